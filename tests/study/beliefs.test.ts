import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BeliefSign, beliefsOf, beliefsOverTime } from '../../study';

const signs = (belief: string, ...says: BeliefSign['says'][]): BeliefSign[] =>
  says.map((one, at) => ({ belief, at, says: one }));
const held = (...says: BeliefSign['says'][]) => beliefsOf(signs('retried-three-times', ...says))[0]?.held;

test.each([
  [['shown'], true],
  [['shown', 'refuted'], false],
  [['shown', 'shown', 'refuted'], true],
  [['shown', 'shown', 'refuted', 'refuted', 'refuted'], false],
  [['shown', 'refuted', 'shown'], true],
  [['refuted'], false],
  [[0.9], true],
  [['shown', 'shown', 0.1], false],
  [[0.9, 'refuted', 'refuted', 'refuted'], false],
] as const)('after %j a belief is held: %s', (says, expected) => {
  expect(held(...says)).toBe(expected);
});

test('a belief says how often it showed, and when last', () => {
  expect(beliefsOf(signs('a', 'shown', 'refuted', 'shown', 'refuted'))).toMatchObject([
    { belief: 'a', shown: 2, lastShownAt: 2, lastAt: 3 },
  ]);
});

const sign = fc.record({
  belief: fc.constantFrom('a', 'b', 'c'),
  at: fc.integer({ min: 0, max: 1000 }),
  says: fc.oneof(fc.constantFrom('shown' as const, 'refuted' as const), fc.double({ min: 0, max: 1, noNaN: true })),
});

test('a chance stays between 0 and 1, a showing raises it and a refutation lowers it', () => {
  fc.assert(
    fc.property(fc.array(sign), (list) => {
      const chance = (more: BeliefSign[]) => beliefsOf([...list, ...more]).find(({ belief }) => belief === 'a')?.chance;
      const before = chance([]) ?? 0.15;
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(1);
      expect(chance([{ belief: 'a', at: 1001, says: 'shown' }])).toBeGreaterThanOrEqual(before);
      expect(chance([{ belief: 'a', at: 1001, says: 'refuted' }])).toBeLessThanOrEqual(before);
    }),
  );
});

test('over time a belief is held, then unlearned', () => {
  const list = [...signs('a', 'shown', 'shown'), { belief: 'a', at: 5, says: 0.05 } as const];
  expect(beliefsOverTime(list, [-1, 1, 5])).toEqual([
    { at: -1, held: 0, unlearned: 0 },
    { at: 1, held: 1, unlearned: 0 },
    { at: 5, held: 0, unlearned: 1 },
  ]);
});
