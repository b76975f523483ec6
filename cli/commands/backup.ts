import type { Command, ExitCode } from '../command';
import { asTyped } from '../files';

/** Copies the database to a file while the server goes on serving. */
export const backup: Command = {
  names: ['FILE'],
  summary: 'Copy the database to a new file, as it stands at one moment; the server may go on serving.',
  options: {},
  async run({ names: [file = ''] }, terminal): Promise<ExitCode> {
    const [{ backup: copy }, { env }] = await Promise.all([import('../../server/backup'), import('../../server/env')]);
    const { databaseFile } = env();
    await copy(databaseFile, asTyped(file));
    terminal.write(`Copied ${databaseFile} to ${file}.`);
    return 0;
  },
};
