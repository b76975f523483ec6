import { fn, polled, queue, redrive, reporting, scenario, throws } from './set-up';

const send = (fields: string, at = 0) => `{at: ${at}, action: SendMessage, target: Queue, items: [{${fields}}]}`;

const large = (count: number) =>
  Array.from({ length: count }, (_, at) => `{id: m${at}, body: x, bodyBytes: 1048576}`).join(', ');
const small = (count: number) => Array.from({ length: count }, (_, at) => `{id: m${at}, body: x}`).join(', ');

const slowQueue = '\n    Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 300}}';

/** A function that reports, in a batch of two. */
export const reportedBatch = (value: string) =>
  scenario(
    fn(polled(`${reporting}, MaximumBatchingWindowInSeconds: 1`, 10)) + queue('Queue', redrive) + queue('Dlq'),
    `{at: 0, action: SendMessage, target: Queue, items: [${small(2)}]}`,
    `{Fn: [{kind: return, when: always, value: '${value}'}]}`,
  );

/** Small set-ups with a standard queue or a topic, each for one behaviour. */
export const queueScenarios = {
  twoFunctions: scenario(
    fn(polled()) + fn(polled(), 'Other') + queue('Queue'),
    `{at: 0, action: SendMessage, target: Queue, items: [${small(20)}]}`,
  ),
  deadLetterExpires: scenario(
    fn(polled()) + queue('Queue', redrive) + queue('Dlq', ', MessageRetentionPeriod: 90'),
    send('id: m, body: m'),
    throws,
    120,
  ),
  largestMessage: scenario(
    fn(polled()) + queue('Queue', redrive) + queue('Dlq'),
    send('id: m, body: x, bodyBytes: 1048576'),
  ),
  tooLarge: scenario(queue('Queue'), send('id: m, body: x, bodyBytes: 1048577')),
  tooLargeByAttributes: scenario(
    queue('Queue'),
    send('id: m, body: x, bodyBytes: 1048570, attributes: {a: {DataType: String, StringValue: b}}'),
  ),
  tooLargeForQueue: scenario(queue('Queue', ', MaximumMessageSize: 1024'), send('id: m, body: x, bodyBytes: 1025')),
  tooLargeForTopic: scenario(
    '\n    Topic: {Type: AWS::SNS::Topic}',
    '{at: 0, action: Publish, target: Topic, items: [{id: m, message: x, messageBytes: 262145}]}',
  ),
  tenLarge: scenario(
    fn(polled('', 10)) + queue('Queue'),
    `{at: 0, action: SendMessage, target: Queue, items: [${large(10)}]}`,
  ),
  tenLargeInWindow: scenario(
    fn(polled(', MaximumBatchingWindowInSeconds: 60', 10)) + slowQueue,
    `{at: 0, action: SendMessage, target: Queue, items: [${large(10)}]}`,
  ),
  twentyAtOnce: scenario(
    fn(`        Timeout: 20${polled()}`) + queue('Queue'),
    `{at: 0, action: SendMessage, target: Queue, items: [${small(20)}]}`,
    '{Fn: [{kind: succeed, when: always, duration: 20}]}',
  ),
  movedBack: scenario(
    fn(polled()) + queue('Queue', redrive) + queue('Dlq', ', MessageRetentionPeriod: 600'),
    `${send('id: m, body: m')}, {at: 300, action: StartMessageMoveTask, target: Dlq}`,
    '{Fn: [{kind: throw, when: {items: {m: [1, 2]}}}]}',
  ),
  movedElsewhere: scenario(
    fn(polled()) + queue('Queue', redrive) + queue('Dlq') + queue('Other'),
    `${send('id: m, body: m')}, ${send('id: n, body: n')}, {at: 300, action: StartMessageMoveTask, target: Dlq, destination: Other, perSecond: 1}`,
    throws,
  ),
  notMovedBack: scenario(fn(polled()) + queue('Queue', redrive) + queue('Dlq'), send('id: m, body: m'), throws, 7200),
  moveTaskOfNoDeadLetterQueue: scenario(queue('Queue'), '{at: 0, action: StartMessageMoveTask, target: Queue}'),
  retryLimitOnQueue: scenario(fn(polled(', MaximumRetryAttempts: 1')) + queue('Queue'), send('id: m, body: m'), throws),
  noRedrivePolicy: scenario(
    fn(polled()) + queue('Queue', ', MessageRetentionPeriod: 100'),
    send('id: m, body: m'),
    throws,
  ),
  throttledAway: scenario(
    fn(`        ReservedConcurrentExecutions: 0${polled()}`) + queue('Queue', redrive) + queue('Dlq'),
    send('id: m, body: m'),
  ),
  throttledThenRuns: scenario(
    fn(`        Timeout: 20\n        ReservedConcurrentExecutions: 1${polled()}`) + queue('Queue'),
    `{at: 0, action: SendMessage, target: Queue, items: [${small(2)}]}`,
    '{Fn: [{kind: succeed, when: always, duration: 10}]}',
  ),
  delayOfItsOwn: scenario(fn(polled()) + queue('Queue', ', DelaySeconds: 60'), send('id: m, body: m, delaySeconds: 5')),
  failsOnce: scenario(
    fn(polled()) + queue('Queue'),
    send('id: m, body: m'),
    '{Fn: [{kind: throw, when: {attempts: [1]}}]}',
  ),
};
