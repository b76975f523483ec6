import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../engine';
import { expectNoticed, run, type SetUp, serverless } from '../push/run';
import { invoke, keeping, keepingFor, systemError } from './set-ups';

const throws = '{kind: throw, when: always}';
const fn = 'arn:aws:lambda:us-east-1:123456789012:function:Fn';
const record = (setUp: SetUp, store: string) => run(setUp).outcome.stores[store]?.records[0];

describe('when an event runs, and what becomes of it', () => {
  test.each<[string, SetUp, readonly number[], Readonly<Record<string, unknown>>]>([
    ['F-022, F-023: three runs, at 0, 60 and 180 s', keeping(throws), [0, 60, 180], { reason: 'RetriesExhausted' }],
    [
      'F-024: a runtime that exits is retried alike',
      keeping('{kind: exit}'),
      [0, 60, 180],
      { reason: 'RetriesExhausted' },
    ],
    ['F-024: and so is a timeout of 3 s', keeping('{kind: timeout}'), [0, 63, 186], { reason: 'RetriesExhausted' }],
    [
      'F-008: and a response that is too large',
      keeping('{kind: return, value: "", valueBytes: 6291557}'),
      [0, 60, 180],
      { reason: 'RetriesExhausted' },
    ],
    [
      'F-048: success at the second attempt',
      keeping('{kind: throw, when: {attempts: [1]}}'),
      [0, 60],
      { state: 'processed', deliveries: 2 },
    ],
    [
      'F-029: an error of Lambda itself uses up no retry',
      systemError(70),
      [0, 75],
      { state: 'processed', deliveries: 2 },
    ],
  ])('%s', (_, setUp, seconds, rest) => {
    const { functions, items } = run(setUp).outcome;
    expect(functions.Fn?.runs.map(({ startedAt }) => startedAt / 1000)).toEqual(seconds);
    expect(items.e?.[0]).toMatchObject(rest);
  });
});

describe('an event that would be too old at its next attempt is given up when the run before it ends', () => {
  test.each([
    ['F-033: with an age of 60 s after the first run', 60, [0], 0],
    ['F-034: with an age of 90 s after the second', 90, [0, 60], 60],
    ['F-034: with an age of 200 s after the third, as its retries are used up', 200, [0, 60, 180], 180],
  ] as const)('%s', (_, age, seconds, at) => {
    const { functions, items, stores } = run(keepingFor(age, throws)).outcome;
    expect(functions.Fn?.runs.map(({ startedAt }) => startedAt / 1000)).toEqual(seconds);
    expect(items.e).toMatchObject([{ state: 'destination', at: at * 1000 }]);
    expect(stores.Bad?.records[0]?.approximateInvokeCount).toBe(seconds.length);
  });
});

describe('F-043 to F-047: what a record holds', () => {
  test('of a failure', () => {
    expect(record(keeping(throws), 'Bad')?.body).toEqual({
      version: '1.0',
      timestamp: '2026-01-01T00:03:00.000Z',
      requestContext: {
        requestId: 'e',
        functionArn: `${fn}:$LATEST`,
        condition: 'RetriesExhausted',
        approximateInvokeCount: 3,
      },
      requestPayload: { v: 1 },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: { errorType: 'Error', errorMessage: expect.any(String) },
    });
  });

  test('its time is that of the scenario', () => {
    const { body } = record({ ...keeping(throws), startsAt: '2026-11-25T08:00:00Z' }, 'Bad') ?? {};
    expect(body).toMatchObject({ timestamp: '2026-11-25T08:03:00.000Z' });
  });

  test('of a success', () => {
    expect(record(keeping('{kind: return, value: "{\\"done\\":true}"}'), 'Good')?.body).toMatchObject({
      requestContext: { condition: 'Success', approximateInvokeCount: 1 },
      responseContext: { statusCode: 200, executedVersion: '$LATEST' },
      responsePayload: { done: true },
    });
  });

  test('F-036: without a run there is no response', () => {
    const body = record(keeping(throws, ', ReservedConcurrentExecutions: 0'), 'Bad')?.body;
    expect(body).toMatchObject({ requestContext: { condition: 'ZeroReservedConcurrency', approximateInvokeCount: 0 } });
    expect(body).not.toHaveProperty('responseContext');
    expect(body).not.toHaveProperty('responsePayload');
  });

  test('of an alias, with the version that ran', () => {
    const setUp = keeping(throws, ', AutoPublishAlias: live');
    const body = record({ ...setUp, stimuli: invoke('Event', ['e'], { qualifier: 'live' }) }, 'Bad')?.body;
    expect(body).toMatchObject({
      requestContext: { functionArn: `${fn}:live` },
      responseContext: { executedVersion: '1' },
    });
  });

  test('F-049: on an event bus it is the detail of an event', () => {
    const destination = 'arn:aws:events:us-east-1:123456789012:event-bus/default';
    const setUp: SetUp = {
      resources: `${serverless('Fn', `, EventInvokeConfig: {MaximumRetryAttempts: 0, DestinationConfig: {OnFailure: {Type: EventBridge, Destination: "${destination}"}}}`)}
    Rule: {Type: AWS::Events::Rule, Properties: {EventPattern: {source: [lambda], detail-type: ["Lambda Function Invocation Result - Failure"], resources: ["${fn}"]}, Targets: [{Id: t, Arn: !GetAtt Seen.Arn}]}}
    Seen: {Type: AWS::SQS::Queue}
    Policy: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref Seen], PolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: events.amazonaws.com}, Action: "sqs:SendMessage", Resource: "*"}]}}}
`,
      stimuli: invoke('Event', ['e']),
      handlers: `{Fn: [${throws}]}`,
    };
    expect(run(setUp).outcome.stores.Seen?.count).toBe(1);
  });
});

