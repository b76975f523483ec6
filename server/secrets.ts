import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './errors';

/** A secret of this server: made on first use in a file that only its owner may read. */
export function ownSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  try {
    return readSecret(file) ?? makeSecret(dataDir, file);
  } catch (fault) {
    if (fault instanceof StartError) throw fault;
    throw new StartError(
      `The data folder ${dataDir} cannot be used (${(fault as Error).message}): make it writable or set DATA_DIR.`,
    );
  }
}

function readSecret(file: string): string | undefined {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) return undefined;
  if ((mode & 0o077) !== 0) throw new StartError(`Others can read the secret ${file}: run chmod 600 on it.`);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32)
    throw new StartError(`The secret ${file} is damaged: delete it and a new one is made; everybody signs in again.`);
  return secret;
}

/** Written aside and linked into place, so that of two processes that start at once one wins and both read the same. */
function makeSecret(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}
