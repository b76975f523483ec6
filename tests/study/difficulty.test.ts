import { expect, test } from 'vitest';
import { type CardEvent, difficultyFor, foldCard } from '../../study';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 25, 12);
const review = (rating: 'good' | 'again', days: number): CardEvent => ({
  ...{ kind: 'review', rating, at: start + days * day },
});
const after = (...events: CardEvent[]) => difficultyFor(foldCard('family:x', events), 1);

test('what is new or was missed last begins easy, and what is remembered for a month is asked hard', () => {
  expect(difficultyFor(undefined, 0)).toBe(0);
  const learned = [review('good', 0), review('good', 1)];
  const remembered = [...learned, review('good', 12)];
  expect(after(...learned)).toBeGreaterThan(0);
  expect(after(...remembered)).toBeGreaterThan(after(...learned));
  expect(after(...remembered, review('good', 60), review('good', 300))).toBe(1);
  expect(after(...remembered, review('again', 60))).toBe(0);
});

test('in practice, which moves no card, each variant is harder than the one before, until one is missed', () => {
  const practised: CardEvent = { kind: 'practice', rating: 'good', at: start };
  const state = foldCard('family:x', [practised]);
  expect([1, 2, 3, 4, 9].map((met) => difficultyFor(state, met))).toEqual([0.25, 0.5, 0.75, 1, 1]);
  expect(difficultyFor(foldCard('family:x', [practised, { ...practised, rating: 'again' }]), 3)).toBe(0);
});
