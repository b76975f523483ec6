import { describe, expect, test } from 'vitest';
import { invoke } from './invocation/set-ups';
import { run, type SetUp, serverless } from './push/run';
import { failsOn, failures, kinesisEvent, put, stream, toFailures } from './streams/set-ups';

/** Set-ups with which one who knows Lambda well would try to catch the engine out: two settings that meet. */
const secondsOf = (setUp: SetUp) => run(setUp).outcome.functions.Fn?.runs.map(({ startedAt }) => startedAt / 1000);
const bad = '    Bad: {Type: AWS::SQS::Queue}\n';
const toBad = (more: string) =>
  `, EventInvokeConfig: {${more}DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Bad.Arn}}}`;

describe('asynchronous age', () => {
  test.each([
    [60, [0], 1],
    [90, [0, 60], 2],
    [180, [0, 60], 2],
    [181, [0, 60, 180], 3],
  ])('F-033, F-034: with %d s of age a failing event runs at %j', (age, runs, count) => {
    const setUp: SetUp = {
      resources: serverless('Fn', toBad(`MaximumEventAgeInSeconds: ${age}, `)) + bad,
      stimuli: invoke('Event', ['e']),
      handlers: '{Fn: [{kind: throw, when: always}]}',
    };
    expect(secondsOf(setUp)).toEqual(runs);
    const condition = count === 3 ? 'RetriesExhausted' : 'EventAgeExceeded';
    expect(run(setUp).outcome.stores.Bad?.records[0]).toMatchObject({ condition, approximateInvokeCount: count });
  });

  test('F-030, F-033: throttled until it is too old, an event never runs, and its record counts no run', () => {
    const setUp: SetUp = {
      resources:
        serverless('Fn', `, Timeout: 200, ReservedConcurrentExecutions: 1${toBad('MaximumEventAgeInSeconds: 60, ')}`) +
        bad,
      stimuli: `${invoke('Event', ['busy'])}, ${invoke('Event', ['late'], { at: 1 })}`,
      handlers: '{Fn: [{kind: succeed, when: always, duration: 200}]}',
    };
    expect(run(setUp).outcome.items.late?.[0]).toMatchObject({
      state: 'destination',
      reason: 'EventAgeExceeded',
      deliveries: 0,
    });
  });
});

describe('FIFO groups and partial batches', () => {
  const fifo = (more = '') =>
    `${serverless('Fn', ', Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, FunctionResponseTypes: [ReportBatchItemFailures]}}}')}    Queue: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true, ContentBasedDeduplication: true${more}}}\n`;
  const send =
    '{at: 0, action: SendMessage, target: Queue, items: [{id: a1, body: a1, groupId: a}, {id: a2, body: a2, groupId: a}, {id: a3, body: a3, groupId: a}]}';

  test('F-182: what lies behind a failure and is not reported counts as done', () => {
    const { items } = run({
      resources: fifo(),
      stimuli: send,
      handlers: '{Fn: [{kind: report, items: {a2: [1]}}]}',
    }).outcome;
    expect(items.a3?.[0]).toMatchObject({ state: 'processed', deliveries: 1 });
    expect(items.a2?.[0]).toMatchObject({ state: 'processed', deliveries: 2 });
  });

  test('F-180: a later message of the group waits until the failed one is visible again', () => {
    const later =
      '{at: 5, action: SendMessage, target: Queue, items: [{id: a4, body: a4, groupId: a}, {id: b1, body: b1, groupId: b}]}';
    const { items } = run({
      resources: fifo(),
      stimuli: `${send}, ${later}`,
      handlers: '{Fn: [{kind: report, items: {a3: [1]}}]}',
    }).outcome;
    expect(items.a4?.[0]).toMatchObject({ state: 'processed', at: 30_000 });
    expect(items.b1?.[0]).toMatchObject({ state: 'processed', at: 5000 });
  });
});

