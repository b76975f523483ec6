import { describe, expect, test } from 'vitest';
import { aws, simulate } from '../../../engine';
import { scenarios } from './scenarios';

type Name = keyof typeof scenarios;
const outcomeOf = (name: Name) => simulate(scenarios[name], { rules: aws, seed: 1 }).outcome;
const runTimes = (name: Name) => outcomeOf(name).functions.Fn?.runs.map(({ startedAt }) => startedAt / 1000);

describe('what becomes of an item', () => {
  test.each([
    ['fails', 'e', { state: 'dropped', reason: 'RetriesExhausted', deliveries: 3 }],
    ['timesOut', 'e', { state: 'dropped', reason: 'RetriesExhausted', deliveries: 3 }],
    ['oldAfterOneRetry', 'e', { state: 'destination', reason: 'EventAgeExceeded', where: ['Failures'], deliveries: 2 }],
    ['bothTargets', 'e', { state: 'destination', where: ['FnDlq', 'Failures'] }],
    ['throttled', 'b', { state: 'processed', deliveries: 1 }],
    ['throttledUnretried', 'b', { state: 'processed', deliveries: 1 }],
    ['syncFails', 's', { state: 'failed', deliveries: 1 }],
    ['missing', 'e', { state: 'rejected', reason: 'InvalidRequest' }],
    ['urlBusy', 'r', { state: 'rejected', reason: 'Throttled' }],
    ['poison', 'm', { state: 'dlq', reason: 'MaxReceiveCountExceeded', where: ['Dlq'], deliveries: 2 }],
    ['mixedBatch', 'good', { state: 'dlq', deliveries: 2 }],
    ['reports', 'good', { state: 'processed', deliveries: 1 }],
    ['reports', 'bad', { state: 'dlq', deliveries: 2 }],
    ['emptyReport', 'm', { state: 'processed', deliveries: 1 }],
    ['nullResponse', 'm', { state: 'processed', deliveries: 1 }],
    ['noJson', 'm', { state: 'dlq', deliveries: 2 }],
    ['functionQueue', 'm', { state: 'dlq', where: ['Dlq'] }],
    ['asyncSettings', 'm', { state: 'dlq', where: ['Dlq'], deliveries: 2 }],
    ['orphaned', 'm', { state: 'pending', deliveries: 0 }],
    ['mayNotDelete', 'm', { state: 'dlq', deliveries: 2 }],
    ['bucketLosesFunction', 'o', { state: 'dropped', reason: 'TargetGone' }],
    ['twoListeners', 'p', { state: 'processed', deliveries: 1 }],
    ['queueWithoutPolicy', 'p', { state: 'dropped', reason: 'NoPermission' }],
    ['bigDeadLetter', 'e', { state: 'dropped', reason: 'DestinationDeliveryFailed' }],
    ['competing', 'a', { state: 'processed', deliveries: 1 }],
    ['twoAtATime', 'd', { state: 'processed', at: 20_000 }],
    ['topicFailing', 'p', { state: 'dropped', reason: 'RetriesExhausted', deliveries: 3 }],
  ] as const)('%s: %s', (name, item, wanted) => {
    expect(outcomeOf(name).items[item]?.[0]).toMatchObject(wanted);
  });
});

describe('when the function runs, in seconds', () => {
  test.each([
    ['fails', [0, 60, 180]],
    ['timesOut', [0, 63, 186]],
    ['oldAfterOneRetry', [0, 60]],
    ['poison', [0, 30]],
    ['delayed', [5]],
    ['disabled', [60]],
    ['mixedBatch', [1, 31]],
  ] as const)('%s', (name, times) => {
    expect(runTimes(name)).toEqual(times);
  });
});
