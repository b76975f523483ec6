import { expect, test } from 'vitest';
import { answerQuestion } from '../../server/usecases/answer-question';
import { createGuest } from '../../server/usecases/create-guest';
import { loadCalendar } from '../../server/usecases/load-calendar';
import { loadFigures } from '../../server/usecases/load-figures';
import { reviewFlashcard } from '../../server/usecases/review-flashcard';
import { startAttempt } from '../../server/usecases/start-attempt';
import { changeSettings } from '../../server/usecases/study-settings';
import { undoReview } from '../../server/usecases/undo-review';
import { withDatabase } from './fixture';

withDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const day = 24 * 60;
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const guest = async () => (await createGuest({ address: '127.0.0.1', now })).id;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** A flashcard that was learned, kept once and then forgotten, and two answers to questions. */
async function studied(): Promise<string> {
  const learnerId = await guest();
  const review = (minutes: number, rating: 'good' | 'again', reviewId = `${learnerId} ${minutes}`) =>
    reviewFlashcard({
      ...{ learnerId, cardId: 'received-not-deleted', rating, reviewId },
      ...{ now: before(minutes), durationMs: 30_000 },
    });
  await review(20 * day, 'good');
  await review(20 * day - 11, 'good');
  await review(17 * day, 'good');
  await review(3 * day, 'again');
  for (const [at, value] of [3, 1].entries()) {
    const { attemptId } = await startAttempt({ learnerId, now: before(60 - at) });
    await answerQuestion({
      ...{ learnerId, attemptId, answer: { form: 'number', value }, confidence: 'sure', durationMs: 60_000 },
      now: before(60 - at),
    });
  }
  return learnerId;
}

test('figures count what is in the log, and nothing of anybody else', async () => {
  const [learnerId, other] = [await studied(), await guest()];
  const figures = await loadFigures({ learnerId, now });
  expect(figures.retention).toMatchObject([
    { span: '7 days', young: { reviews: 1, remembered: 0 } },
    { span: '30 days', young: { reviews: 2, remembered: 1 } },
    { span: 'Always', mature: { reviews: 0 } },
  ]);
  expect(figures.days).toHaveLength(30);
  expect(sum(figures.days.map(({ answers }) => answers))).toBe(6);
  expect(sum(figures.days.map(({ minutes }) => minutes))).toBe(4);
  expect(figures.recall.seen).toBeGreaterThanOrEqual(1);
  expect(sum(figures.forecast.map(({ due }) => due)) + (figures.forecast[0]?.backlog ?? 0)).toBeGreaterThanOrEqual(1);
  expect(figures.calibration).toMatchObject([{ confidence: 'sure', answers: 2, right: 1, points: -3 }]);
  expect(figures.beliefs.at(-1)).toMatchObject({ date: '2026-11-25' });
  expect(figures.topics[0]?.rules.length).toBeGreaterThan(0);

  const nothing = await loadFigures({ learnerId: other, now });
  expect(sum(nothing.days.map(({ answers }) => answers))).toBe(0);
  expect(nothing).toMatchObject({ recall: { seen: 0 }, calibration: [] });
});

test('the calendar ends today, and days in a row can be hidden', async () => {
  const learnerId = await studied();
  const { days, streak } = await loadCalendar({ learnerId, now });
  expect(days.at(-1)).toMatchObject({ date: '2026-11-25', answers: 2 });
  expect(new Date(`${days[0]?.date}T00:00:00Z`).getUTCDay()).toBe(1);
  expect(streak).toEqual({ days: 2, today: true });
  await changeSettings({ learnerId, change: { streak: false } });
  expect(await loadCalendar({ learnerId, now })).not.toHaveProperty('streak');
});

test('what is taken back is gone from the figures', async () => {
  const learnerId = await guest();
  await reviewFlashcard({ learnerId, cardId: 'received-not-deleted', rating: 'good', reviewId: 'figures-undo', now });
  await undoReview({ learnerId, reviewId: 'figures-undo', now });
  expect((await loadCalendar({ learnerId, now })).days.at(-1)).toMatchObject({ answers: 0 });
  expect(await loadFigures({ learnerId, now })).toMatchObject({ recall: { seen: 0 } });
});
