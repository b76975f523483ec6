import { expect, test } from 'vitest';
import { nextStep } from '../../study';

const topic = (id: string, level: 'not-started' | 'learning' | 'familiar' | 'secure') => ({ id, level });

test.each([
  ['cards that are due come first', 3, [topic('a', 'not-started')], { kind: 'cards', count: 3 }],
  ['a topic never asked begins', 0, [topic('a', 'secure'), topic('b', 'not-started')], { kind: 'begin', topic: 'b' }],
  [
    'a topic begun is practised before the next begins',
    0,
    [topic('a', 'not-started'), topic('b', 'learning')],
    { kind: 'practise', topic: 'b' },
  ],
  ['with every topic familiar all are mixed', 0, [topic('a', 'familiar'), topic('b', 'secure')], { kind: 'mix' }],
  ['a course without topics is mixed', 0, [], { kind: 'mix' }],
] as const)('%s', (_, dueCards, topics, expected) => {
  expect(nextStep({ dueCards, topics })).toEqual(expected);
});

test('a lesson comes before another try, and a belief that keeps misleading before the next topic', () => {
  const stuck = { ...topic('b', 'learning'), isStuck: true };
  const beliefs = [
    { belief: 'once', shown: 1 },
    { belief: 'twice', shown: 2 },
  ];
  const standing = { dueCards: 0, topics: [topic('a', 'learning'), stuck], beliefs };
  expect(nextStep(standing)).toEqual({ kind: 'lesson', topic: 'b' });
  expect(nextStep({ ...standing, topics: [topic('a', 'learning')] })).toEqual({ kind: 'unlearn', belief: 'twice' });
  expect(nextStep({ ...standing, topics: [topic('a', 'learning')], beliefs: beliefs.slice(0, 1) })).toEqual({
    kind: 'practise',
    topic: 'a',
  });
  expect(nextStep({ ...standing, dueCards: 2 })).toEqual({ kind: 'cards', count: 2 });
});
