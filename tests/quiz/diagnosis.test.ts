import { expect, test } from 'vitest';
import type { MisconceptionId } from '../../engine';
import {
  afterAnswer,
  entropyOf,
  expectedGain,
  inseparable,
  linesAnswered,
  linesOf,
  nextProbe,
  openProfile,
  type Probe,
  ranked,
} from '../../quiz/diagnosis';

const [once, thrice, deleted] = [
  'async-failure-not-retried',
  'async-retried-three-times',
  'received-message-deleted',
] as const satisfies readonly MisconceptionId[];
const all = [once, thrice, deleted];

const probe = (familyId: string, truth: readonly string[], beliefs: Probe['beliefs']): Probe => ({
  familyId,
  seed: 1,
  truth,
  beliefs,
});
const runs = probe('runs', ['3', 'dlq'], { [once]: ['1', 'dlq'], [thrice]: ['4', 'dlq'] });
const places = probe('places', ['dlq'], { [deleted]: ['gone'] });
const both = probe('both', ['3'], { [once]: ['1'], [thrice]: ['1'] });

test('the probe that is expected to tell most comes first, and another variant of a family tells less', () => {
  const open = openProfile(all);
  expect(nextProbe(open, [places, runs], [])).toBe(runs);
  const sibling = { ...runs, seed: 2 };
  expect(nextProbe(open, [sibling, both], [runs])).toBe(both);
  expect(nextProbe(open, [runs], [runs])).toBeUndefined();
  expect(expectedGain(open, runs)).toBeGreaterThan(expectedGain(afterAnswer(open, runs, runs.truth), runs));
});

test('an answer speaks for the beliefs that share it and against those that do not, each for itself', () => {
  const after = afterAnswer(openProfile(all), runs, ['1', 'dlq']);
  expect(ranked(after)[0]?.[0]).toBe(once);
  expect(after.get(once)).toBeCloseTo(0.5);
  expect(after.get(thrice)).toBeCloseTo(0.1);
  expect(after.get(deleted)).toBeCloseTo(0.1);
  const right = afterAnswer(after, runs, runs.truth);
  expect(right.get(once)).toBeCloseTo(0.1);
  expect(right.get(thrice)).toBeLessThan(0.02);
});

test('two beliefs may be held at once, and a slip rules nothing out', () => {
  let profile = openProfile(all);
  for (const lines of [
    ['1', 'dlq'],
    ['1', 'dlq'],
    ['3', 'dlq'],
    ['1', 'dlq'],
  ])
    profile = afterAnswer(profile, runs, lines);
  profile = afterAnswer(afterAnswer(profile, places, ['gone']), places, ['gone']);
  expect(profile.get(once)).toBeGreaterThan(0.8);
  expect(profile.get(deleted)).toBeGreaterThan(0.8);
  expect(entropyOf(profile)).toBeGreaterThan(0);
  expect([...profile.values()].every((chance) => chance > 0 && chance < 1)).toBe(true);
});

test('what no probe tells apart is named, and so is what no probe touches', () => {
  expect(inseparable(all, [both, places])).toEqual([[once, thrice]]);
  expect(inseparable(all, [runs])).toEqual([[deleted]]);
  expect(inseparable(all, [runs, places])).toEqual([]);
});

test('an answer has the lines of what it stands for', () => {
  const spots = [
    { id: 'a', text: 'Lost', found: 'dropped' },
    { id: 'b', text: 'Done', found: 'processed' },
  ];
  const things = [
    { id: 'two', text: 'Two' },
    { id: 'one', text: 'One' },
  ];
  expect(linesOf({ two: 'dropped', one: 'processed' })).toEqual(['processed', 'dropped']);
  expect(
    linesAnswered({ form: 'place', items: things, places: spots }, { form: 'place', places: { one: 'b', two: 'a' } }),
  ).toEqual(['processed', 'dropped']);
  expect(linesAnswered({ form: 'number', unit: '', label: '' }, { form: 'number', value: 3 })).toEqual(linesOf(3));
  expect(
    linesAnswered(
      {
        form: 'order',
        steps: [
          { id: 'a', step: 'second', text: '' },
          { id: 'b', step: 'first', text: '' },
        ],
      },
      { form: 'order', steps: ['b', 'a'] },
    ),
  ).toEqual(linesOf(['first', 'second']));
});
