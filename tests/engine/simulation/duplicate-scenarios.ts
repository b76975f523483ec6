import { fn, polled, queue, redrive, scenario } from './set-up';

const table = '\n    Orders: {Type: AWS::DynamoDB::Table}';
const sends = (...actions: string[]) =>
  `        Policies: [{Statement: [{Effect: Allow, Action: [${actions.map((one) => `'${one}'`).join(', ')}], Resource: '*'}]}]`;
const writes = (more = '') => `{Fn: [{kind: succeed, writes: {table: Orders${more}}}]}`;
const message = (more: string) =>
  `{at: 0, action: SendMessage, target: Queue, items: [{id: m, body: '{"order": 7}'${more}}]}`;
const event = (more: string) =>
  `{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e, payload: {order: 7}${more}}]}`;
const twoCalls =
  '{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e, payload: {order: 7}}, {id: f, payload: {order: 7}}]}';
const bucketOf =
  '        Events: {FromBucket: {Type: S3, Properties: {Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*"}}}';
const bucket = '\n    Bucket: {Type: AWS::S3::Bucket}';
const topicOf = '        Events: {FromTopic: {Type: SNS, Properties: {Topic: !Ref Topic}}}';
const topic = '\n    Topic: {Type: AWS::SNS::Topic}';
const busOf = '        Events: {FromBus: {Type: EventBridgeRule, Properties: {Pattern: {source: [shop]}}}}';

/** Set-ups in which the same event comes twice, and functions that keep state or send on. */
export const duplicateScenarios = {
  messageTwice: scenario(fn(polled()) + queue('Queue') + table, message(', duplicate: true'), writes()),
  messageTwiceOnce: scenario(
    fn(polled()) + queue('Queue') + table,
    message(', duplicate: true'),
    writes(', once: true'),
  ),
  eventTwice: scenario(fn() + table, event(', duplicate: 5'), writes()),
  eventTwiceOnce: scenario(fn() + table, event(', duplicate: 5'), writes(', once: true')),
  sameOrderTwoIds: scenario(fn() + table, twoCalls, writes(', key: order, once: true')),
  sameOrderKeyOfMessage: scenario(fn() + table, twoCalls, writes(', once: true')),
  objectTwice: scenario(
    fn(bucketOf) + bucket + table,
    '{at: 0, action: PutObject, target: Bucket, items: [{id: o, key: k, duplicate: true}]}',
    writes(),
  ),
  publishedTwice: scenario(
    fn(topicOf) + topic + table,
    '{at: 0, action: Publish, target: Topic, items: [{id: p, message: p, duplicate: true}]}',
    writes(),
  ),
  putTwice: scenario(
    fn(busOf) + table,
    '{at: 0, action: PutEvents, target: default, items: [{id: v, source: shop, detailType: t, detail: {}, duplicate: true}]}',
    writes(),
  ),
  sentAgainToFifo: scenario(
    fn(polled()) + queue('Queue', ', FifoQueue: true') + table,
    message(', groupId: g, dedupId: d, duplicate: 60'),
    writes(),
  ),
  worksThenFails: scenario(
    fn(polled()) + queue('Queue', redrive) + queue('Dlq') + table,
    message(''),
    '{Fn: [{kind: throw, when: {attempts: [1]}, writes: {table: Orders}}, {kind: succeed, writes: {table: Orders}}]}',
  ),
  worksThenFailsOnce: scenario(
    fn(polled()) + queue('Queue', redrive) + queue('Dlq') + table,
    message(''),
    '{Fn: [{kind: throw, when: {attempts: [1]}, writes: {table: Orders}}, {kind: succeed, writes: {table: Orders, once: true}}]}',
  ),
  sendsOn: scenario(
    fn(sends('sqs:SendMessage')) + queue('Queue') + fn(polled(), 'Next'),
    event(''),
    '{Fn: [{kind: succeed, sends: [{action: SendMessage, target: Queue, item: {id: mail, body: hello}}]}]}',
  ),
  sendsOnTwice: scenario(
    fn(sends('sqs:SendMessage')) + queue('Queue') + fn(polled(), 'Next'),
    event(''),
    '{Fn: [{kind: throw, when: {attempts: [1]}, sends: [{action: SendMessage, target: Queue, item: {id: mail, body: hello}}]}, {kind: succeed, sends: [{action: SendMessage, target: Queue, item: {id: mail, body: hello}}]}]}',
  ),
  maySendNothing: scenario(
    fn() + queue('Queue'),
    event(''),
    '{Fn: [{kind: succeed, sends: [{action: SendMessage, target: Queue}]}]}',
  ),
  sendsEverywhere: scenario(
    fn(sends('sqs:SendMessage', 'sns:Publish', 's3:PutObject', 'events:PutEvents', 'lambda:InvokeFunction')) +
      queue('Queue') +
      fn(polled(), 'ByQueue') +
      fn(topicOf, 'ByTopic') +
      topic +
      fn(bucketOf, 'ByBucket') +
      bucket +
      fn(busOf, 'ByBus') +
      fn('', 'ByInvoke'),
    event(''),
    `{Fn: [{kind: succeed, sends: [
      {action: SendMessage, target: Queue}, {action: Publish, target: Topic}, {action: PutObject, target: Bucket, item: {key: k}},
      {action: PutEvents, target: default, item: {source: shop, detailType: t}}, {action: Invoke, target: ByInvoke}]}]}`,
  ),
  goesRound: scenario(
    fn(`        ReservedConcurrentExecutions: 1\n${sends('sqs:SendMessage')}${polled()}`) +
      queue('Queue', ', DelaySeconds: 60'),
    message(''),
    '{Fn: [{kind: succeed, sends: [{action: SendMessage, target: Queue}]}]}',
  ),
};
