import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './run.mjs';
import { Stop } from './say.mjs';

/** Makes the folder that holds database and secrets, and proves that it can be written. */
export function openDataFolder({ DATA_DIR = 'data' }) {
  const folder = resolve(root, DATA_DIR);
  const probe = `${folder}/.write-probe-${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (fault) {
    throw new Stop(
      `The data folder ${folder} cannot be written (${fault.code}): make it writable, or name another in DATA_DIR.`,
    );
  }
  return folder;
}
