import { describe, expect, test } from 'vitest';
import { expectNoticed, run, serverless } from './run';
import { outage } from './set-ups';

describe('EventBridge tries a rule target again (F-088, F-090, F-091)', () => {
  test.each([
    ['a short outage', outage(60), { state: 'processed', deliveries: 1 }],
    ['throttling', outage(60, '', 'throttled'), { state: 'processed', deliveries: 1 }],
    ['a day and more', outage(190_000), { state: 'dlq', where: ['Dlq'], deliveries: 0 }],
    [
      'no retries wanted',
      outage(60, ', RetryPolicy: {MaximumRetryAttempts: 0}'),
      { state: 'dlq', reason: 'RetriesExhausted', where: ['Dlq'], at: 0 },
    ],
    [
      'too old after a minute',
      outage(3600, ', RetryPolicy: {MaximumEventAgeInSeconds: 60}'),
      { state: 'dlq', reason: 'EventAgeExceeded' },
    ],
  ] as const)('%s', (_, setUp, wanted) => {
    for (const seed of [1, 2, 3]) expect(run(setUp, undefined, seed).outcome.items.e?.[0]).toMatchObject(wanted);
  });

  test('the dead letter says what was tried', () => {
    const limits = ', RetryPolicy: {MaximumRetryAttempts: 3}';
    const { outcome } = run(outage(3600, limits, 'throttled'));
    expect(outcome.stores.Dlq?.records[0]?.attributes).toMatchObject({
      ERROR_CODE: 'THROTTLING',
      EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
      RETRY_ATTEMPTS: '3',
    });
  });

  test('never more than 185 retries within 24 hours', () => {
    const { trace } = run(outage(190_000));
    const tries = trace.filter(({ kind, attempt }) => kind === 'not-delivered' && attempt !== undefined);
    expect(tries.length).toBeGreaterThan(100);
    expect(tries.length).toBeLessThanOrEqual(186);
    expect(tries.at(-1)?.at).toBeLessThanOrEqual(86_400_000);
  });

  test.each(['eventbridge.retry-policy', 'eventbridge.retry-back-off', 'api.fault-is-an-error'] as const)(
    'without %s the outcome is another',
    (off) => expectNoticed(outage(60), off),
  );
});

test('a caller meets the fault too (F-010, F-016)', () => {
  const invoke = '{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e}]}';
  const calls = (fault: string) =>
    run({
      resources: serverless('Fn'),
      stimuli: `{at: 0, action: SetFault, target: Fn, fault: ${fault}, until: 60}, ${invoke}`,
    }).outcome.calls.e;
  expect(calls('serviceError')).toMatchObject({ statusCode: 500, errorCode: 'ServiceException' });
  expect(calls('throttled')).toMatchObject({ statusCode: 429, errorCode: 'TooManyRequestsException' });
});
