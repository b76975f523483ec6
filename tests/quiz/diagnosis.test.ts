import { expect, test } from 'vitest';
import {
  afterAnswer,
  entropyOf,
  type Hypothesis,
  inseparable,
  nextProbe,
  openProfile,
  type Probe,
  ranked,
} from '../../quiz/diagnosis';

const all: readonly Hypothesis[] = [
  'async-failure-not-retried',
  'async-retried-three-times',
  'received-message-deleted',
  'none',
];
const probe = (familyId: string, answers: readonly string[]): Probe => ({
  familyId,
  seed: 1,
  answers: new Map(all.map((one, at) => [one, answers[at] ?? ''])),
});
const runs = probe('runs', ['1', '4', '3', '3']);
const places = probe('places', ['dlq', 'dlq', 'gone', 'dlq']);
const idle = probe('idle', ['a', 'a', 'a', 'a']);

test('the probe that splits most comes first, and no family twice while another one is left', () => {
  const open = openProfile(all);
  expect(nextProbe(open, [idle, places, runs], [])).toBe(runs);
  expect(nextProbe(open, [idle, places, runs], [runs])).toBe(places);
  expect(nextProbe(open, [], [])).toBeUndefined();
});

test('answers bring their belief to the first place, and a slip does not rule it out', () => {
  const profile = afterAnswer(afterAnswer(openProfile(all), runs, '3'), places, 'gone');
  expect(ranked(profile)[0]?.[0]).toBe('received-message-deleted');
  expect(entropyOf(profile)).toBeLessThan(entropyOf(openProfile(all)));
  const slipped = afterAnswer(afterAnswer(afterAnswer(openProfile(all), runs, '4'), runs, '1'), runs, '1');
  expect(ranked(slipped)[0]?.[0]).toBe('async-failure-not-retried');
  expect([...slipped.values()].every((chance) => chance > 0)).toBe(true);
});

test('what no probe tells apart is named', () => {
  expect(inseparable(all, [runs])).toEqual([['received-message-deleted', 'none']]);
  expect(inseparable(all, [runs, places])).toEqual([]);
});