describe('streams', () => {
  test('F-192, F-203: bisecting finds the bad one of eight; the others run in halves', () => {
    const resources =
      serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 0, BisectBatchOnFunctionError: true${toFailures}`)) +
      stream() +
      failures;
    const ids = ['r1', 'r2', 'r3', 'r4', 'bad', 'r6', 'r7', 'r8'];
    const { items, stores } = run({ resources, stimuli: put(0, ...ids), handlers: failsOn('bad') }).outcome;
    expect(stores.Failures?.records).toHaveLength(1);
    expect(stores.Failures?.records[0]).toMatchObject({ batchSize: 1, condition: 'RetryAttemptsExhausted' });
    expect(ids.filter((id) => items[id]?.[0]?.state === 'processed')).toHaveLength(7);
    expect(items.bad?.[0]?.deliveries).toBe(4);
  });
});

describe('what a stream mapping passes on', () => {
  const failing = '{Fn: [{kind: throw, when: always}]}';
  test('F-142, F-198: the record names the version that ran', () => {
    const resources =
      serverless('Fn', `, AutoPublishAlias: live${kinesisEvent(`, MaximumRetryAttempts: 0${toFailures}`)}`) +
      stream() +
      failures;
    const { stores } = run({ resources, stimuli: put(0, 'bad'), handlers: failing }).outcome;
    expect(stores.Failures?.records[0]?.body).toMatchObject({
      requestContext: { functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:Fn' },
      responseContext: { executedVersion: '1' },
    });
  });

  test('F-198: times of arrival have milliseconds on Kinesis', () => {
    const resources = serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 0${toFailures}`)) + stream() + failures;
    const { stores } = run({ resources, stimuli: put(0.25, 'bad'), handlers: failing }).outcome;
    expect(stores.Failures?.records[0]?.body).toMatchObject({
      timestamp: '2026-01-01T00:00:00.250Z',
      KinesisBatchInfo: { approximateArrivalOfFirstRecord: '2026-01-01T00:00:00.250Z', batchSize: 1 },
    });
  });

  test.each([
    ['a', 1],
    ['ä', 2],
  ])('F-221: the state of a window is counted in bytes: 600,000 times "%s"', (letter, runs) => {
    const resources = serverless('Fn', kinesisEvent(', BatchSize: 1, TumblingWindowInSeconds: 60')) + stream();
    const value = `{"state": "${letter.repeat(600_000)}"}`;
    const stimuli = put(1, 'r');
    const { functions } = run({
      resources,
      stimuli,
      handlers: `{Fn: [{kind: return, value: '${value}'}]}`,
      until: 30,
    }).outcome;
    expect(functions.Fn?.invocations).toBe(runs);
  });
});

describe('concurrency', () => {
  const runsFor = '{Fn: [{kind: succeed, when: always, duration: 10}]}';
  test('F-164: MaximumConcurrency 2 leaves what is above it unreceived, so that no receive is used up', () => {
    const resources = `${serverless('Fn', ', Timeout: 20, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: 1, ScalingConfig: {MaximumConcurrency: 2}}}}')}    Queue: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 1}}}\n    Dead: {Type: AWS::SQS::Queue}\n`;
    const ids = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8'];
    const stimuli = `{at: 0, action: SendMessage, target: Queue, items: [${ids.map((id) => `{id: ${id}, body: b}`).join(', ')}]}`;
    const { stores, metrics, functions } = run({ resources, stimuli, handlers: runsFor }).outcome;
    expect(stores.Dead?.count).toBe(0);
    expect(metrics.Fn?.Throttles ?? 0).toBe(0);
    expect(functions.Fn?.runs.map(({ startedAt }) => startedAt / 1000)).toEqual([0, 0, 10, 10, 20, 20, 30, 30]);
  });

  test('F-016, F-262: reserved concurrency 2 refuses the third call at once with its reason', () => {
    const resources = serverless('Fn', ', Timeout: 20, ReservedConcurrentExecutions: 2');
    const { calls } = run({
      resources,
      stimuli: invoke('RequestResponse', ['a', 'b', 'c']),
      handlers: runsFor,
    }).outcome;
    expect(calls.c).toMatchObject({ statusCode: 429, reason: 'ReservedFunctionConcurrentInvocationLimitExceeded' });
  });
});
