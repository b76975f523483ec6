import type { Scenario } from '../../../engine';
import { callerScenarios } from './caller-scenarios';
import { duplicateScenarios } from './duplicate-scenarios';
import { fanOutScenarios } from './fan-out-scenarios';
import { fifoScenarios } from './fifo-scenarios';
import { queueScenarios } from './queue-scenarios';
import { fn, polled, queue, redrive, scenario, throws } from './set-up';

const window = ', MaximumBatchingWindowInSeconds: 1';
const destination = 'DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Failures.Arn}}';
const send = (...ids: string[]) =>
  `{at: 0, action: SendMessage, target: Queue, items: [${ids.map((id) => `{id: ${id}, body: ${id}}`).join(', ')}]}`;
const invoke = (type: string, ...ids: string[]) =>
  `{at: 0, action: Invoke, target: Fn, invocationType: ${type}, items: [${ids.map((id) => `{id: ${id}, payload: {v: 1}}`).join(', ')}]}`;
const toTopic = '        Events: {FromTopic: {Type: SNS, Properties: {Topic: !Ref Topic}}}';
const throwsOnBad = '{Fn: [{kind: throw, when: {items: {bad: always}}}]}';
const returns = (value: string) => `{Fn: [{kind: return, when: always, value: '${value}'}]}`;

const poisoned = queue('Queue', redrive) + queue('Dlq');

