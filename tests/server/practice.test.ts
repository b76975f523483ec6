import { expect, test } from 'vitest';
import { db } from '../../server/db';
import { json } from '../../server/records/json';
import { answerQuestion } from '../../server/usecases/answer-question';
import { createGuest } from '../../server/usecases/create-guest';
import { type AnsweredAttempt, loadAttempt } from '../../server/usecases/load-attempt';
import { loadProgress } from '../../server/usecases/load-progress';
import { register } from '../../server/usecases/register';
import { signIn } from '../../server/usecases/sign-in';
import { startAttempt } from '../../server/usecases/start-attempt';
import { studyQueue } from '../../server/usecases/study-queue';
import { takeHint } from '../../server/usecases/take-hint';
import { withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const right = { form: 'number', value: 3 } as const;
const wrong = { form: 'number', value: 1 } as const;
const guest = async () => (await createGuest({ address: '127.0.0.1', now })).id;

async function opened() {
  const learnerId = await guest();
  return { learnerId, ...(await startAttempt({ learnerId, now })) };
}

const refusedWith = (code: string) => expect.objectContaining({ code });

test('an open attempt shows neither key nor seed nor replay', async () => {
  const mine = await opened();
  const loaded = await loadAttempt(mine);
  expect(loaded).toMatchObject({ state: 'open', hints: [], public: { form: 'number', hintsAvailable: 2 } });
  expect(Object.keys(loaded ?? {})).toEqual(['id', 'cardId', 'purpose', 'state', 'public', 'hints', 'diagram']);
  expect(JSON.stringify(loaded)).not.toMatch(/"(key|seed|worlds|scenario|neededRules)"/);
});

test('a right answer is remembered with its replay, and the variant is drawn again', async () => {
  const mine = await opened();
  const open = await loadAttempt(mine);
  expect(await answerQuestion({ ...mine, answer: right, now })).toMatchObject({
    type: 'graded',
    correct: true,
    alarm: false,
  });
  const { redrawn, ...after } = (await loadAttempt(mine)) as AnsweredAttempt;
  expect(after).toMatchObject({ state: 'closed', answer: right, verdict: { correct: true }, answeredAt: now });
  expect(after.since).toEqual({ effect: 'nothing', family: 'same' });
  expect(redrawn?.public).toEqual(open?.state === 'open' && open.public);
  expect(redrawn?.replay.aws.length).toBeGreaterThan(0);
  expect((await db().attempt.findUniqueOrThrow({ where: { id: mine.attemptId } })).variant).toBeNull();
});

test('a wrong answer names its belief in the progress', async () => {
  const mine = await opened();
  expect(await answerQuestion({ ...mine, answer: wrong, now })).toMatchObject({
    correct: false,
    belief: { id: 'async-failure-not-retried' },
  });
  expect(await loadProgress({ learnerId: mine.learnerId, now })).toMatchObject({
    topics: [
      { id: 'retries', answered: 1, correct: 0, recent: [false] },
      { id: 'sqs', answered: 0 },
    ],
    beliefs: [{ id: 'async-failure-not-retried', count: 1 }],
    today: { answered: 1, correct: 0 },
  });
});

test('what is missed when first met comes back from then on, what was right stays extra', async () => {
  const mine = await opened();
  await answerQuestion({ ...mine, answer: wrong, now });
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const queue = (at: Date) => studyQueue({ learnerId: mine.learnerId, now: at });
  expect((await queue(now)).ready).toBe(0);
  expect(await queue(later(1))).toMatchObject({ ready: 1, counts: { learning: 1 } });
  expect((await queue(later(24 * 60))).due[0]).toMatchObject({ isNew: false });

  // Missed once more in practice: reviews have begun, and it moves nothing.
  const again = { learnerId: mine.learnerId, ...(await startAttempt({ learnerId: mine.learnerId, now })) };
  await answerQuestion({ ...again, answer: wrong, now });
  expect(
    (await db().studyEvent.findMany({ where: { learnerId: mine.learnerId } })).map(({ kind }) => kind).sort(),
  ).toEqual(['practice', 'review']);

  const other = await opened();
  await answerQuestion({ ...other, answer: right, now });
  expect(await studyQueue({ learnerId: other.learnerId, now: later(60) })).toMatchObject({ ready: 0 });
});

test('submitting twice changes nothing: the same answer gets the stored verdict, another is refused', async () => {
  const mine = await opened();
  const first = await answerQuestion({ ...mine, answer: wrong, now });
  const row = () => db().attempt.findUniqueOrThrow({ where: { id: mine.attemptId } });
  const stored = await row();
  const later = new Date(now.getTime() + 60_000);
  expect(await answerQuestion({ ...mine, answer: wrong, now: later })).toEqual(first);
  await expect(answerQuestion({ ...mine, answer: right, now: later })).rejects.toThrow(refusedWith('ALREADY_ANSWERED'));
  expect(await row()).toEqual(stored);
});

test('of two answers at the same instant one counts', async () => {
  const mine = await opened();
  const results = await Promise.allSettled([
    answerQuestion({ ...mine, answer: wrong, now }),
    answerQuestion({ ...mine, answer: right, now }),
  ]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test("another learner's attempt is as if it were not there", async () => {
  const mine = await opened();
  const foreign = { attemptId: mine.attemptId, learnerId: await guest() };
  expect(await loadAttempt(foreign)).toBeUndefined();
  await expect(answerQuestion({ ...foreign, answer: right, now })).rejects.toThrow(refusedWith('NOT_FOUND'));
  await expect(takeHint(foreign)).rejects.toThrow(refusedWith('NOT_FOUND'));
  expect(await loadAttempt(mine)).toMatchObject({ state: 'open' });
});

test.each([
  ['of another form', { form: 'single-choice', option: 'a' }],
  ['that is no number', { form: 'number', value: 'three' }],
  ['without a form', { value: 3 }],
  ['that is nothing', null],
])('an answer %s is invalid and writes nothing', async (_, answer) => {
  const mine = await opened();
  expect(await answerQuestion({ ...mine, answer, now })).toMatchObject({ type: 'invalid' });
  expect(await loadAttempt(mine)).toMatchObject({ state: 'open' });
});

test('a question that was left open for more than a week has expired', async () => {
  const mine = await opened();
  const late = new Date('2026-12-03T12:00:00Z');
  await expect(answerQuestion({ ...mine, answer: right, now: late })).rejects.toThrow(refusedWith('EXPIRED'));
});

test('a question cannot be traded for another: starting again gives the open one', async () => {
  const { learnerId, attemptId } = await opened();
  expect(await startAttempt({ learnerId, now })).toEqual({ attemptId });
  await expect(startAttempt({ learnerId, topic: 'nowhere', now })).rejects.toThrow(refusedWith('NOT_FOUND'));
});

test('hints open one after the other, and not after the answer', async () => {
  const mine = await opened();
  expect(await takeHint(mine)).toHaveLength(1);
  expect(await takeHint(mine)).toHaveLength(2);
  expect(await takeHint(mine)).toHaveLength(2);
  await answerQuestion({ ...mine, answer: right, now });
  await expect(takeHint(mine)).rejects.toThrow(refusedWith('ALREADY_ANSWERED'));
});

test('400 answers at the same instant are all kept', async () => {
  const learnerId = await guest();
  const { attemptId } = await startAttempt({ learnerId, now });
  const open = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } });
  const ids = Array.from({ length: 400 }, (_, at) => `at-once-${at}`);
  await db().attempt.createMany({
    data: ids.map((id) => ({
      ...open,
      id,
      variant: json(open.variant),
      answer: undefined,
      verdict: undefined,
      rules: undefined,
    })),
  });
  await Promise.all(
    ids.map((id, at) => answerQuestion({ learnerId, attemptId: id, answer: { form: 'number', value: at % 5 }, now })),
  );
  const kept = await db().attempt.findMany({ where: { learnerId, state: 'closed' } });
  expect(kept).toHaveLength(400);
  for (const { id, answer, correct } of kept) {
    const value = Number(id.slice('at-once-'.length)) % 5;
    expect({ answer, correct }).toEqual({ answer: { form: 'number', value }, correct: value === 3 });
  }
}, 60_000);

test("a guest's answers come along into an account that exists", async () => {
  const owner = await guest();
  await register({ learnerId: owner, email: 'ann@example.org', password: 'seven crows on a wire', now });
  const mine = await opened();
  await answerQuestion({ ...mine, answer: right, now });
  await signIn({ email: 'ann@example.org', password: 'seven crows on a wire', guestId: mine.learnerId, now });
  expect(await loadProgress({ learnerId: owner, now })).toMatchObject({ today: { answered: 1, correct: 1 } });
  expect(await db().learner.count({ where: { id: mine.learnerId } })).toBe(0);
});

test('how sure one was is kept with the answer, once, and what was sure and wrong is told', async () => {
  const mine = await opened();
  await answerQuestion({ ...mine, answer: wrong, confidence: 'sure', now });
  await answerQuestion({ ...mine, answer: wrong, confidence: 'guess', now });
  expect(await loadAttempt(mine)).toMatchObject({ confidence: { said: 'sure', points: -6 } });
  expect((await loadProgress({ learnerId: mine.learnerId, now })).surprises).toMatchObject([
    { attemptId: mine.attemptId },
  ]);
});
