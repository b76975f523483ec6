import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDatabaseCurrent } from '../../scripts/setup/database.mjs';
import { migrate } from '../../server/migrate';

const folder = mkdtempSync(join(tmpdir(), 'current-'));
chmodSync(folder, 0o755);
const current = join(folder, 'current.db');
beforeAll(() => migrate(current));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the database to which something was done. */
function after(sql: string): string {
  const file = join(mkdtempSync(join(folder, 'copy-')), 'redrive.db');
  copyFileSync(current, file);
  const database = new Sqlite(file);
  database.exec(sql);
  database.close();
  return file;
}

test('a migrated database needs no migration', async () => {
  expect(await isDatabaseCurrent(current)).toBe(true);
  expect(await isDatabaseCurrent(after('INSERT INTO AuditEntry VALUES (1, 0, NULL, 2, NULL)'))).toBe(true);
});

test.each([
  ['lacks a migration', 'DELETE FROM _prisma_migrations WHERE rowid = 1', undefined],
  ['was never migrated', 'DROP TABLE _prisma_migrations', /./],
  ['holds an edited migration', "UPDATE _prisma_migrations SET checksum = 'x'", /was edited after it was applied/],
  ['holds a failed migration', 'UPDATE _prisma_migrations SET finished_at = NULL', /failed half-way/],
  [
    'is newer',
    "INSERT INTO _prisma_migrations SELECT 'n', checksum, finished_at, '20990101000000_later', NULL, NULL, started_at, 1 FROM _prisma_migrations LIMIT 1",
    /newer version of this program/,
  ],
])('one that %s is looked at closer', async (_, sql, sentence) => {
  const file = after(sql);
  expect(await isDatabaseCurrent(file)).toBe(false);
  if (sentence) await expect(migrate(file)).rejects.toThrow(sentence);
});

test('neither is one that is missing, damaged, or cannot be opened', async () => {
  const damaged = join(folder, 'damaged.db');
  writeFileSync(damaged, 'x'.repeat(5000));
  mkdirSync(join(folder, 'folder.db'));
  for (const file of [join(folder, 'none.db'), damaged, join(folder, 'folder.db')])
    expect(await isDatabaseCurrent(file), file).toBe(false);
});

test('nor one that may only be read', async () => {
  const file = after('VACUUM');
  chmodSync(file, 0o444);
  chownSync(dirname(file), nobody, -1);
  await asNobody(async () => {
    expect(await isDatabaseCurrent(file)).toBe(false);
    await expect(migrate(file)).rejects.toThrow(/cannot be written: make the file and its folder writable/);
  });
});

const isRoot = process.geteuid?.() === 0;
const nobody = isRoot ? 65_534 : -1;

/** Root may write whatever it likes. */
async function asNobody(act: () => Promise<void>): Promise<void> {
  if (isRoot) process.seteuid?.(nobody);
  try {
    await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test('a page that was overwritten is noticed', async () => {
  const file = after('VACUUM');
  const database = new Sqlite(file);
  database.pragma('journal_mode = DELETE');
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096 * 2, 4096 * 3);
  writeFileSync(file, bytes);
  expect(await isDatabaseCurrent(file)).toBe(false);
  await expect(migrate(file)).rejects.toThrow(/is damaged/);
});
