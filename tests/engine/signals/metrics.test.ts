import { describe, expect, test } from 'vitest';
import { sayFact } from '../../../engine';
import { aliased, keeping, provisioned } from '../invocation/set-ups';
import { run, type SetUp, serverless } from '../push/run';

const throws = '{Fn: [{kind: throw, when: always}]}';
const queue = (name: string, more = '') =>
  `    ${name}: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 30${more}}}\n`;
const redrive = ', RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn, maxReceiveCount: 2}';
const polled = (more = '') => `, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: 1${more}}}}`;
const send = (body = 'm') => `{at: 0, action: SendMessage, target: Queue, items: [{id: m, body: '${body}'}]}`;
const poison: SetUp = {
  resources: serverless('Fn', polled()) + queue('Queue', redrive) + queue('Dlq'),
  stimuli: send(),
  handlers: throws,
  until: 90,
};

const subscribed = (more: string, extra = ''): SetUp => ({
  resources: `${serverless('Fn')}
    Topic: {Type: AWS::SNS::Topic}
    Subscription: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Topic, Protocol: lambda, Endpoint: !GetAtt Fn.Arn${more}}}
${extra}`,
  stimuli: '{at: 0, action: Publish, target: Topic, items: [{id: p, message: p}]}',
});
const letsIn = (service: string) =>
  `    Policy: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref Dlq], PolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ${service}.amazonaws.com}, Action: "sqs:SendMessage", Resource: "*"}]}}}\n`;
const permission =
  '    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: "lambda:InvokeFunction", Principal: sns.amazonaws.com}}\n';
const subscriptionDlq = ', RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn}';
const rule = (more: string, extra = ''): SetUp => ({
  resources: `${serverless('Fn')}    Rule: {Type: AWS::Events::Rule, Properties: {EventPattern: {source: [shop]}, Targets: [{Id: t, Arn: !GetAtt Fn.Arn${more}}]}}\n${extra}`,
  stimuli: '{at: 0, action: PutEvents, target: default, items: [{id: e, source: shop, detailType: Order, detail: {}}]}',
});
const targetDlq = ', DeadLetterConfig: {Arn: !GetAtt Dlq.Arn}';

const metricsConfig = ', MetricsConfig: {Metrics: [EventCount]}';
const patterned = ', FilterCriteria: {Filters: [{Pattern: \'{"body":{"a":[1]}}\'}]}';
const counted = (more: string, handlers?: string): SetUp => ({
  resources: serverless('Fn', polled(patterned + more)) + queue('Queue', redrive) + queue('Dlq'),
  stimuli: `{at: 0, action: SendMessage, target: Queue, items: [{id: m, body: '{"a":1}'}, {id: n, body: '{"a":2}'}]}`,
  ...(handlers === undefined ? {} : { handlers }),
  until: 90,
});

test.each([
  ['', undefined, undefined],
  [
    metricsConfig,
    undefined,
    { PolledEventCount: 2, FilteredOutEventCount: 1, InvokedEventCount: 1, DeletedEventCount: 1 },
  ],
  [
    metricsConfig,
    throws,
    { PolledEventCount: 3, FilteredOutEventCount: 1, InvokedEventCount: 2, FailedInvokeEventCount: 2 },
  ],
])('F-132: a mapping of a queue counts its events (%s, %s)', (more, handlers, wanted) => {
  expect(run(counted(more, handlers)).outcome.metrics.FnQ).toEqual(wanted);
});

describe('F-018, F-268: an error of Lambda itself is no throttle', () => {
  const fault = (kind: string) => `{at: 0, action: SetFault, target: Fn, fault: ${kind}, until: 10}`;
  const stream =
    ', Events: {S: {Type: Kinesis, Properties: {Stream: !GetAtt Stream.Arn, StartingPosition: TRIM_HORIZON}}}';
  test.each<[string, string, string, SetUp]>([
    ['a queue', 'serviceError', 'm', poison],
    ['a queue', 'throttled', 'm', poison],
    [
      'a stream',
      'serviceError',
      'r',
      {
        resources: `${serverless('Fn', stream)}    Stream: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: 1}}\n`,
        stimuli: '{at: 0, action: PutRecord, target: Stream, items: [{id: r, data: x, partitionKey: a}]}',
      },
    ],
    ['an invoke', 'serviceError', 'e', keeping('{kind: succeed}')],
    ['an invoke', 'throttled', 'e', keeping('{kind: succeed}')],
  ])('%s, %s', (_, kind, item, setUp) => {
    const stimuli = `${fault(kind)}, ${setUp.stimuli ?? ''}`;
    const { outcome, trace } = run({ ...setUp, stimuli });
    const waits = trace.filter((fact) => fact.kind === 'throttled' && fact.items.includes(item));
    if (item !== 'e') expect(waits.length).toBeGreaterThan(1);
    expect(outcome.metrics.Fn?.Throttles ?? 0).toBe(kind === 'throttled' ? waits.length : 0);
    const words = kind === 'throttled' ? 'has no free concurrency' : 'an error of its own side';
    expect(waits.every((fact) => sayFact(fact).includes(words))).toBe(true);
  });
});

