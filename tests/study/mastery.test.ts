import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelOf, levels, masteryByTopic } from '../../study';

const attempts = fc.array(
  fc.record({ topic: fc.constantFrom('retries', 'sqs', 'permissions'), correct: fc.boolean(), at: fc.nat(1_000_000) }),
);

test('every attempt counts once, under its topic', () => {
  fc.assert(
    fc.property(attempts, (list) => {
      const topics = masteryByTopic(list);
      expect(topics.reduce((sum, { answered }) => sum + answered, 0)).toBe(list.length);
      for (const { answered, correct, recent } of topics) {
        expect(correct).toBeLessThanOrEqual(answered);
        expect(recent.length).toBe(Math.min(10, answered));
      }
    }),
  );
});

test('a right answer instead of a wrong one never lowers a level', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 10 }), fc.nat(), (recent, at) => {
      const better = recent.with(at % recent.length, true);
      expect(levels.indexOf(levelOf(better))).toBeGreaterThanOrEqual(levels.indexOf(levelOf(recent)));
    }),
  );
});

test('few answers prove little', () => {
  expect(levelOf([])).toBe('not-started');
  expect(levelOf([true, true])).toBe('learning');
  expect(levelOf([true, true, true])).toBe('familiar');
  expect(levelOf([true, true, true, true, true, true])).toBe('secure');
  expect(levelOf([true, true, true, false, false, false])).toBe('learning');
});