describe('F-055: what a dead letter carries', () => {
  test.each<[string, SetUp, Readonly<Record<string, string>>]>([
    [
      'after a function error',
      keeping(throws),
      { RequestID: 'e', ErrorCode: '200', ErrorMessage: 'The function threw an error' },
    ],
    [
      'after a timeout',
      keeping('{kind: timeout}'),
      { ErrorCode: '200', ErrorMessage: 'Task timed out after 3.00 seconds' },
    ],
    [
      'without a run',
      keeping(throws, ', ReservedConcurrentExecutions: 0'),
      { ErrorCode: '429', ErrorMessage: 'Rate Exceeded.' },
    ],
  ])('%s', (_, setUp, attributes) => expect(record(setUp, 'Dead')?.attributes).toMatchObject(attributes));

  test('F-060: it is the event itself, and the destination gets a record as well', () => {
    const { stores, items } = run(keeping(throws)).outcome;
    expect(stores.Dead?.records[0]?.body).toEqual({ v: 1 });
    expect([stores.Dead?.count, stores.Bad?.count, stores.Good?.count]).toEqual([1, 1, 0]);
    expect(items.e?.[0]?.where).toEqual(['Dead', 'Bad']);
  });
});

/** A permission of the role goes, or the event is large; the metrics tell which of the two was lost. */
const losing = (payload: `payloadBytes: ${number}`, permission?: string): SetUp => {
  const setUp = keeping(throws, ', MemorySize: 256');
  const removed =
    permission === undefined
      ? ''
      : `{at: 0, action: RemoveRolePermission, target: FnRole, permission: '${permission}'}, `;
  return { ...setUp, stimuli: `${removed}${invoke('Event', ['e'], { payload })}` };
};

describe('F-052, F-059: what cannot be kept is lost, and counted', () => {
  test.each<[string, SetUp, number | undefined, number | undefined, string]>([
    ['nothing is lost', losing('payloadBytes: 2'), undefined, undefined, 'destination'],
    ['the role may no longer send', losing('payloadBytes: 2', 'sqs:SendMessage'), 1, 1, 'dropped'],
    ['a record that grows above 1 MB', losing('payloadBytes: 1048400'), undefined, 1, 'dlq'],
    ['an event that fills 1 MB', losing('payloadBytes: 1048576'), 1, 1, 'dropped'],
  ])('%s', (_, setUp, deadLetterErrors, destinationFailures, state) => {
    const { metrics, items } = run(setUp).outcome;
    expect(items.e?.[0]?.state).toBe(state);
    expect([metrics.Fn?.DeadLetterErrors, metrics.Fn?.DestinationDeliveryFailures]).toEqual([
      deadLetterErrors,
      destinationFailures,
    ]);
  });

  test('F-069: it was dropped all the same, for AsyncEventsDropped', () => {
    expect(run(keeping(throws)).outcome.metrics.Fn).toMatchObject({
      AsyncEventsReceived: 1,
      AsyncEventsDropped: 1,
      Errors: 3,
    });
  });
});

