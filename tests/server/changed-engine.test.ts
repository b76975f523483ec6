import { expect, test } from 'vitest';
import { main } from '../../cli/main';
import type { Prisma } from '../../prisma/generated/client';
import { db } from '../../server/db';
import { json as asJson } from '../../server/records/json';
import { answerQuestion } from '../../server/usecases/answer-question';
import { createGuest } from '../../server/usecases/create-guest';
import { loadAttempt } from '../../server/usecases/load-attempt';
import { startAttempt } from '../../server/usecases/start-attempt';
import { withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const answer = { form: 'number', value: 1 } as const;

async function answered() {
  const learnerId = (await createGuest({ address: '127.0.0.1', now })).id;
  const { attemptId } = await startAttempt({ learnerId, now });
  await answerQuestion({ learnerId, attemptId, answer, now });
  return { learnerId, attemptId };
}

async function replay(...words: string[]) {
  const out: string[] = [];
  const write = (line: string) => out.push(line);
  const code = await main(['replay', ...words], { write, complain: write });
  return { code, out: out.join('\n') };
}

type Row = Prisma.AttemptGetPayload<{ include: { family: true } }>;

/** What an attempt looks like when the engine, or the course, was another when it was answered. */
const table: [then: string, was: (row: Row) => Prisma.AttemptUpdateInput, effect: string, says: RegExp][] = [
  ['no other', () => ({}), 'nothing', /^Same: /m],
  [
    'another engine that did the same',
    () => ({ engineDigest: 'older' }),
    'nothing',
    /has changed since: older drew it/,
  ],
  ['an engine that ran it otherwise', () => ({ traceDigest: 'other' }), 'run', /^Differs: the answer is the same/m],
  [
    'an engine with another answer',
    ({ verdict }) => ({ engineDigest: 'older', verdict: asJson({ ...(verdict as object), keyText: '2 runs' }) }),
    'answer',
    /^Differs: the answer is now 3/m,
  ],
  ['an engine that asked otherwise', () => ({ stem: 'How often?' }), 'question', /another question/],
  [
    'an engine that still could draw it',
    ({ family }) => ({
      family: {
        create: {
          digest: `broken of ${family.digest}`,
          familyId: family.familyId,
          family: asJson({ ...(family.family as object), scenario: 'until: soon' }),
        },
      },
    }),
    'gone',
    /cannot be drawn any more: .+/,
  ],
  [
    'a quiz that knew other forms',
    ({ family }) => ({
      family: {
        create: {
          digest: `odd of ${family.digest}`,
          familyId: family.familyId,
          family: asJson({ ...(family.family as object), form: 'essay' }),
        },
      },
    }),
    'gone',
    /cannot be drawn any more: .+/,
  ],
];

test.each(table)('what was answered under %s is shown, with what has changed', async (_, was, effect, says) => {
  const mine = await answered();
  const where = { id: mine.attemptId };
  const row = await db().attempt.findUniqueOrThrow({ where, include: { family: true } });
  await db().attempt.update({ where, data: was(row) });

  const loaded = await loadAttempt(mine);
  expect(loaded).toMatchObject({
    state: 'closed',
    title: row.title,
    answer,
    verdict: { correct: false, answerText: expect.stringMatching(/^1 /) },
    answeredAt: now,
    since: { effect, ...(effect === 'answer' && { keyText: expect.stringMatching(/^3 /) }) },
  });
  const drawable = !['question', 'gone'].includes(effect);
  expect(loaded?.state === 'closed' && loaded.redrawn !== undefined).toBe(drawable);

  const { code, out } = await replay(mine.attemptId);
  expect(out).toMatch(says);
  expect(code).toBe(effect === 'nothing' ? 0 : 1);
  const json = await replay(mine.attemptId, '--json');
  expect(JSON.parse(json.out)).toMatchObject({
    attempt: mine.attemptId,
    effect,
    answer,
    verdict: { correct: false },
  });
});

test('a family that was edited, or left the course, is told from one that was not', async () => {
  const mine = await answered();
  const familyIs = async (data: Prisma.AttemptUpdateInput) => {
    await db().attempt.update({ where: { id: mine.attemptId }, data });
    const loaded = await loadAttempt(mine);
    return loaded?.state === 'closed' && loaded.since.family;
  };
  expect(await familyIs({})).toBe('same');
  const { family } = await db().familySource.findFirstOrThrow({ where: { familyId: 'async-number-of-runs' } });
  const source = { digest: 'edited', familyId: 'async-number-of-runs', family: asJson(family) };
  expect(await familyIs({ family: { create: source } })).toBe('edited');
  expect(await familyIs({ familyId: 'left-the-course' })).toBe('gone');
});

test('what was never answered, or is not there, cannot be replayed', async () => {
  const learnerId = (await createGuest({ address: '127.0.0.1', now })).id;
  const { attemptId } = await startAttempt({ learnerId, now });
  expect(await replay(attemptId)).toMatchObject({ code: 2, out: expect.stringContaining('has not been answered yet') });
  expect(await replay('none')).toMatchObject({ code: 2, out: expect.stringContaining('There is no attempt "none"') });
});
