import { expect, test } from 'vitest';
import { answerQuestion } from '../../server/usecases/answer-question';
import { createGuest } from '../../server/usecases/create-guest';
import { loadConceptMap } from '../../server/usecases/load-concept-map';
import { loadNextStep } from '../../server/usecases/load-next-step';
import { loadProgress } from '../../server/usecases/load-progress';
import { markLesson } from '../../server/usecases/read-lesson';
import { lessonBefore, startPractice } from '../../server/usecases/start-practice';
import { lessonText, smallCourse } from './course';
import { serve, withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const guest = async () => (await createGuest({ address: '127.0.0.1', now })).id;
const serving = () => serve(smallCourse({ lesson: lessonText }).course);

/** Answers one question after the other: 3 is right, 1 the belief that nothing is tried again. */
async function answer(learnerId: string, values: readonly number[], from = 0): Promise<void> {
  for (const [at, value] of values.entries()) {
    const next = await startPractice({ learnerId, now: later(from + at) });
    if (next.kind !== 'question') throw new Error(next.kind);
    await answerQuestion({ learnerId, ...next, answer: { form: 'number', value }, now: later(from + at) });
  }
}

test('answers say how well the rules are known that they hung on', async () => {
  const learnerId = await guest();
  await answer(learnerId, [3, 3, 3]);
  const { topics } = await loadProgress({ learnerId, now: later(3) });
  const [rule] = topics[0]?.rules ?? [];
  expect(topics[0]?.rules.map(({ id }) => id)).toContain('async.maximum-retry-attempts');
  expect(rule).toMatchObject({ answers: 3 });
  expect(rule?.atLeast).toBeLessThan(rule?.known ?? 0);
  expect(rule?.atMost).toBeGreaterThan(rule?.known ?? 1);
  expect(await loadConceptMap({ learnerId, now })).toMatchObject([
    { id: 'retries', rules: { all: expect.any(Number) } },
    {},
  ]);
  expect(await loadConceptMap({ now })).toMatchObject([{ level: 'not-started', rules: { all: 0, known: 0 } }, {}]);
});

test('a belief is held until it was refuted often enough, and is the next step once it misled twice', async () => {
  const learnerId = await guest();
  await answer(learnerId, [1, 1]);
  const { topics, beliefs } = await loadProgress({ learnerId, now: later(2) });
  expect(beliefs).toMatchObject([{ id: 'async-failure-not-retried', count: 2, familyId: 'async-number-of-runs' }]);
  expect(loadNextStep({ topics, beliefs, ready: 0 })).toMatchObject({
    step: { kind: 'unlearn', belief: 'async-failure-not-retried' },
    belief: { count: 2 },
  });
  await answer(learnerId, [3, 3, 3], 10);
  expect((await loadProgress({ learnerId, now: later(20) })).beliefs).toEqual([]);
});

test('six misses in a row lead to the lesson, and on once it was read', async () => {
  serving();
  const learnerId = await guest();
  await answer(learnerId, [1, 1, 1, 1, 1]);
  expect(await lessonBefore({ learnerId, familyId: 'async-number-of-runs' })).toBeUndefined();
  await answer(learnerId, [1], 5);
  expect(await lessonBefore({ learnerId, familyId: 'async-number-of-runs' })).toMatchObject({ topic: 'retries' });
  const lesson = { kind: 'lesson', lessonId: 'whose-retries' };
  expect(await startPractice({ learnerId, now: later(6) })).toEqual(lesson);
  expect(await startPractice({ learnerId, topic: 'retries', now: later(6) })).toEqual(lesson);
  // A question that is asked for by name comes all the same.
  const named = await startPractice({ learnerId, familyId: 'async-number-of-runs', now: later(6) });
  expect(named.kind).toBe('question');
  const progress = await loadProgress({ learnerId, now: later(6) });
  expect(loadNextStep({ ...progress, ready: 0 })).toMatchObject({
    step: { kind: 'lesson', topic: 'retries' },
    lesson: { id: 'whose-retries' },
  });
  await markLesson({ learnerId, lessonId: 'whose-retries', isRead: true, now: later(7) });
  expect((await startPractice({ learnerId, now: later(8) })).kind).toBe('question');
  await answer(learnerId, [1, 1, 1, 1, 1], 9);
  expect((await startPractice({ learnerId, now: later(20) })).kind).toBe('question');
});
