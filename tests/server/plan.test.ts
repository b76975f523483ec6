import { expect, test } from 'vitest';
import { createGuest } from '../../server/usecases/create-guest';
import { loadPlan } from '../../server/usecases/load-plan';
import { reviewFlashcard } from '../../server/usecases/review-flashcard';
import { studyQueue } from '../../server/usecases/study-queue';
import { changeSettings, studySettings } from '../../server/usecases/study-settings';
import { withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const guest = async () => (await createGuest({ address: '127.0.0.1', now })).id;

test('an exam is planned from where the cards stand, and today follows the plan', async () => {
  const learnerId = await guest();
  expect(await loadPlan({ learnerId, now })).toEqual({ earliest: '2026-11-26' });
  await changeSettings({ learnerId, change: { exam: { date: '2026-12-05', minutesADay: 20 }, newCardsADay: 0 } });
  const { plan } = await loadPlan({ learnerId, now });
  expect(plan).toMatchObject({ recall: { now: 0 }, unseen: 0 });
  expect(plan?.days[0]).toMatchObject({ date: '2026-11-25', newCards: 2 });
  const { due } = await studyQueue({ learnerId, now });
  expect(due.map(({ id }) => id).toSorted()).toEqual([...(plan?.today ?? [])].toSorted());
});

test('what was spent today leaves less for the rest of it', async () => {
  const learnerId = await guest();
  await changeSettings({ learnerId, change: { exam: { date: '2026-12-05', minutesADay: 5 } } });
  await reviewFlashcard({
    ...{ learnerId, cardId: 'received-not-deleted', rating: 'good', reviewId: 'slow', now },
    durationMs: 5 * 60_000,
  });
  expect((await studyQueue({ learnerId, now: new Date(now.getTime() + 1000) })).counts.new).toBe(0);
});

test('on its day an exam plans nothing, and can be taken away', async () => {
  const learnerId = await guest();
  await changeSettings({ learnerId, change: { exam: { date: '2026-11-25', minutesADay: 20 } } });
  expect((await loadPlan({ learnerId, now })).plan).toBeUndefined();
  await changeSettings({ learnerId, change: { exam: undefined } });
  expect(await studySettings({ learnerId })).not.toHaveProperty('exam');
});
