import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { root } from './run.mjs';

const migrations = `${root}prisma/migrations`;

/**
 * Is the file sound, writable, and migrated by just the migrations of this folder? Any doubt is a no:
 * server/migrate.ts then looks closer, mends or says what is wrong. It takes a second to load, and this does not.
 */
export async function isDatabaseCurrent(file) {
  if (!existsSync(file)) return false;
  const { default: Sqlite } = await import('better-sqlite3');
  try {
    const database = new Sqlite(file, { fileMustExist: true, timeout: 1000 });
    try {
      database.pragma('journal_mode = WAL');
      // SQLite opens what it may not write for reading, and says so only when it has to write.
      database.exec('BEGIN IMMEDIATE; PRAGMA user_version = 1; ROLLBACK');
      return database.pragma('quick_check(1)', { simple: true }) === 'ok' && sameHistory(database);
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}

/** Prisma notes each migration with the SHA-256 of its SQL. */
function sameHistory(database) {
  const applied = database.prepare(
    `SELECT migration_name || ' ' || checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const { count } = database.prepare('SELECT count(*) AS count FROM _prisma_migrations').get();
  const known = readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name} ${sha256(readFileSync(`${migrations}/${name}/migration.sql`))}`)
    .sort();
  return count === known.length && applied.pluck().all().join('\n') === known.join('\n');
}

const sha256 = (content) => createHash('sha256').update(content).digest('hex');
