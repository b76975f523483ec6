import type { Command, ExitCode } from '../command';
import { asTyped } from '../files';

/** Puts a backup in the database's place. */
export const restore: Command = {
  names: ['FILE'],
  summary: 'Put a backup in the place of what the database holds; the server may go on serving.',
  options: {},
  async run({ names: [file = ''] }, terminal): Promise<ExitCode> {
    const [{ restore: replace }, { env }] = await Promise.all([
      import('../../server/backup'),
      import('../../server/env'),
    ]);
    const { databaseFile } = env();
    await replace(asTyped(file), databaseFile);
    terminal.write(`Restored ${databaseFile} from ${file}.`);
    return 0;
  },
};
