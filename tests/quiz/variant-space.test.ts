import { expect, test } from 'vitest';
import { type FamilySource, parseFamily } from '../../quiz';
import { variantSpace } from '../../quiz/variant-space';

const source: FamilySource = {
  id: 'runs',
  title: 'Runs',
  topic: 'retries',
  form: 'number',
  parameters: {},
  stem: 'How often?',
  ask: { name: 'invocation-count', function: 'Fn' },
  beliefs: ['async-failure-not-retried'],
  hints: ['a', 'b'],
  scenario: `
template:
  Resources:
    Fn: {Type: AWS::SQS::Queue}
stimuli: []
handlers: {}
until: 60
`,
};
const spaceOf = (changes: Partial<FamilySource>): number => {
  const { family } = parseFamily({ ...source, ...changes });
  if (!family) throw new Error('the family is sound');
  return variantSpace(family);
};
const story = { values: ['One', 'Two'] };

test.each<[string, Partial<FamilySource>, number]>([
  ['no parameter', {}, 1],
  [
    'two that are told',
    { parameters: { a: { from: 1, to: 4 }, b: { values: [true, false] } }, stem: '{{a}}{{?b}}, too{{/}}?' },
    8,
  ],
  ['one that is not told', { parameters: { a: { from: 1, to: 4 }, b: { values: [1, 2] } }, stem: '{{a}}?' }, 4],
  ['the story', { parameters: { story, a: { from: 1, to: 4 } }, stem: '{{story}} {{a}}?' }, 4],
  ['a value that stands there twice', { parameters: { a: { values: [1, 1, 2] } }, stem: '{{a}}?' }, 2],
  [
    'one that is told only at times',
    { parameters: { a: { from: 1, to: 4 }, b: { values: [true, false] } }, stem: '{{?b}}{{a}}{{:}}none{{/}}?' },
    5,
  ],
])('%s', (_, changes, space) => {
  expect(spaceOf(changes)).toBe(space);
});

test('a large space is told from a sample, within a tenth', () => {
  const space = spaceOf({
    parameters: { a: { from: 1, to: 20 }, b: { from: 1, to: 20 }, c: { from: 1, to: 10 } },
    stem: '{{a}} {{b}} {{c}}?',
  });
  expect(space).toBeGreaterThan(3600);
  expect(space).toBeLessThanOrEqual(4000);
});
