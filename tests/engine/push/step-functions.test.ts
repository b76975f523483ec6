import { describe, expect, test } from 'vitest';
import { expectNoticed, run } from './run';
import { machine, mayDeadLetter, mayInvoke, throws, work } from './set-ups';

const retry = (more = '', errors = 'States.ALL') => work(`, Retry: [{ErrorEquals: [${errors}]${more}}], End: true`);
const failsOnce = '{Fn: [{kind: throw, when: {attempts: [1]}}]}';

describe('what a Retry block makes of a failing task (F-102)', () => {
  test.each([
    ['none', work(), throws, [0], 'failed'],
    ['the defaults', retry(), throws, [0, 1, 3, 7], 'failed'],
    ['its own numbers', retry(', IntervalSeconds: 5, MaxAttempts: 2, BackoffRate: 3'), throws, [0, 5, 20], 'failed'],
    [
      'a longest wait',
      retry(', IntervalSeconds: 4, MaxAttempts: 3, MaxDelaySeconds: 6'),
      throws,
      [0, 4, 10, 16],
      'failed',
    ],
    ['no attempts', retry(', MaxAttempts: 0'), throws, [0], 'failed'],
    ['another error', retry('', 'Lambda.TooManyRequestsException'), throws, [0], 'failed'],
    ['the second try succeeds', retry(), failsOnce, [0, 1], 'processed'],
  ] as const)('%s', (_, states, handlers, starts, state) => {
    const { functions, items } = run(machine(states, handlers)).outcome;
    expect(functions.Fn?.runs.map(({ startedAt }) => startedAt / 1000)).toEqual(starts);
    expect(items.t).toMatchObject([{ state, deliveries: starts.length }]);
  });

  test('a Catch goes on to another state', () => {
    const states = `${work(', Catch: [{ErrorEquals: [States.ALL], Next: Rest}], End: true')}, Rest: {Type: Wait, Seconds: 10, Next: Again}, Again: {Type: Task, Resource: "\${fn}", End: true}`;
    const { functions, items } = run(machine(states, failsOnce)).outcome;
    expect(functions.Fn?.runs.map(({ startedAt }) => startedAt)).toEqual([0, 10_000]);
    expect(items.t).toMatchObject([{ state: 'processed' }]);
  });

  test('a throttle is an error that can be retried', () => {
    const settings = ', ReservedConcurrentExecutions: 0';
    const { items } = run(machine(work(), '{}', mayInvoke, settings)).outcome;
    expect(items.t).toMatchObject([{ state: 'failed', reason: 'Throttled', deliveries: 0 }]);
  });
});

test('the role of the machine invokes, not the function policy', () => {
  expect(run(machine(work())).outcome.items.t).toMatchObject([{ state: 'processed' }]);
  expect(run(machine(work(), '{}', mayDeadLetter)).outcome.items.t).toMatchObject([
    { state: 'failed', reason: 'NoPermission' },
  ]);
});

test('the state decides: with InvocationType Event Lambda retries, and the execution goes on (F-073)', () => {
  const invoke = (more: string) =>
    `Work: {Type: Task, Resource: 'arn:aws:states:::lambda:invoke', Parameters: {FunctionName: "\${fn}"${more}}, End: true}`;
  expect(run(machine(invoke(', InvocationType: Event'), throws)).outcome.items.t).toMatchObject([
    { state: 'dropped', reason: 'RetriesExhausted', deliveries: 3 },
  ]);
  expect(run(machine(invoke(''), throws)).outcome.items.t).toMatchObject([{ state: 'failed', deliveries: 1 }]);
});

test('a machine with other states is not modelled, and says so', () => {
  expect(run(machine('Work: {Type: Choice, Choices: [], Default: Work}')).outcome.deployment).toMatchObject({
    code: 'NotModelled',
  });
});

test.each(['step-functions.retries-as-written', 'step-functions.retry-defaults'] as const)(
  'without %s the outcome is another',
  (off) => expectNoticed(machine(retry(), throws), off),
);