/** A destination that is a function and fails itself. */
const chain: SetUp = {
  resources: `${serverless('Fn', ', EventInvokeConfig: {MaximumRetryAttempts: 0, DestinationConfig: {OnFailure: {Type: Lambda, Destination: !GetAtt Next.Arn}}}')}${serverless('Next', ', DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Dead.Arn}')}    Dead: {Type: AWS::SQS::Queue}\n`,
  stimuli: invoke('Event', ['e']),
  handlers: `{Fn: [${throws}], Next: [${throws}]}`,
};

test('F-050: a destination function is invoked asynchronously in turn, with retries and a dead-letter queue of its own', () => {
  const { functions, items, stores } = run(chain).outcome;
  expect(items.e?.[0]).toMatchObject({ state: 'destination', where: ['Next'], deliveries: 1 });
  expect(functions.Next?.runs.map(({ startedAt }) => startedAt / 1000)).toEqual([0, 60, 180]);
  expect(stores.Dead?.records[0]?.body).toMatchObject({ requestContext: { condition: 'RetriesExhausted' } });
});

/** Two qualifiers, each with settings of its own. */
const perQualifier: SetUp = {
  resources: `${serverless('Fn', ', AutoPublishAlias: live, EventInvokeConfig: {MaximumRetryAttempts: 0}')}    Latest: {Type: AWS::Lambda::EventInvokeConfig, Properties: {FunctionName: !Ref Fn, Qualifier: $LATEST, MaximumRetryAttempts: 1}}\n`,
  stimuli: `${invoke('Event', ['a'], { qualifier: 'live' })}, ${invoke('Event', ['l'])}, ${invoke('Event', ['v'], { qualifier: '"1"' })}`,
  handlers: `{Fn: [${throws}]}`,
};

test('F-062: asynchronous settings are per qualifier', () => {
  const { items } = run(perQualifier).outcome;
  expect(['a', 'l', 'v'].map((id) => items[id]?.[0]?.deliveries)).toEqual([1, 2, 3]);
});

const bare: SetUp = { resources: serverless('Fn'), stimuli: invoke('Event', ['e']), handlers: `{Fn: [${throws}]}` };
const intoFifo: SetUp = {
  ...bare,
  resources: `${serverless('Fn', ', EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Fifo.Arn}}}')}    Fifo: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}\n`,
};

test('F-026: after 6 h an event that never got through is given up', () => {
  const [rest] = run({ ...systemError(30_000), until: 25_000 }).outcome.items.e ?? [];
  expect(rest).toMatchObject({ reason: 'EventAgeExceeded', at: 21_600_000, deliveries: 1 });
});

test('F-052: a FIFO queue takes no record', () => {
  const { items, metrics } = run(intoFifo).outcome;
  expect(items.e?.[0]).toMatchObject({ state: 'dropped', reason: 'DestinationDeliveryFailed' });
  expect(metrics.Fn?.DestinationDeliveryFailures).toBe(1);
});

describe('each rule is noticed', () => {
  test.each<[RuleId, SetUp]>([
    ['async.maximum-retry-attempts', keeping(throws)],
    ['async.retry-delays', keeping(throws)],
    ['async.maximum-event-age', { ...systemError(30_000), until: 25_000 }],
    ['async.given-up-is-discarded', bare],
    ['async.standard-targets-only', intoFifo],
    ['function.runs-when-invoked', bare],
    ['function.role-is-asked-at-each-use', losing('payloadBytes: 2', 'sqs:SendMessage')],
    ['async.caller-learns-nothing', keeping(throws)],
    ['async.throttle-back-off', systemError(70)],
    ['async.throttled-event-waits', systemError(70)],
    ['async.throttle-spares-retries', systemError(70, ', MemorySize: 256')],
    ['async.dead-letter-attributes', keeping(throws)],
    ['async.record-holds-event', keeping(throws)],
    ['async.on-success', keeping('{kind: succeed}')],
    ['async.on-failure', keeping(throws)],
    ['async.dead-letter-queue', keeping(throws)],
    ['async.zero-reserved-gives-up', keeping(throws, ', ReservedConcurrentExecutions: 0')],
    ['async.queue-limit', losing('payloadBytes: 1048400')],
    ['async.execution-role-sends', losing('payloadBytes: 2', 'sqs:SendMessage')],
    ['async.loss-is-counted', losing('payloadBytes: 2', 'sqs:SendMessage')],
    ['async.config-per-qualifier', perQualifier],
    ['function.response-limit', keeping('{kind: return, value: "", valueBytes: 6291557}')],
  ])('%s', (rule, setUp) => expectNoticed(setUp, rule));
});
