import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyCard, foldReviews, outcomes, type Rating, ratings, review } from '../../study';

const id = 'received-not-deleted';
const day = 86_400_000;
const start = Date.UTC(2026, 10, 25, 12);
const history = fc.array(
  fc.record({ rating: fc.constantFrom<Rating>(...ratings), gap: fc.integer({ min: 60_000, max: 90 * day }) }),
  {
    maxLength: 12,
  },
);

/** The sequence of FSRS-6 with its default weights, each review on the day it is due (ts-fsrs, FSRS-6.test.ts). */
test('the known interval sequence of FSRS-6', () => {
  const given: Rating[] = [
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
    'again',
    'again',
    'good',
    'good',
    'good',
    'good',
    'good',
  ];
  let card = emptyCard(Date.UTC(2022, 11, 29, 12, 30));
  let now = Date.UTC(2022, 11, 29, 12, 30);
  const intervals = given.map((rating) => {
    card = review(id, card, rating, now).card;
    now = card.due;
    return card.scheduledDays;
  });
  const published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
  // Each is near the published one: the fuzz moves it by a few per cent, and what comes after with it.
  for (const [at, days] of intervals.entries())
    expect(Math.abs(days - (published[at] ?? 0))).toBeLessThanOrEqual(1 + 0.15 * (published[at] ?? 0));
});

test('a card is the fold of its reviews, and plain JSON', () => {
  fc.assert(
    fc.property(history, (steps) => {
      let card = emptyCard(start);
      let at = start;
      const logs = steps.map(({ rating, gap }) => {
        at += gap;
        const { card: next, log } = review(id, card, rating, at);
        card = JSON.parse(JSON.stringify(next));
        return log;
      });
      expect(foldReviews(id, logs, start)).toEqual(card);
    }),
  );
});

test('a better rating never brings a card back sooner', () => {
  fc.assert(
    fc.property(history, (steps) => {
      let at = start;
      const logs = steps.map(({ rating, gap }) => {
        at += gap;
        return { rating, at };
      });
      const { again, hard, good, easy } = outcomes(id, foldReviews(id, logs, start), at + day);
      expect([again, hard, good, easy]).toEqual([again, hard, good, easy].toSorted((a, b) => a - b));
    }),
  );
});
