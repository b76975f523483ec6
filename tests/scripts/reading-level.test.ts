import { expect, test } from 'vitest';
import { readingGrade } from '../../scripts/items/reading-level';

test('short words in short sentences read easier than long words in a long one', () => {
  const easy = readingGrade('The code runs. It fails. It runs again.');
  const hard = readingGrade('An asynchronous configuration deliberately delays unsuccessful invocations considerably.');
  expect(easy).toBeLessThan(3);
  expect(hard).toBeGreaterThan(20);
});

test('a full stop inside a name ends no sentence, and no words are grade 0', () => {
  expect(readingGrade('Ask shop.orders now. Then wait.')).toBe(readingGrade('Ask shop orders now. Then wait.'));
  expect(readingGrade('')).toBe(0);
});
