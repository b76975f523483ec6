import { expect, test } from 'vitest';
import {
  type CardEvent,
  type CardLog,
  cardUnder,
  fitItems,
  foldCard,
  lastFifth,
  reviewsADay,
  surpriseAt,
} from '../../study';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1, 12);
const log = (...steps: readonly (readonly ['again' | 'good', number])[]): CardLog => ({
  cardId: 'a',
  events: steps.map(([rating, at]): CardEvent => ({ kind: 'review', rating, at: start + at * day })),
});

test('an item is made of each review that came a day or more after the one before', () => {
  const one = log(['good', 0], ['good', 0.01], ['good', 3], ['again', 10.5]);
  expect(fitItems([one])).toEqual([
    [
      { rating: 3, days: 0 },
      { rating: 3, days: 0 },
      { rating: 3, days: 2 },
    ],
    [
      { rating: 3, days: 0 },
      { rating: 3, days: 0 },
      { rating: 3, days: 2 },
      { rating: 1, days: 7 },
    ],
  ]);
  expect(fitItems([one], start + 4 * day)).toHaveLength(1);
  expect(lastFifth([one])).toBe(start + 10.5 * day);
});

test('forgetting what was thought to be known surprises more than remembering it', () => {
  const kept = surpriseAt(log(['good', 0], ['good', 0.01], ['good', 3]), {}, 0);
  const lost = surpriseAt(log(['good', 0], ['good', 0.01], ['again', 3]), {}, 0);
  expect([kept.reviews, lost.reviews]).toEqual([1, 1]);
  expect(lost.loss).toBeGreaterThan(kept.loss);
  expect(surpriseAt(log(['good', 0], ['good', 3]), {}, start + 4 * day)).toEqual({ loss: 0, reviews: 0 });
});

test('a card under another scheduling is its reviews folded anew', () => {
  const one = log(['good', 0], ['good', 0.01], ['good', 3]);
  const how = { retention: 0.8 };
  const anew = one.events.map((event) => (event.kind === 'review' ? { ...event, how } : event));
  expect(cardUnder(one, how)).toEqual(foldCard('a', anew).card);
  expect(cardUnder(one)).toEqual(foldCard('a', one.events).card);
  expect(reviewsADay(cardUnder(one, how))).toBeLessThan(reviewsADay(cardUnder(one)));
});
