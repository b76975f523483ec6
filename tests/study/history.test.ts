import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CardEvent, foldCard, foldReviews, type Rating, ratings } from '../../study';

const id = 'received-not-deleted';
const start = Date.UTC(2026, 10, 25, 12);
const rating = fc.constantFrom<Rating>(...ratings);
const happening = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('review' as const), rating }) },
  fc.record({ kind: fc.constant('practice' as const), rating }),
  fc.record({ kind: fc.constant('bury' as const), day: fc.constantFrom('2026-11-25', '2026-11-26') }),
  fc.record({
    kind: fc.constantFrom('suspend' as const, 'resume' as const, 'flag' as const, 'unflag' as const),
  }),
  fc.record({ kind: fc.constant('reschedule' as const), how: fc.record({ retention: fc.constantFrom(0.8, 0.95) }) }),
);
const history = fc
  .array(fc.tuple(happening, fc.integer({ min: 60_000, max: 40 * 86_400_000 })), { maxLength: 14 })
  .map((steps) => {
    let at = start;
    return steps.map(([what, gap]): CardEvent => {
      at += gap;
      return { ...what, at };
    });
  });

test('taking an event back leaves what the others make', () => {
  fc.assert(
    fc.property(history, happening, (events, more) => {
      const after: CardEvent = { ...more, at: (events.at(-1)?.at ?? start) + 1000 };
      const undone = [...events, after].slice(0, -1);
      expect(foldCard(id, undone)).toEqual(foldCard(id, events));
      expect(foldCard(id, events)).toEqual(JSON.parse(JSON.stringify(foldCard(id, events))));
    }),
  );
});

test('only reviews and reschedules move a card', () => {
  fc.assert(
    fc.property(history, (events) => {
      const moving = events.filter(({ kind }) => kind === 'review' || kind === 'reschedule');
      const { card } = foldCard(id, events);
      if (events[0]?.at === moving[0]?.at) expect(foldCard(id, moving).card).toEqual(card);
      if (!moving.some(({ kind }) => kind === 'review')) expect(card.reps).toBe(0);
    }),
  );
});

test('a reschedule makes the card that its parameters would have made', () => {
  fc.assert(
    fc.property(history, (events) => {
      const how = { retention: 0.85 };
      const at = (events.at(-1)?.at ?? start) + 1000;
      const reviews = events.filter((event) => event.kind === 'review').map((event) => ({ ...event, how }));
      expect(foldCard(id, [...events, { kind: 'reschedule', how, at }]).card).toEqual(
        foldReviews(id, reviews, events[0]?.at ?? at),
      );
    }),
  );
});

const review = (given: Rating, day: number): CardEvent => ({
  kind: 'review',
  rating: given,
  at: start + day * 86_400_000,
});

test('a card forgotten six times is a leech, and misses in a row end with a success', () => {
  const forgotten = Array.from({ length: 6 }, (_, at) => [review('good', 20 * at), review('again', 20 * at + 10)]);
  const learned = [review('good', -2), review('good', -1)];
  expect(foldCard(id, [...learned, ...forgotten.flat()])).toMatchObject({ leech: true, missesInARow: 1 });
  expect(foldCard(id, learned)).toMatchObject({ leech: false, missesInARow: 0 });
  const missed = [review('again', 0), review('again', 1)];
  expect(foldCard(id, missed).missesInARow).toBe(2);
  expect(foldCard(id, [...missed, { kind: 'lesson', at: start + 2 * 86_400_000 }]).missesInARow).toBe(0);
});

test.each([
  [['suspend'], { suspended: true }],
  [['suspend', 'resume'], { suspended: false }],
  [['flag'], { flagged: true }],
  [['flag', 'unflag'], { flagged: false }],
] as const)('%s', (kinds, expected) => {
  const events = kinds.map((kind, at): CardEvent => ({ kind, at: start + at }));
  expect(foldCard(id, events)).toMatchObject(expected);
});

test('a card that is asked for is due at once, until its next review; on a learning step it comes soon anyway', () => {
  const learned = [review('good', 0), review('good', 1)];
  const at = start + 2 * 86_400_000;
  const bring: CardEvent = { kind: 'bring', at };
  expect(foldCard(id, [...learned, bring])).toMatchObject({ wanted: true, card: { due: at } });
  const later = [...learned, review('good', 3)];
  expect(foldCard(id, [...learned, bring, review('good', 3)])).toEqual(foldCard(id, later));
  const onAStep = foldCard(id, [review('good', 2)]).card.due;
  expect(foldCard(id, [review('good', 2), bring]).card.due).toBe(onAStep);
  expect(foldCard(id, [bring])).toMatchObject({ wanted: true, card: { phase: 'new' } });
});