describe('the metrics that a run moves', () => {
  test.each<[string, SetUp, string, Readonly<Record<string, number>>]>([
    [
      'F-018, F-069: an event that fails three times',
      keeping('{kind: throw}'),
      'Fn',
      {
        Invocations: 3,
        Errors: 3,
        AsyncEventsReceived: 1,
        AsyncEventsDropped: 1,
        AsyncEventAge: 180_000,
        ConcurrentExecutions: 1,
      },
    ],
    ['a run of 2 s', keeping('{kind: succeed, duration: 2}'), 'Fn', { Invocations: 1, Duration: 2000 }],
    [
      'F-018: a throttle is neither a run nor an error',
      aliased(', ReservedConcurrentExecutions: 0', 0, 2),
      'Fn',
      { Throttles: 2 },
    ],
    [
      'provisioned concurrency and what spills over',
      aliased(provisioned(2), 3, 0),
      'Fn',
      { ProvisionedConcurrencyInvocations: 2, ProvisionedConcurrencySpilloverInvocations: 1, ConcurrentExecutions: 3 },
    ],
    [
      'a poison message',
      poison,
      'Queue',
      { NumberOfMessagesSent: 1, NumberOfMessagesReceived: 2, ApproximateAgeOfOldestMessage: 60_000 },
    ],
    [
      'its dead-letter queue: moved is not sent, and the age begins anew',
      poison,
      'Dlq',
      { ApproximateNumberOfMessagesVisible: 1, ApproximateAgeOfOldestMessage: 30_000 },
    ],
    [
      'a message in flight at the end',
      { ...poison, until: 10 },
      'Queue',
      {
        NumberOfMessagesSent: 1,
        NumberOfMessagesReceived: 1,
        ApproximateNumberOfMessagesNotVisible: 1,
        ApproximateAgeOfOldestMessage: 10_000,
      },
    ],
    [
      'a message that no filter wants is deleted',
      {
        resources:
          serverless('Fn', polled(', FilterCriteria: {Filters: [{Pattern: \'{"body":{"a":[1]}}\'}]}')) + queue('Queue'),
        stimuli: send('{"a":2}'),
      },
      'Queue',
      {
        NumberOfMessagesSent: 1,
        NumberOfMessagesReceived: 1,
        NumberOfMessagesDeleted: 1,
        ApproximateAgeOfOldestMessage: 0,
      },
    ],
    [
      'a delayed message',
      { resources: queue('Queue', ', DelaySeconds: 60'), stimuli: send(), until: 30 },
      'Queue',
      { NumberOfMessagesSent: 1, ApproximateNumberOfMessagesDelayed: 1, ApproximateAgeOfOldestMessage: 30_000 },
    ],
    [
      'a notification that is delivered',
      subscribed('', permission),
      'Topic',
      { NumberOfMessagesPublished: 1, NumberOfNotificationsDelivered: 1 },
    ],
    [
      'F-082: one that is not let in',
      subscribed(''),
      'Topic',
      { NumberOfMessagesPublished: 1, NumberOfNotificationsFailed: 1 },
    ],
    [
      'F-083: one that goes to the dead-letter queue',
      subscribed(subscriptionDlq, queue('Dlq') + letsIn('sns')),
      'Topic',
      { NumberOfMessagesPublished: 1, NumberOfNotificationsFailed: 1, NumberOfNotificationsRedrivenToDlq: 1 },
    ],
    [
      'F-084: or is not let into that',
      subscribed(subscriptionDlq, queue('Dlq')),
      'Topic',
      { NumberOfMessagesPublished: 1, NumberOfNotificationsFailed: 1, NumberOfNotificationsFailedToRedriveToDlq: 1 },
    ],
    [
      'F-086: one that is filtered out',
      subscribed(', FilterPolicy: {a: [b]}', permission),
      'Topic',
      { NumberOfMessagesPublished: 1, NumberOfNotificationsFilteredOut: 1 },
    ],
    [
      'F-055: a dead letter of a function is published',
      {
        resources: `${serverless('Fn', ', DeadLetterQueue: {Type: SNS, TargetArn: !Ref Topic}, EventInvokeConfig: {MaximumRetryAttempts: 0}')}    Topic: {Type: AWS::SNS::Topic}\n`,
        stimuli: '{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e}]}',
        handlers: throws,
      },
      'Topic',
      { NumberOfMessagesPublished: 1 },
    ],
    ['F-285: an event that is not let in', rule(''), 'Rule', { Invocations: 1, FailedInvocations: 1 }],
    [
      'F-091: one that goes to the dead-letter queue',
      rule(targetDlq, queue('Dlq') + letsIn('events')),
      'Rule',
      { Invocations: 1, FailedInvocations: 1, InvocationsSentToDlq: 1 },
    ],
    [
      'F-091: or is not let into that',
      rule(targetDlq, queue('Dlq')),
      'Rule',
      { Invocations: 1, FailedInvocations: 1, InvocationsFailedToBeSentToDlq: 1 },
    ],
  ])('%s', (_, setUp, id, wanted) => {
    const { metrics } = run(setUp).outcome;
    // A function counts more than a row is about; of anything else the row names it all.
    if (id === 'Fn') expect(metrics[id]).toMatchObject(wanted);
    else expect(metrics[id]).toEqual(wanted);
  });
});
