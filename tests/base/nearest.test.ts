import { expect, test } from 'vitest';
import { nearestWord } from '../../base/nearest';

const words = ['invocation-count', 'stored-count', 'run-time', 'each'];

test.each([
  ['invocation-counts', 'invocation-count'],
  ['runtime', 'run-time'],
  ['storedcount', 'stored-count'],
  ['eech', 'each'],
])('whoever writes %s means %s', (written, meant) => {
  expect(nearestWord(written, words)).toBe(meant);
});

test.each(['the-moon-did-it', 'x', ''])('nothing is near %j', (written) => {
  expect(nearestWord(written, words)).toBeUndefined();
});
