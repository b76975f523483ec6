import { expect, test } from 'vitest';
import {
  type Card,
  type CardEvent,
  emptyCard,
  foldCard,
  forecastOf,
  learningDay,
  pastReviews,
  type Rating,
  recallNow,
  trueRetention,
} from '../../../study';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 25, 12);
const card = (dueInDays: number, stability = 10): Card => ({
  ...emptyCard(now),
  phase: 'review',
  due: now + dueInDays * day,
  stability,
  difficulty: 5,
  scheduledDays: stability,
  lastReview: now - 5 * day,
});

test('what does not fit the limit is carried on, and what is overdue comes first', () => {
  const cards = [card(-3), card(-2), card(0), card(0.1), card(1), card(9)];
  const dayOf = (at: number) => learningDay(at, 'UTC');
  expect(forecastOf(cards, now, dayOf, { days: 4, limit: 2 })).toEqual([
    { date: '2026-11-25', due: 2, backlog: 2 },
    { date: '2026-11-26', due: 1, backlog: 2 },
    { date: '2026-11-27', due: 0, backlog: 1 },
    { date: '2026-11-28', due: 0, backlog: 0 },
  ]);
  expect(forecastOf([emptyCard(now)], now, dayOf, { days: 1, limit: 2 })).toMatchObject([{ due: 0, backlog: 0 }]);
});

test('no card is lost by the forecast over a change of clocks', () => {
  const spring = Date.UTC(2026, 2, 27, 12);
  const cards = Array.from({ length: 24 * 5 }, (_, at) => ({ ...card(0), due: spring + at * hour }));
  const days = forecastOf(cards, spring, (at) => learningDay(at, 'Europe/Berlin'), { days: 7, limit: 1000 });
  expect(days.reduce((sum, { due }) => sum + due, 0)).toBe(cards.length);
});

const reviewed = (...steps: readonly (readonly [Rating, number])[]): CardEvent[] =>
  steps.map(([rating, at]) => ({ kind: 'review', rating, at: now + at * day }));

test('each review is told with the card that it was a review of', () => {
  const events = reviewed(['good', 0], ['good', 0.01], ['good', 3], ['again', 30]);
  const past = pastReviews('a', events);
  expect(past.map(({ before }) => before)).toEqual(
    events
      .map((_, at) => foldCard('a', events.slice(0, at)).card)
      .map((one, at) => (at === 0 ? { ...one, due: now } : one)),
  );
});

test('true retention leaves out learning steps and tells young from mature', () => {
  const events = reviewed(['good', 0], ['good', 0.01], ['good', 3], ['good', 18], ['again', 90]);
  const past = pastReviews('a', events);
  expect(past.map(({ before }) => before.phase)).toEqual(['new', 'learning', 'review', 'review', 'review']);
  expect(trueRetention(past, 0)).toEqual({
    young: { reviews: 2, remembered: 2 },
    mature: { reviews: 1, remembered: 0 },
  });
  expect(trueRetention(past, now + 10 * day).young).toEqual({ reviews: 1, remembered: 1 });
});

test('every seen card stands in one bin of recall', () => {
  const { bins, seen, mean } = recallNow([card(0), card(3, 1), card(9, 300), emptyCard(now)], now);
  expect(seen).toBe(3);
  expect(bins.reduce((sum, { cards }) => sum + cards, 0)).toBe(3);
  expect(bins.at(-1)?.cards).toBeGreaterThanOrEqual(1);
  expect(mean).toBeGreaterThan(0.5);
  expect(recallNow([], now)).toMatchObject({ mean: 0, seen: 0 });
});
