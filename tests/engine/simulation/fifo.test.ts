import { describe, expect, test } from 'vitest';
import { aws, simulate, switchOff, violations } from '../../../engine';
import { fifoScenarios } from './fifo-scenarios';

type Name = keyof typeof fifoScenarios;
const runOf = (name: Name, seed = 1) => simulate(fifoScenarios[name], { rules: aws, seed });
const runsOf = (name: Name, seed = 1) =>
  runOf(name, seed).outcome.functions.Fn?.runs.map(({ startedAt, items }) => `${startedAt / 1000}: ${items.join(' ')}`);

describe('the runs of a FIFO queue, by second', () => {
  test.each([
    ['F-180, F-181: a failed message holds back its group', 'fifoGroupFails', ['0: a1', '0: b1', '30: a1', '60: a2']],
    [
      'F-178: one batch of a group at a time, groups side by side',
      'fifoGroupsSideBySide',
      ['0: a1', '0: b1', '0: c1', '10: c2', '10: a2'],
    ],
    ['F-178: MaximumConcurrency limits the groups too', 'fifoTwoGroupsAtATime', ['0: a1', '0: b1', '10: c1']],
    ['F-167, F-177: what was reported comes before what came later', 'fifoPartial', ['0: a1 a2 a3', '30: a2 a3 a4']],
    [
      'F-182: a message that the report leaves out is deleted, order or not',
      'fifoHandledMessageLeftOut',
      ['0: a1 a2 a3', '30: a2'],
    ],
    ['F-157: the delay of the queue', 'fifoDelay', ['5: a1', '5: a2']],
  ] as const)('%s', (_, name, runs) => {
    expect(runsOf(name)?.toSorted()).toEqual([...runs].toSorted());
  });

  test('F-177: a batch may hold several groups, each in order', () => {
    const batches = Array.from({ length: 20 }, (_, seed) =>
      runOf('fifoMixedBatch', seed).outcome.functions.Fn?.runs.map(({ items }) => items),
    );
    expect(batches.some((runs) => runs?.some((items) => new Set(items.map((id) => id[0])).size > 1))).toBe(true);
    expect(batches.some((runs) => (runs?.length ?? 0) > 1)).toBe(true);
    for (const items of batches.flatMap((runs) => runs ?? [])) {
      for (const group of ['a', 'b', 'c']) {
        const mine = items.filter((id) => id[0] === group);
        expect(mine).toEqual(mine.toSorted());
      }
    }
  });
});

describe('what becomes of a message', () => {
  test.each([
    ['F-184: the same body within 5 minutes, in another group', 'fifoSameBody', 'repeat', 'dropped', 'Deduplicated'],
    ['F-184: the same body after 5 minutes', 'fifoSameBody', 'later', 'processed', undefined],
    ['F-184: ids of its own go before the body', 'fifoSameBodyOwnIds', 'other', 'processed', undefined],
    ['F-184: scope of a group, other group', 'fifoScopeOfGroup', 'other', 'processed', undefined],
    ['F-184: scope of a group, same group', 'fifoScopeOfGroup', 'repeat', 'dropped', 'Deduplicated'],
    ['F-184: the first is gone, its id is not', 'fifoExpiredDuplicate', 'repeat', 'dropped', 'Deduplicated'],
    ['F-185: no group', 'fifoNoGroup', 'm', 'rejected', 'InvalidRequest'],
    ['F-185: no deduplication id', 'fifoNoId', 'm', 'rejected', 'InvalidRequest'],
    ['F-185: a delay of its own', 'fifoMessageDelay', 'm', 'rejected', 'InvalidRequest'],
  ] as const)('%s', (_, name, item, state, reason) => {
    const [leg] = runOf(name).outcome.items[item] ?? [];
    expect([leg?.state, leg?.reason]).toEqual([state, reason]);
  });

  test('F-156: it expires 90 s after it was moved at 60 s, not 90 s after it was sent', () => {
    const expired = runOf('fifoDeadLetterAge').trace.find(({ kind }) => kind === 'expired');
    expect(expired).toMatchObject({ place: 'Dlq', at: 150_000 });
  });
});

test.each([
  ['fifoNoGroup', 'MissingParameter', 'The request must contain the parameter MessageGroupId.'],
  ['fifoNoId', 'InvalidParameterValue', 'ContentBasedDeduplication enabled or MessageDeduplicationId provided'],
  ['fifoMessageDelay', 'InvalidParameterValue', 'DelaySeconds is invalid'],
] as const)('F-185: %s is refused with %s', (name, errorCode, message) => {
  expect(runOf(name).outcome.calls.m).toMatchObject({ statusCode: 400, errorCode });
  expect(runOf(name).outcome.calls.m?.message).toContain(message);
});

test.each(Object.keys(fifoScenarios) as Name[])('%s violates no invariant, whatever AWS leaves open', (name) => {
  for (let seed = 0; seed < 8; seed++)
    expect(violations(runOf(name, seed).trace, fifoScenarios[name]), `seed ${seed}`).toEqual([]);
});

test.each([
  ['fifo.in-flight-holds-back', 'fifoGroupFails', 'is in flight'],
  ['fifo.order-is-kept', 'fifoGroupsSideBySide', 'comes before it'],
] as const)('the invariants notice a world without %s', (id, name, words) => {
  const { trace } = simulate(fifoScenarios[name], { rules: switchOff(aws, id), seed: 1 });
  expect(violations(trace, fifoScenarios[name]).join('\n')).toContain(words);
});
