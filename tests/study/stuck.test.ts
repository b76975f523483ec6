import { expect, test } from 'vitest';
import { isStuck } from '../../study';

const answers = (marks: string) => [...marks].map((mark, at) => ({ correct: mark === '+', at: at + 1 }));

test.each([
  ['------', 0, true],
  ['+------', 0, true],
  ['-----', 0, false],
  ['------+', 0, false],
  ['---+---', 0, false],
  ['', 0, false],
  ['------', 6, false],
  ['------', 3, false],
  ['---------', 3, true],
] as const)('%j with the lesson read at %d: %s', (marks, readAt, stuck) => {
  expect(isStuck(answers(marks), readAt)).toBe(stuck);
});
