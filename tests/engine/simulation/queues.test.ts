import { describe, expect, test } from 'vitest';
import { aws, simulate, switchOff, violations } from '../../../engine';
import { queueScenarios, reportedBatch } from './queue-scenarios';

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

describe('a standard queue as a source', () => {
  test.each([
    [
      'F-143, F-145: retried when the visibility timeout has run out',
      'failsOnce',
      'm',
      'processed',
      undefined,
      [0, 30],
    ],
    ['F-148: two receives, then the dead-letter queue', 'notMovedBack', 'm', 'dlq', 'MaxReceiveCountExceeded', [0, 30]],
    [
      'F-155: without a redrive policy until retention ends',
      'noRedrivePolicy',
      'm',
      'expired',
      'RetentionExpired',
      [0, 30, 60, 90],
    ],
    ['F-157: the delay of the message goes first', 'delayOfItsOwn', 'm', 'processed', undefined, [5]],
    ['F-161: dead-lettered without a run', 'throttledAway', 'm', 'dlq', 'MaxReceiveCountExceeded', []],
  ] as const)('%s', (_, name, item, state, reason, times) => {
    const { items, functions } = runOf(name).outcome;
    expect([items[item]?.[0]?.state, items[item]?.[0]?.reason]).toEqual([state, reason]);
    expect(functions.Fn?.runs.map(({ startedAt }) => startedAt / 1000)).toEqual(times);
  });

  test('F-173: two functions on one queue compete, and each message goes to one of them', () => {
    for (let seed = 0; seed < 4; seed++) {
      const { functions, items } = runOf('twoFunctions', seed).outcome;
      const [mine, others] = [functions.Fn?.invocations ?? 0, functions.Other?.invocations ?? 0];
      expect([mine > 0, others > 0, mine + others]).toEqual([true, true, 20]);
      expect(Object.values(items).every((one) => one.length === 1 && one[0]?.deliveries === 1)).toBe(true);
    }
  });

  test('F-156: a dead letter keeps its age, so it is gone 90 s after it was sent, not after it was moved', () => {
    expect(runOf('notMovedBack').outcome.stores.Dlq?.count).toBe(1);
    const { trace, outcome } = runOf('deadLetterExpires');
    expect(trace.find(({ kind }) => kind === 'moved')?.at).toBe(60_000);
    expect(trace.find(({ kind }) => kind === 'expired')).toMatchObject({ at: 90_000, place: 'Dlq' });
    expect(outcome.stores.Dlq?.count).toBe(0);
  });

  test('F-160: a throttled batch is tried again, ever later, before its visibility timeout ends', () => {
    const [first, second] = runOf('throttledThenRuns').outcome.functions.Fn?.runs ?? [];
    expect(first?.startedAt).toBe(0);
    expect(second?.startedAt).toBeGreaterThanOrEqual(10_000);
    expect(second?.startedAt).toBeLessThan(30_000);
  });

  test('F-111: a batch holds at most 6 MB', () => {
    for (const name of ['tenLarge', 'tenLargeInWindow'] as const) {
      for (let seed = 0; seed < 8; seed++) {
        const runs = runOf(name, seed).outcome.functions.Fn?.runs ?? [];
        expect(Math.max(...runs.map(({ items }) => items.length))).toBeLessThanOrEqual(6);
        expect(runs.flatMap(({ items }) => items)).toHaveLength(10);
      }
    }
  });

  test('F-111: a window does not hold back what is full at 6 MB', () => {
    const runs = runOf('tenLargeInWindow').outcome.functions.Fn?.runs ?? [];
    expect(runs.map(({ startedAt, items }) => [startedAt / 1000, items.length])).toEqual([
      [0, 6],
      [60, 4],
    ]);
  });

  test('F-163: 5 batches at first, then 300 more a minute', () => {
    const starts = runOf('twentyAtOnce').outcome.functions.Fn?.runs.map(({ startedAt }) => startedAt) ?? [];
    expect(starts.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 200, 400]);
    expect(starts).toHaveLength(20);
  });

  test('120,000 messages in flight at most: here 3', () => {
    expect(aws['sqs.in-flight-limit']).toBe(120_000);
    const rules = { ...aws, 'sqs.in-flight-limit': 3 };
    const { outcome } = simulate(queueScenarios.twentyAtOnce, { rules, seed: 1 });
    expect(outcome.functions.Fn?.maxConcurrency).toBe(3);
    expect(outcome.functions.Fn?.invocations).toBe(20);
  });
});

