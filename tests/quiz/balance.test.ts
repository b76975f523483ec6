import { expect, test } from 'vitest';
import { randomStream } from '../../base/random';
import { balanced } from '../../quiz/forms/balance';

const wordings = (name: string): readonly string[] => [name, `The one that is called ${name}, and no other one`];
const names = ['a', 'bb', 'gamma', 'ddd'];

/** How often the right option is the longest, over many questions. */
const longestOf = (sayings: (name: string) => readonly string[]): number => {
  let longest = 0;
  for (let seed = 0; seed < 400; seed++) {
    const { options } = balanced('Which one is it?', randomStream(seed, 'balance'), (lots) => ({
      options: names.map((name) => ({ text: lots.pick(sayings(name)), right: name === 'gamma' })),
    }));
    const most = Math.max(...options.map(({ text }) => text.length));
    if (options.find(({ right }) => right)?.text.length === most) longest += 1;
  }
  return longest / 400;
};

test('with several wordings the right option is the longest about as often as chance has it', () => {
  expect(longestOf(wordings)).toBeGreaterThan(0.15);
  expect(longestOf(wordings)).toBeLessThan(0.35);
});

test('with one wording there is nothing to balance', () => {
  expect(longestOf((name) => [name === 'gamma' ? 'a much longer text' : name])).toBe(1);
});

test('the same stream draws the same options', () => {
  const draw = () =>
    balanced('stem', randomStream(7, 'x'), (lots) => ({
      options: names.map((name) => ({ text: lots.pick(wordings(name)), right: name === 'bb' })),
    }));
  expect(draw()).toEqual(draw());
});
