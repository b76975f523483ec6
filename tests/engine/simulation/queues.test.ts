import { describe, expect, test } from 'vitest';
import { aws, simulate, violations } from '../../../engine';
import { queueScenarios } from './queue-scenarios';

type Name = keyof typeof queueScenarios;
const runOf = (name: Name, seed = 1) => simulate(queueScenarios[name], { rules: aws, seed });

describe('what the API refuses', () => {
  test.each([
    ['F-158: 1 MiB', 'largestMessage', 200, undefined],
    ['F-158: one byte more', 'tooLarge', 400, 'InvalidParameterValue'],
    ['F-158: with the attributes', 'tooLargeByAttributes', 400, 'InvalidParameterValue'],
    ['F-158: above its own MaximumMessageSize', 'tooLargeForQueue', 400, 'InvalidParameterValue'],
    ['F-053: above 256 KB to a topic', 'tooLargeForTopic', 400, 'InvalidParameter'],
  ] as const)('%s', (_, name, statusCode, errorCode) => {
    const answer = runOf(name).outcome.calls.m;
    expect([answer?.statusCode, answer?.errorCode]).toEqual([statusCode, errorCode]);
  });
});

test.each(Object.keys(queueScenarios) as Name[])('%s violates no invariant, whatever AWS leaves open', (name) => {
  for (let seed = 0; seed < 4; seed++)
    expect(violations(runOf(name, seed).trace, queueScenarios[name]), `seed ${seed}`).toEqual([]);
});