describe('F-166, F-169, F-170: what a response says about a batch of m0 and m1', () => {
  const [both, none] = [
    ['dlq', 'dlq'],
    ['processed', 'processed'],
  ];
  test.each([
    ['{"batchItemFailures":[{"itemIdentifier":"m1"}]}', ['processed', 'dlq']],
    ['{"batchItemFailures":[{"itemIdentifier":"m0"},{"itemIdentifier":"m1"}]}', both],
    ['{"batchItemFailures":[{"itemIdentifier":"m1"},{"itemIdentifier":"m1"}]}', ['processed', 'dlq']],
    ['{"batchItemFailures":[]}', none],
    ['{"batchItemFailures":null}', none],
    ['{}', none],
    ['null', none],
    ['', none],
    ['""', none],
    ['[]', both],
    ['5', both],
    ['{"batchItemFailures":{}}', both],
    ['no JSON', both],
    ['{"batchItemFailures":[{"itemIdentifier":""}]}', both],
    ['{"batchItemFailures":[{"itemIdentifier":null}]}', both],
    ['{"batchItemFailures":[{"foo":"notvalid"}]}', both],
    ['{"batchItemFailures":[{"itemIdentifier":"other"}]}', both],
    ['{"batchItemFailures":[{"itemIdentifier":"m0"},{"itemIdentifier":"other"}]}', both],
  ])('%s', (value, states) => {
    const { items } = simulate(reportedBatch(value), { rules: aws, seed: 1 }).outcome;
    expect([items.m0?.[0]?.state, items.m1?.[0]?.state]).toEqual(states);
  });
});

describe('a dead-letter queue', () => {
  test('is not retried by itself', () => {
    const { functions, stores } = runOf('notMovedBack').outcome;
    expect([functions.Fn?.invocations, stores.Dlq?.count]).toEqual([2, 1]);
  });

  test('gives back what it holds when it is told to, as new messages', () => {
    const { outcome, trace } = runOf('movedBack');
    expect(outcome.functions.Fn?.runs.map(({ startedAt }) => startedAt / 1000)).toEqual([0, 30, 300]);
    expect(outcome.items.m).toMatchObject([
      { state: 'dlq', deliveries: 2 },
      { state: 'processed', deliveries: 1 },
    ]);
    expect(trace.filter(({ kind }) => kind === 'received').map(({ attempt }) => attempt)).toEqual([1, 2, 1]);
    expect(outcome.stores.Dlq?.count).toBe(0);
  });

  test('gives it to another queue, so many a second', () => {
    const { outcome, trace } = runOf('movedElsewhere');
    expect(outcome.stores).toMatchObject({ Dlq: { count: 0 }, Other: { count: 2 } });
    expect(trace.filter(({ kind }) => kind === 'redriven').map(({ at }) => at / 1000)).toEqual([300, 301]);
  });

  test('must be one: another queue is refused', () => {
    expect(runOf('moveTaskOfNoDeadLetterQueue').trace).toMatchObject([
      { kind: 'refused', result: 'InvalidParameterValue' },
    ]);
  });
});

test.each([
  'mapping.payload-limit',
  'mapping.concurrent-batches-grow',
  'sqs.dead-letters-wait',
  'sqs.receives-are-counted',
  'sqs.received-message-stays',
  'sqs.retention',
  'mapping.throttled-batch-retries-until-visible',
  'mapping.throttle-back-off',
  'mapping.polls',
  'mapping.batch-size-limits',
  'mapping.batching-window',
  'mapping.full-batch-leaves-at-once',
] as const)('without %s some outcome is another', (id) => {
  const noticed = (Object.keys(queueScenarios) as Name[]).some((name) => {
    const { outcome } = simulate(queueScenarios[name], { rules: switchOff(aws, id), seed: 1 });
    return JSON.stringify(outcome) !== JSON.stringify(runOf(name).outcome);
  });
  expect(noticed).toBe(true);
});

test.each(Object.keys(queueScenarios) as Name[])('%s violates no invariant, whatever AWS leaves open', (name) => {
  for (let seed = 0; seed < 4; seed++)
    expect(violations(runOf(name, seed).trace, queueScenarios[name]), `seed ${seed}`).toEqual([]);
});
