import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { db } from '../../server/db';
import { env } from '../../server/env';
import { createGuest } from '../../server/usecases/create-guest';
import { withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const fits = (learnerId: string) => db().fit.count({ where: { learnerId } });

/** Something that happens when it is told to. */
function signal(): { readonly come: Promise<void>; readonly now: () => void } {
  let now = () => {};
  const come = new Promise<void>((resolve) => {
    now = resolve;
  });
  return { come, now };
}

/** What another program does to the file, on a connection of its own. */
function outside() {
  const file = new Sqlite(env().databaseFile, { timeout: 0 });
  return { file, run: (sql: string) => file.exec(sql) };
}

test('what is written beside a transaction stays when that is taken back', async () => {
  const { id: learnerId } = await createGuest({ address: '127.0.0.1', now });
  const begun = signal();
  const enough = signal();
  const refused = db().$transaction(async (transaction) => {
    await transaction.fit.create({ data: { learnerId, at: now, reviews: 1, state: 'running' } });
    begun.now();
    await enough.come;
    throw new Error('refused');
  });
  await begun.come;
  const beside = db().fit.create({ data: { learnerId, at: now, reviews: 2, state: 'running' } });
  // Nobody sees what is not kept yet, and reading waits for nobody.
  expect(await fits(learnerId)).toBe(0);
  enough.now();
  await expect(refused).rejects.toThrow('refused');
  await beside;
  expect(await db().fit.findMany({ where: { learnerId } })).toMatchObject([{ reviews: 2 }]);
});

test('while another process writes, writes wait and everything else goes on', async () => {
  const { id: learnerId } = await createGuest({ address: '127.0.0.1', now });
  const other = outside();
  other.run('BEGIN IMMEDIATE');
  const data = { learnerId, at: now, reviews: 1, state: 'running' };
  const alone = db().fit.create({ data });
  const together = db().$transaction(async (transaction) => {
    await transaction.fit.count();
    await transaction.fit.create({ data });
  });
  // The lock is given back by this very process: were it blocked meanwhile, this would never come about.
  for (let looks = 0; looks < 20; looks++) expect(await fits(learnerId)).toBe(0);
  other.run('COMMIT');
  await Promise.all([alone, together]);
  expect(await fits(learnerId)).toBe(2);
  other.file.close();
});

test('a transaction that has read may write, whatever another process wants to write meanwhile', async () => {
  const { id: learnerId } = await createGuest({ address: '127.0.0.1', now });
  const other = outside();
  await db().$transaction(async (transaction) => {
    await transaction.fit.count();
    expect(() => other.run('UPDATE Learner SET createdAt = createdAt')).toThrow(/locked/);
    await transaction.fit.create({ data: { learnerId, at: now, reviews: 1, state: 'running' } });
  });
  other.run('UPDATE Learner SET createdAt = createdAt');
  other.file.close();
  expect(await fits(learnerId)).toBe(1);
});

test('a transaction that cannot be kept leaves nothing, and the next one is let in', async () => {
  const { id: learnerId } = await createGuest({ address: '127.0.0.1', now });
  const row = { at: now, reviews: 1, state: 'running' };
  const unkept = db().$transaction(async (transaction) => {
    await transaction.$executeRaw`PRAGMA defer_foreign_keys = 1`;
    await transaction.fit.create({ data: { learnerId, ...row } });
    await transaction.$executeRaw`INSERT INTO Fit (id, learnerId, state, at, reviews) VALUES ('x', 'nobody', 'running', 0, 1)`;
  });
  await expect(unkept).rejects.toThrow(/constraint/i);
  await db().fit.create({ data: { learnerId, ...row, reviews: 2 } });
  expect(await db().fit.findMany({ where: { learnerId } })).toMatchObject([{ reviews: 2 }]);
});
