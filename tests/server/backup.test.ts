import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backup, restore } from '../../server/backup';
import { db } from '../../server/db';
import { env } from '../../server/env';
import { migrate } from '../../server/migrate';
import { withDatabase } from './fixture';

const { dataDir } = withDatabase();
const now = new Date('2026-11-25T12:00:00Z');
const guest = () => db().learner.create({ data: { createdAt: now } });

test('a backup taken while the server writes is restored under the running server', async () => {
  const early = await guest();
  const file = join(dataDir(), 'one.backup');
  const [, ...late] = await Promise.all([backup(env().databaseFile, file), guest(), guest()]);
  await restore(file, env().databaseFile);
  const ids = (await db().learner.findMany()).map(({ id }) => id);
  expect(ids).toContain(early.id);
  const after = await guest();
  expect(await db().learner.findUnique({ where: { id: after.id } })).not.toBeNull();
  expect(late).toHaveLength(2);
});

test('what was written after the backup is gone after restoring it', async () => {
  const file = join(dataDir(), 'two.backup');
  await backup(env().databaseFile, file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const late = await guest();
  await restore(file, env().databaseFile);
  expect(await db().learner.findUnique({ where: { id: late.id } })).toBeNull();
});

test('a backup does not overwrite a file, and a foreign file is not restored', async () => {
  const file = join(dataDir(), 'foreign');
  writeFileSync(file, 'no database');
  await expect(backup(env().databaseFile, file)).rejects.toThrow(/exists already/);
  await expect(restore(file, env().databaseFile)).rejects.toThrow(/is no backup of this program/);
});

test('a backup takes the place of a damaged database', async () => {
  const kept = join(dataDir(), 'three.backup');
  await backup(env().databaseFile, kept);
  const damaged = join(dataDir(), 'damaged.db');
  writeFileSync(damaged, 'x'.repeat(5000));
  await restore(kept, damaged);
  expect(await migrate(damaged)).toEqual([]);
  expect(existsSync(`${damaged}.damaged`)).toBe(true);
});
