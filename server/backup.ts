import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { StartError } from './errors';
import { migrate } from './migrate';

/** Copies the database to a file, whole or not at all, as it stands at one moment, while the server goes on writing. */
export async function backup(databaseFile: string, target: string): Promise<void> {
  if (!existsSync(databaseFile)) throw new StartError(`There is no database ${databaseFile} to back up.`);
  if (existsSync(target)) throw new StartError(`The file ${target} exists already: choose another name.`);
  const draft = `${target}.part`;
  try {
    await copy(databaseFile, draft);
    // A backup is one file, without the write-ahead log beside it.
    const copied = new Sqlite(draft);
    copied.pragma('journal_mode = DELETE');
    copied.close();
    chmodSync(draft, 0o600);
    renameSync(draft, target);
  } catch (fault) {
    throw new StartError(`The backup ${target} could not be written: ${(fault as Error).message}`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Puts a backup in place of what the database holds. SQLite does it in one transaction, so a server that runs sees the old or the new. */
export async function restore(source: string, databaseFile: string): Promise<void> {
  checkBackup(source);
  setAsideIfDamaged(databaseFile);
  try {
    await copy(source, databaseFile);
  } catch (fault) {
    throw new StartError(
      `The database ${databaseFile} could not be restored and is as it was: ${(fault as Error).message}`,
    );
  }
  await migrate(databaseFile);
}

/** What SQLite cannot read it cannot write over. Nothing is deleted: the damaged file stays beside. */
function setAsideIfDamaged(databaseFile: string): void {
  if (!existsSync(databaseFile) || isSound(databaseFile)) return;
  for (const part of ['', '-wal', '-shm'])
    if (existsSync(`${databaseFile}${part}`)) renameSync(`${databaseFile}${part}`, `${databaseFile}.damaged${part}`);
}

function isSound(file: string): boolean {
  try {
    const database = new Sqlite(file, { fileMustExist: true, timeout: 5000 });
    try {
      return database.pragma('quick_check(1)', { simple: true }) === 'ok';
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}

async function copy(from: string, to: string): Promise<void> {
  const source = new Sqlite(from, { fileMustExist: true, readonly: true, timeout: 5000 });
  try {
    await source.backup(to, { progress: () => 1_000_000 });
  } finally {
    source.close();
  }
}

function checkBackup(file: string): void {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  try {
    const source = new Sqlite(file, { fileMustExist: true, readonly: true });
    try {
      if (source.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new Error('it is damaged');
      if (!source.prepare("SELECT 1 FROM sqlite_master WHERE name = 'Learner'").get())
        throw new Error('it holds no learners');
    } finally {
      source.close();
    }
  } catch (fault) {
    throw new StartError(`The file ${file} is no backup of this program: ${(fault as Error).message}.`);
  }
}
