import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Confidence, calibrationOf, confidences, points } from '../../study';

const answers = (confidence: Confidence, right: number, wrong: number) =>
  [...Array(right).fill(true), ...Array(wrong).fill(false)].map((correct: boolean) => ({ confidence, correct, at: 0 }));

test('the scoring is 3, 2, 1 and -6, -2, 0', () => {
  expect(confidences.map((one) => points[one])).toEqual([
    { right: 3, wrong: -6 },
    { right: 2, wrong: -2 },
    { right: 1, wrong: 0 },
  ]);
});

test('it pays best to say what one believes', () => {
  const expected = (confidence: Confidence, share: number) =>
    share * points[confidence].right + (1 - share) * points[confidence].wrong;
  const best = (share: number) => confidences.toSorted((a, b) => expected(b, share) - expected(a, share))[0];
  expect([0.5, 0.66, 0.68, 0.79, 0.81, 1].map(best)).toEqual(['guess', 'guess', 'fairly', 'fairly', 'sure', 'sure']);
});

test('each word is held against what came of it', () => {
  expect(calibrationOf([...answers('sure', 8, 2), ...answers('guess', 1, 3)])).toMatchObject([
    { confidence: 'sure', answers: 10, right: 8, share: 0.8, points: 12 },
    { confidence: 'guess', answers: 4, right: 1, share: 0.25, points: 1 },
  ]);
});

test('the share lies within its bounds, which come together with more answers', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (right, wrong) => {
      fc.pre(right + wrong > 0);
      const [few] = calibrationOf(answers('fairly', right, wrong));
      const [many] = calibrationOf(answers('fairly', 4 * right, 4 * wrong));
      if (!few || !many) throw new Error('nothing was counted');
      expect(few.low).toBeLessThanOrEqual(few.share + 1e-9);
      expect(few.high).toBeGreaterThanOrEqual(few.share - 1e-9);
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    }),
  );
});
