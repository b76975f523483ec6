import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { db } from '../../server/db';
import { env } from '../../server/env';
import { drift, migrate } from '../../server/migrate';
import { withDatabase } from './fixture';

withDatabase();
const now = new Date('2026-11-25T12:00:00Z');

test('a row that was written is read back', async () => {
  const { id } = await db().learner.create({ data: { createdAt: now } });
  expect(await db().learner.findUnique({ where: { id } })).toMatchObject({
    guest: true,
    role: 'learner',
    createdAt: now,
  });
});

test('migrating again applies nothing', async () => {
  expect(await migrate(env().databaseFile)).toEqual([]);
});

test('models and migrations agree', async () => {
  expect(await drift(env().databaseFile)).toBe('');
});

test('only its owner may read the secret, and the database', async () => {
  await db().learner.count();
  expect(env().authSecret.length).toBeGreaterThanOrEqual(32);
  for (const name of ['auth-secret', 'redrive.db', 'redrive.db-wal'])
    expect(statSync(join(env().dataDir, name)).mode & 0o777, name).toBe(0o600);
});

test('a file that is no database is refused in a sentence', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'redrive-')), 'redrive.db');
  writeFileSync(file, 'not a database, but long enough to have a header of its own');
  await expect(migrate(file)).rejects.toThrow(/is damaged or is no SQLite database/);
});
