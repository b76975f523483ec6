import { expect, test } from 'vitest';
import { db } from '../../server/db';
import { answerDiagnosis } from '../../server/usecases/answer-diagnosis';
import { createGuest } from '../../server/usecases/create-guest';
import { endDiagnosis } from '../../server/usecases/end-diagnosis';
import { diagnosesOf, loadDiagnosis } from '../../server/usecases/load-diagnosis';
import { loadProgress } from '../../server/usecases/load-progress';
import { mergeGuest } from '../../server/usecases/merge-guest';
import { startDiagnosis } from '../../server/usecases/start-diagnosis';
import { withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const guest = async () => (await createGuest({ address: '127.0.0.1', now })).id;
const value = (number: number) => ({ form: 'number', value: number }) as const;

async function begun() {
  const learnerId = await guest();
  return { learnerId, ...(await startDiagnosis({ learnerId, now })) };
}

async function questionOf(mine: { learnerId: string; diagnosisId: string }) {
  const loaded = await loadDiagnosis(mine);
  if (loaded?.state !== 'open' || !loaded.question) throw new Error('no question is open');
  return loaded.question;
}

/** Answers every question with one number until the sitting ends. */
async function satThrough(number: number) {
  const mine = await begun();
  for (let asked = 0; asked < 12; asked++) {
    const loaded = await loadDiagnosis(mine);
    if (loaded?.state !== 'open') break;
    const { attemptId } = await questionOf(mine);
    expect(await answerDiagnosis({ ...mine, attemptId, answer: value(number), now })).toEqual({});
  }
  return { mine, ended: await loadDiagnosis(mine) };
}

test('an open sitting shows a question without key, seed or beliefs, and comes back as it was left', async () => {
  const mine = await begun();
  const loaded = await loadDiagnosis(mine);
  expect(loaded).toMatchObject({ state: 'open', answered: 0, most: 10, question: { public: { form: 'number' } } });
  expect(JSON.stringify(loaded)).not.toMatch(/"(key|seed|worlds|scenario|truth|beliefs|probe)"/);
  expect(await startDiagnosis({ learnerId: mine.learnerId, now })).toEqual({ diagnosisId: mine.diagnosisId });
  expect(await loadDiagnosis(mine)).toEqual(loaded);
  expect(await diagnosesOf({ learnerId: mine.learnerId, now })).toEqual({ openId: mine.diagnosisId });
});

test('who answers as a belief would ends with that belief, where it showed, and what is true', async () => {
  const { mine, ended } = await satThrough(1);
  expect(ended).toMatchObject({
    state: 'ended',
    likely: [
      {
        id: 'async-failure-not-retried',
        refutation: expect.stringMatching(/two more times/),
        url: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com/),
        shownIn: expect.arrayContaining([{ attemptId: expect.any(String), text: expect.stringMatching(/^1 /) }]),
      },
    ],
  });
  expect(await diagnosesOf({ learnerId: mine.learnerId, now })).toMatchObject({ lastId: mine.diagnosisId });
});

test('who answers as AWS does ends sooner, with no belief', async () => {
  const { ended } = await satThrough(3);
  expect(ended).toMatchObject({ state: 'ended', likely: [], open: [], answered: 1 });
});

test('the same answer twice, also at one instant, is one answer and one next question', async () => {
  const mine = await begun();
  const { attemptId } = await questionOf(mine);
  const send = () => answerDiagnosis({ ...mine, attemptId, answer: value(1), now });
  await Promise.all([send(), send(), send()]);
  await send();
  const rows = await db().diagnosisQuestion.findMany({ where: { diagnosisId: mine.diagnosisId } });
  expect(rows.map(({ place }) => place).sort()).toEqual([1, 2]);
  expect(await db().attempt.count({ where: { learnerId: mine.learnerId } })).toBe(2);
  await expect(answerDiagnosis({ ...mine, attemptId, answer: value(2), now })).rejects.toMatchObject({
    code: 'ALREADY_ANSWERED',
  });
});

test('what is no answer is told, and nothing is written', async () => {
  const mine = await begun();
  const { attemptId } = await questionOf(mine);
  expect(await answerDiagnosis({ ...mine, attemptId, answer: { form: 'essay' }, now })).toEqual({
    invalid: expect.any(String),
  });
  expect(await loadDiagnosis(mine)).toMatchObject({ state: 'open', answered: 0 });
});

test('a sitting may be ended early, once, and counts neither for mastery nor for cards', async () => {
  const mine = await begun();
  const { attemptId } = await questionOf(mine);
  await answerDiagnosis({ ...mine, attemptId, answer: value(1), now });
  await endDiagnosis({ ...mine, now });
  await endDiagnosis({ ...mine, now: new Date(now.getTime() + 1000) });
  expect(await loadDiagnosis(mine)).toMatchObject({ state: 'ended', answered: 1, endedAt: now });
  expect((await loadProgress({ learnerId: mine.learnerId, now })).history).toEqual([]);
  expect(await db().studyEvent.count({ where: { learnerId: mine.learnerId } })).toBe(0);
});

test("another learner's sitting is as if it were not there, and goes along when a guest becomes an account", async () => {
  const mine = await begun();
  const { attemptId } = await questionOf(mine);
  const other = await guest();
  expect(await loadDiagnosis({ ...mine, learnerId: other })).toBeUndefined();
  const stolen = answerDiagnosis({ ...mine, learnerId: other, attemptId, answer: value(3), now });
  await expect(stolen).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await endDiagnosis({ ...mine, learnerId: other, now });
  expect(await loadDiagnosis(mine)).toMatchObject({ state: 'open' });
  await mergeGuest({ guestId: mine.learnerId, learnerId: other, now });
  expect(await loadDiagnosis({ ...mine, learnerId: other })).toMatchObject({ state: 'open' });
});
