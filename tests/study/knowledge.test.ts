import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOfSuccess, type Evidence, knowledgeOf } from '../../study';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 1);
const answer = fc.record({
  rules: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }),
  correct: fc.boolean(),
  at: fc.integer({ min: start, max: start + 60 * day }),
  guess: fc.constantFrom(0.02, 0.25, 0.33),
});
const answers = fc.array(answer, { maxLength: 25 });
const now = start + 61 * day;
const told = (correct: boolean, ago: number, more: Partial<Evidence> = {}): Evidence => ({
  ...{ rules: ['a'], correct, at: now - ago * day, guess: 0.25 },
  ...more,
});

test('what is known is a chance, whatever was answered and in whatever order it was stored', () => {
  fc.assert(
    fc.property(answers, (list) => {
      const { rules: known } = knowledgeOf(list, now);
      expect([...known.keys()].toSorted()).toEqual([...new Set(list.flatMap(({ rules }) => rules))].toSorted());
      for (const rule of known.values()) {
        expect(rule.known).toBeGreaterThan(0);
        expect(rule.known).toBeLessThan(1);
        expect(rule.atLeast).toBeLessThanOrEqual(rule.known);
      }
      const moments = new Set(list.map(({ at }) => at));
      if (moments.size === list.length) expect(knowledgeOf(list.toReversed(), now).rules).toEqual(known);
    }),
  );
});

test('a right answer never tells against a rule', () => {
  fc.assert(
    fc.property(answers, answer, (list, last) => {
      const at = now - day;
      const after = (correct: boolean) => knowledgeOf([...list, { ...last, at, correct }], now);
      for (const rule of last.rules)
        expect(after(true).rules.get(rule)?.known ?? 0).toBeGreaterThanOrEqual(
          after(false).rules.get(rule)?.known ?? 1,
        );
    }),
  );
});

test('the chance of success lies between guessing and knowing', () => {
  fc.assert(
    fc.property(answers, answer, (list, next) => {
      const chance = chanceOfSuccess(knowledgeOf(list, now), next);
      expect(chance).toBeGreaterThanOrEqual(Math.min(next.guess, 0.9));
      expect(chance).toBeLessThanOrEqual(0.9);
    }),
  );
});

test('few answers prove little; many right ones make a rule secure', () => {
  const level = (list: Evidence[]) => knowledgeOf(list, now).rules.get('a')?.level;
  expect(level([told(true, 1)])).toBe('learning');
  expect(level([told(true, 9), told(true, 6), told(true, 3), told(true, 1)])).toBe('secure');
  expect(level([told(true, 9), told(false, 6), told(false, 3), told(false, 1)])).toBe('learning');
});

test('a level that fell says why', () => {
  const learned = [told(true, 30), told(true, 29), told(true, 28), told(true, 27)];
  expect(knowledgeOf(learned, now + 2000 * day).rules.get('a')?.fallen).toMatchObject({ because: 'faded' });
  expect(knowledgeOf([...learned, told(false, 1), told(false, 0)], now).rules.get('a')?.fallen).toMatchObject({
    because: 'missed',
  });
});

test('a belief that was given away blames its own rule and spares the others', () => {
  const both = { rules: ['a', 'b'], missed: 'a' };
  const { rules: known } = knowledgeOf([told(true, 4, both), told(false, 1, both)], now);
  expect(known.get('a')?.known).toBeLessThan(known.get('b')?.known ?? 0);
});