/** Small set-ups, each for one behaviour. */
export const scenarios = {
  fails: scenario(fn(), invoke('Event', 'e'), throws),
  timesOut: scenario(fn(), invoke('Event', 'e'), '{Fn: [{kind: timeout, when: always}]}'),
  oldAfterOneRetry: scenario(
    fn(`        EventInvokeConfig: {MaximumEventAgeInSeconds: 90, ${destination}}`) + queue('Failures'),
    invoke('Event', 'e'),
    throws,
  ),
  bothTargets: scenario(
    fn(
      `        DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt FnDlq.Arn}\n        EventInvokeConfig: {${destination}}`,
    ) +
      queue('Failures') +
      queue('FnDlq'),
    invoke('Event', 'e'),
    throws,
  ),
  throttled: scenario(
    fn('        Timeout: 60\n        ReservedConcurrentExecutions: 1'),
    invoke('Event', 'a', 'b'),
    '{Fn: [{kind: succeed, when: always, duration: 20}]}',
  ),
  throttledUnretried: scenario(
    fn(
      '        Timeout: 60\n        ReservedConcurrentExecutions: 1\n        EventInvokeConfig: {MaximumRetryAttempts: 0}',
    ),
    invoke('Event', 'a', 'b'),
    '{Fn: [{kind: succeed, when: always, duration: 20}]}',
  ),
  syncFails: scenario(fn(), invoke('RequestResponse', 's'), throws),
  missing: scenario(
    fn(),
    '{at: 0, action: DeleteFunction, target: Fn}, {at: 1, action: Invoke, target: Fn, invocationType: Event, items: [{id: e, payload: {v: 1}}]}',
  ),
  urlBusy: scenario(
    fn('        FunctionUrlConfig: {AuthType: NONE}\n        ReservedConcurrentExecutions: 0'),
    '{at: 0, action: HttpRequest, target: FnUrl, items: [{id: r, method: GET, path: /}]}',
  ),
  poison: scenario(fn(polled()) + poisoned, send('m'), throws),
  mixedBatch: scenario(fn(polled(window, 10)) + poisoned, send('good', 'bad'), throwsOnBad),
  reports: scenario(
    fn(polled(`${window}, FunctionResponseTypes: [ReportBatchItemFailures]`, 10)) + poisoned,
    send('good', 'bad'),
    '{Fn: [{kind: report, items: {bad: always}}]}',
  ),
  emptyReport: scenario(
    fn(polled(', FunctionResponseTypes: [ReportBatchItemFailures]')) + poisoned,
    send('m'),
    returns('{"batchItemFailures":[]}'),
  ),
  nullResponse: scenario(
    fn(polled(', FunctionResponseTypes: [ReportBatchItemFailures]')) + poisoned,
    send('m'),
    returns('null'),
  ),
  noJson: scenario(
    fn(polled(', FunctionResponseTypes: [ReportBatchItemFailures]')) + poisoned,
    send('m'),
    returns('oops'),
  ),
  functionQueue: scenario(
    fn(`        DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt FnDlq.Arn}${polled()}`) + poisoned + queue('FnDlq'),
    send('m'),
    throws,
  ),
  asyncSettings: scenario(
    fn(`        EventInvokeConfig: {MaximumRetryAttempts: 0, ${destination}}${polled()}`) +
      poisoned +
      queue('Failures'),
    send('m'),
    throws,
  ),
  delayed: scenario(fn(polled()) + queue('Queue', ', DelaySeconds: 5'), send('m')),
  disabled: scenario(
    fn(polled()) + queue('Queue'),
    `{at: 0, action: SetEnabled, target: FnFromQueue, enabled: false}, ${send('m')}, {at: 60, action: SetEnabled, target: FnFromQueue, enabled: true}`,
  ),
  orphaned: scenario(fn(polled()) + poisoned, `{at: 0, action: DeleteFunction, target: Fn}, ${send('m')}`),
  manyLong: scenario(
    fn(`        Timeout: 20${polled()}`) + queue('Queue'),
    send('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    '{Fn: [{kind: succeed, when: always, duration: 10}]}',
  ),
  mayNotDelete: scenario(
    fn(polled()) + poisoned,
    `{at: 0, action: RemoveRolePermission, target: FnRole, permission: 'sqs:DeleteMessage'}, ${send('m')}`,
  ),
  bucketLosesFunction: scenario(
    fn('        Events: {FromBucket: {Type: S3, Properties: {Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*"}}}') +
      '\n    Bucket: {Type: AWS::S3::Bucket}',
    '{at: 0, action: DeleteFunction, target: Fn}, {at: 1, action: PutObject, target: Bucket, items: [{id: o, key: k}]}',
  ),
  twoListeners: scenario(
    `${fn(toTopic)}${fn(toTopic, 'Other')}\n    Topic: {Type: AWS::SNS::Topic}`,
    '{at: 0, action: Publish, target: Topic, items: [{id: p, message: p}]}',
  ),
  queueWithoutPolicy: scenario(
    `\n    Topic: {Type: AWS::SNS::Topic, Properties: {Subscription: [{Protocol: sqs, Endpoint: !GetAtt Queue.Arn}]}}${queue('Queue')}`,
    '{at: 0, action: Publish, target: Topic, items: [{id: p, message: p}]}',
  ),
  bigDeadLetter: scenario(
    `${fn('        DeadLetterQueue: {Type: SNS, TargetArn: !Ref Topic}')}\n    Topic: {Type: AWS::SNS::Topic}`,
    '{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e, payloadBytes: 300000}]}',
    throws,
  ),
  expiresInDeadLetterQueue: scenario(
    fn(polled()) + queue('Queue', redrive) + queue('Dlq', ', MessageRetentionPeriod: 90'),
    send('m'),
    throws,
    140,
  ),
  competing: scenario(fn(polled()) + fn(polled(), 'Other') + queue('Queue'), send('a', 'b', 'c', 'd', 'e', 'f')),
  twoAtATime: scenario(
    fn(`        Timeout: 20${polled(', ScalingConfig: {MaximumConcurrency: 2}')}`) + queue('Queue'),
    send('a', 'b', 'c', 'd'),
    '{Fn: [{kind: succeed, when: always, duration: 10}]}',
  ),
  topicFailing: scenario(
    fn('        Events: {FromTopic: {Type: SNS, Properties: {Topic: !Ref Topic}}}') +
      '\n    Topic: {Type: AWS::SNS::Topic}',
    '{at: 0, action: Publish, target: Topic, items: [{id: p, message: p}]}',
    throws,
  ),
  ...callerScenarios,
  ...duplicateScenarios,
  ...fanOutScenarios,
  ...fifoScenarios,
  ...queueScenarios,
} satisfies Record<string, Scenario>;
