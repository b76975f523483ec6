import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CardEvent,
  foldCard,
  learningDay,
  type Rating,
  ratingFor,
  reviewQueue,
  type StudyCard,
} from '../../study';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 25, 12);
const today = learningDay(now, 'UTC');
const none = { newCards: 0, reviews: 100, met: [] };
const card = (id: string, events: readonly CardEvent[] = [], rule?: string, topic = 'sqs'): StudyCard => ({
  ...{ id, topic, ...(rule !== undefined && { rule }) },
  ...(events.length > 0 && { state: foldCard(id, events) }),
});
const good = (daysAgo: number, rating: Rating = 'good'): CardEvent => ({
  ...{ kind: 'review', rating, at: now - daysAgo * day },
});
/** Learned, and due again by now. */
const due = [good(20), good(19), good(17)];
const ids = (cards: readonly StudyCard[], left = {}) =>
  reviewQueue(cards, now, today, { ...none, ...left }).due.map(({ id }) => id);

const drawn = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    topic: fc.constantFrom('sqs', 'streams', 'retries'),
    rule: fc.option(fc.constantFrom('r1', 'r2', 'r3', 'r4'), { nil: undefined }),
    ago: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 4 }),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);
const cardsOf = (list: { id: string; topic: string; rule?: string | undefined; ago: number[] }[]): StudyCard[] =>
  list.map(({ id, topic, rule, ago }) =>
    card(
      id,
      ago.toSorted((a, b) => b - a).map((one) => good(one)),
      rule,
      topic,
    ),
  );
const left = fc.record({ newCards: fc.nat(10), reviews: fc.nat(10) });

test('no card is queued twice, none before its day, and no more than the day may bring', () => {
  fc.assert(
    fc.property(drawn, left, (list, limits) => {
      const cards = cardsOf(list);
      const { due: queued, counts } = reviewQueue(cards, now, today, { ...limits, met: [] });
      expect(new Set(queued.map(({ id }) => id)).size).toBe(queued.length);
      expect(counts.new).toBeLessThanOrEqual(limits.newCards);
      expect(counts.due).toBeLessThanOrEqual(limits.reviews);
      for (const { id, isNew } of queued) {
        const state = cards.find((one) => one.id === id)?.state;
        expect(state === undefined).toBe(isNew);
        expect(state?.card.due ?? 0).toBeLessThan(today.end);
      }
    }),
  );
});

test('siblings of one rule do not meet on one day', () => {
  fc.assert(
    fc.property(drawn, left, (list, limits) => {
      const cards = cardsOf(list);
      const queued = reviewQueue(cards, now, today, { ...limits, met: [] }).due;
      const rules = queued.flatMap(({ id }) => {
        const one = cards.find((other) => other.id === id);
        return one?.state?.card.phase === 'learning' ? [] : (one?.rule ?? []);
      });
      expect(new Set(rules).size).toBe(rules.length);
    }),
  );
  expect(ids([card('a', due, 'r1'), card('b', [], 'r1')], { newCards: 9 })).toEqual(['a']);
  expect(ids([card('a', due, 'r1'), card('b', due, 'r1')], { met: ['b'] })).toEqual(['b']);
});

test('the queue does not hang on the order in which seen cards are stored', () => {
  fc.assert(
    fc.property(drawn, (list) => {
      const cards = cardsOf(list).filter(({ state }) => state);
      expect(reviewQueue(cards.toReversed(), now, today, none)).toEqual(reviewQueue(cards, now, today, none));
    }),
  );
});

test('what is nearest to being forgotten comes first, and what the limit leaves is told', () => {
  const cards = [card('late', [good(60), good(59), good(57)]), card('just', due)];
  expect(ids(cards)).toEqual(['late', 'just']);
  expect(reviewQueue(cards, now, today, { ...none, reviews: 1 })).toMatchObject({ due: [{ id: 'late' }], backlog: 1 });
});

test('neighbours are of different topics while there are any', () => {
  const cards = [card('a'), card('b'), card('c', [], undefined, 'streams'), card('d', [], undefined, 'streams')];
  expect(ids(cards, { newCards: 4 })).toEqual(['a', 'c', 'b', 'd']);
});

test('six misses in a row are told', () => {
  const missed = (times: number) => Array.from({ length: times }, (_, at) => good(30 - at, 'again'));
  const stuck = (times: number) => reviewQueue([card('a', missed(times))], now, today, none).due[0]?.isStuck;
  expect([stuck(5), stuck(6)]).toEqual([false, true]);
});

test('suspended cards stay away, buried ones for their day', () => {
  const suspended = card('a', [...due, { kind: 'suspend', at: now }]);
  const buried = (on: string) => card('b', [...due, { kind: 'bury', day: on, at: now }]);
  expect(ids([suspended])).toEqual([]);
  expect(ids([buried('2026-11-25')])).toEqual([]);
  expect(ids([buried('2026-11-24')])).toEqual(['b']);
});

test('a learning step that comes within 20 minutes is shown early when nothing else is due', () => {
  const step = card('a', [{ kind: 'review', rating: 'good', at: now - 60_000 }]);
  expect(reviewQueue([step, card('b')], now, today, { ...none, newCards: 1 }).due).toMatchObject([
    { id: 'b', isNew: true },
  ]);
  expect(ids([step])).toEqual(['a']);
  expect(reviewQueue([step], now, today, none).nextStep).toBe(now + 9 * 60_000);
});

test.each([
  [true, 0, 'good'],
  [true, 1, 'hard'],
  [true, 2, 'again'],
  [false, 0, 'again'],
])('an answer rates itself: correct %s with %i hints is %s', (correct, hints, rating) => {
  expect(ratingFor({ correct }, hints)).toBe(rating);
});

test('what the learner asked for comes first, within the limits, among what is due, new or planned, and once', () => {
  const bring: CardEvent = { kind: 'bring', at: now - 1000 };
  const cards = [
    ...[card('a', due), card('b', [good(20), good(19), good(2), bring]), card('c'), card('d', [bring])],
    card('on-a-step', [good(0.0001), bring]),
  ];
  expect(ids(cards, { reviews: 1, newCards: 1 }).toSorted()).toEqual(['b', 'd']);
  expect(ids(cards, { reviews: 1 })).toEqual(['b']);
  expect(ids(cards, { planned: ['c'] }).toSorted()).toEqual(['b', 'c', 'd']);
  const reviewed = card('b', [good(20), good(19), good(2), bring, { kind: 'review', rating: 'good', at: now }]);
  expect(ids([reviewed, card('a', due)])).toEqual(['a']);
});
