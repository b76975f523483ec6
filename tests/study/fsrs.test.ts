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
    card = review(id, card, rating, now, { exact: true }).card;
    now = card.due;
    return card.scheduledDays;
  });
  expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
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

test('the fuzz parts cards that were learned together, by little, and never by the time of review', () => {
  const due = (cardId: string, wait = 0) => {
    let { card } = review(cardId, emptyCard(start), 'easy', start);
    for (let times = 0; times < 3; times++) card = review(cardId, card, 'good', card.due + wait).card;
    return card.scheduledDays;
  };
  const days = Array.from({ length: 30 }, (_, at) => due(`card-${at}`));
  expect(new Set(days).size).toBeGreaterThan(3);
  expect(Math.max(...days) / Math.min(...days)).toBeLessThan(1.5);
  // One minute more to think changes nothing.
  expect(due('card-1', 60_000)).toBe(due('card-1'));
});
