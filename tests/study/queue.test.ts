import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueCards, emptyCard, learningDay, ratingFor, review, type StudyCard } from '../../study';

const now = Date.UTC(2026, 10, 25, 12);
const today = learningDay(now, 'UTC');
const cards = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    reviewedAgo: fc.option(fc.integer({ min: 0, max: 30 * 86_400_000 })),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);
const asStudyCards = (drawn: { id: string; reviewedAgo: number | null }[]): StudyCard[] =>
  drawn.map(({ id, reviewedAgo }) =>
    reviewedAgo === null ? { id } : { id, card: review(emptyCard(now - reviewedAgo), 'good', now - reviewedAgo).card },
  );

test('no card is queued twice, and none before its day', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 0, max: 20 }), (drawn, newCards) => {
      const list = asStudyCards(drawn);
      const { due } = dueCards(list, now, today, { newCards });
      expect(new Set(due.map(({ id }) => id)).size).toBe(due.length);
      expect(due.filter(({ isNew }) => isNew).length).toBeLessThanOrEqual(newCards);
      for (const { id, isNew } of due) {
        const card = list.find((one) => one.id === id)?.card;
        expect(card === undefined).toBe(isNew);
        expect(card?.due ?? 0).toBeLessThan(today.end);
      }
    }),
  );
});

test('the queue does not hang on the order in which seen cards are stored', () => {
  fc.assert(
    fc.property(cards, (drawn) => {
      const list = asStudyCards(drawn).filter(({ card }) => card);
      const limits = { newCards: 0 };
      expect(dueCards(list.toReversed(), now, today, limits)).toEqual(dueCards(list, now, today, limits));
    }),
  );
});

test.each([
  [true, 0, 'good'],
  [true, 1, 'hard'],
  [true, 2, 'again'],
  [false, 0, 'again'],
])('an answer rates itself: correct %s with %i hints is %s', (correct, hints, rating) => {
  expect(ratingFor({ correct }, hints)).toBe(rating);
});
