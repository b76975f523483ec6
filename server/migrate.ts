import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import Sqlite from 'better-sqlite3';
import { StartError } from './errors';
import { everything, withSchemaEngine } from './schema-engine';

const schemaFile = resolve('prisma/schema.prisma');
const migrationsDir = resolve('prisma/migrations');

/** Makes the database file if there is none, checks that it is sound, and applies what migrations it lacks. Gives their names. */
export async function migrate(databaseFile: string): Promise<readonly string[]> {
  const migratedBefore = checkFile(databaseFile);
  return withSchemaEngine(databaseFile, schemaFile, async (engine) => {
    if (migratedBefore) await refuseBadHistory(engine, databaseFile);
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrations(),
      filters: everything,
    });
    return appliedMigrationNames;
  });
}

async function refuseBadHistory(engine: SchemaEngine, databaseFile: string): Promise<void> {
  const { editedMigrationNames, failedMigrationNames, history } = await engine.diagnoseMigrationHistory({
    migrationsList: migrations(),
    optInToShadowDatabase: false,
    filters: everything,
  });
  if (editedMigrationNames[0])
    throw new StartError(
      `The migration ${editedMigrationNames[0]} was edited after it was applied to ${databaseFile}: undo the edit and add another migration.`,
    );
  if (failedMigrationNames[0])
    throw new StartError(
      `The migration ${failedMigrationNames[0]} failed half-way in ${databaseFile}: restore a backup with npm run redrive -- restore FILE.`,
    );
  if (history && history.diagnostic !== 'databaseIsBehind')
    throw new StartError(
      `The database ${databaseFile} was made by a newer version of this program: update it, or set DATA_DIR to another folder.`,
    );
}

/** The SQL that the models need beyond what the database has; empty when they agree. */
export async function drift(databaseFile: string): Promise<string> {
  const files = [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }];
  return withSchemaEngine(databaseFile, schemaFile, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: dirname(schemaFile) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: everything,
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  });
}

/** Opens the file once with SQLite itself, whose complaints are clearer than the engine's. Tells whether it was migrated before. */
function checkFile(databaseFile: string): boolean {
  try {
    mkdirSync(dirname(databaseFile), { recursive: true, mode: 0o700 });
    const isNew = !existsSync(databaseFile);
    const file = new Sqlite(databaseFile, { timeout: 5000 });
    // It holds addresses and password hashes; the files that SQLite keeps beside it take its mode.
    if (isNew) chmodSync(databaseFile, 0o600);
    try {
      file.pragma('journal_mode = WAL');
      // SQLite opens what it may not write for reading, and says so only when it has to write.
      file.exec('BEGIN IMMEDIATE; PRAGMA user_version = 1; ROLLBACK');
      const verdict = file.pragma('quick_check(1)', { simple: true });
      if (verdict !== 'ok') throw new StartError(damaged(databaseFile));
      return file.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get() !== undefined;
    } finally {
      file.close();
    }
  } catch (fault) {
    if (fault instanceof StartError) throw fault;
    const { code = '', message } = fault as NodeJS.ErrnoException;
    if (/NOTADB|CORRUPT/.test(code)) throw new StartError(damaged(databaseFile));
    if (/READONLY|CANTOPEN|EACCES|EROFS|EPERM/.test(code))
      throw new StartError(
        `The database ${databaseFile} cannot be written: make the file and its folder writable, or set DATA_DIR to another folder.`,
      );
    if (/BUSY|LOCKED/.test(code))
      throw new StartError(`The database ${databaseFile} is held by another program: end it and start again.`);
    throw new StartError(`The database ${databaseFile} cannot be opened: ${message}`);
  }
}

const damaged = (databaseFile: string): string =>
  `The database ${databaseFile} is damaged or is no SQLite database: restore a backup with npm run redrive -- restore FILE, or move the file away to begin anew.`;

const migrations = () => ({
  baseDir: migrationsDir,
  lockfile: lockfile(),
  shadowDbInitScript: '',
  migrationDirectories: readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(`${migrationsDir}/${name}/migration.sql`, 'utf8') },
      },
    })),
});

const lockfile = () => {
  const path = `${migrationsDir}/migration_lock.toml`;
  return { path: 'migration_lock.toml', content: existsSync(path) ? readFileSync(path, 'utf8') : null };
};
