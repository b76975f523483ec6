import { expect, test } from 'vitest';
import { type SetUp, scenarioOf, serverless } from '../push/run';
import { behindApi, get } from '../push/set-ups';
import { brokerOf, cluster, documents, mq, msk, store } from '../streams/broker-templates';
import { kinesisEvent, stream, table, tableEvent } from '../streams/set-ups';
import { workOf } from './work';

const items = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => `{id: e${at}, ${write(at)}}`).join(', ');
const stimulus = (action: string, target: string, count: number, write: (at: number) => string): string =>
  `{at: 0, action: ${action}, target: ${target}, items: [${items(count, write)}]}`;

const queueOf = (more = '') => `    Queue: {Type: AWS::SQS::Queue${more}}\n`;
const onQueue = (more: string) =>
  `, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: 1${more}}}}`;
const one = ', BatchSize: 1';
const slow = ', BatchSize: 1, MaximumBatchingWindowInSeconds: 1';
const invoked = (type: string) => (count: number) => ({
  resources: serverless('Fn'),
  stimuli: stimulus('Invoke', 'Fn', count, () => 'payload: {v: 1}').replace('items', `invocationType: ${type}, items`),
});
const requested = (resources: string, target: string) => (count: number) => ({
  resources,
  stimuli: get(target).replace(/items: .*\]/, `items: [${items(count, () => 'method: GET, path: /things')}]`),
});

/** For each kind of source so many items at once, every one of which fails the first time it is delivered. */
const sources: Readonly<Record<string, (count: number) => SetUp>> = {
  'a synchronous invocation': invoked('RequestResponse'),
  'an asynchronous invocation': invoked('Event'),
  'a function URL': requested(serverless('Fn', ', FunctionUrlConfig: {AuthType: NONE}'), 'FnUrl'),
  'a REST API': requested(behindApi('Api'), 'ServerlessRestApi'),
  'an HTTP API': requested(behindApi('HttpApi'), 'ServerlessHttpApi'),
  'a standard queue': (count) => ({
    resources: serverless('Fn', onQueue('')) + queueOf(),
    stimuli: stimulus('SendMessage', 'Queue', count, () => 'body: b'),
  }),
  'a standard queue, in batches': (count) => ({
    resources:
      serverless('Fn', onQueue(', MaximumBatchingWindowInSeconds: 1').replace('BatchSize: 1', 'BatchSize: 50')) +
      queueOf(),
    stimuli: stimulus('SendMessage', 'Queue', count, () => 'body: b'),
  }),
  'a FIFO queue of one group': (count) => ({
    resources:
      serverless('Fn', onQueue('')) + queueOf(', Properties: {FifoQueue: true, ContentBasedDeduplication: true}'),
    stimuli: stimulus('SendMessage', 'Queue', count, (at) => `body: b${at}, groupId: g`),
    until: 100_000,
  }),
  'a FIFO queue of many groups': (count) => ({
    resources:
      serverless('Fn', onQueue('')) + queueOf(', Properties: {FifoQueue: true, ContentBasedDeduplication: true}'),
    stimuli: stimulus('SendMessage', 'Queue', count, (at) => `body: b${at}, groupId: g${at}`),
  }),
  'a Kinesis stream': (count) => ({
    resources: serverless('Fn', kinesisEvent(one)) + stream(),
    stimuli: stimulus('PutRecord', 'Stream', count, (at) => `data: d, partitionKey: k${at}`),
  }),
  'a Kinesis stream, in parallel': (count) => ({
    resources: serverless('Fn', kinesisEvent(`${one}, ParallelizationFactor: 10`)) + stream(),
    stimuli: stimulus('PutRecord', 'Stream', count, (at) => `data: d, partitionKey: k${at}`),
  }),
  'a DynamoDB stream': (count) => ({
    resources: serverless('Fn', tableEvent(one)) + table(),
    stimuli: stimulus('PutItem', 'Table', count, (at) => `item: {id: {S: i${at}}}`),
  }),
  'a Kafka topic': (count) => ({
    resources: serverless('Fn', msk(slow)) + cluster(),
    stimuli: stimulus('ProduceRecord', 'Cluster', count, () => 'topic: orders, partition: 0, key: k, value: v'),
  }),
  'a broker': (count) => ({
    resources: serverless('Fn', mq(slow)) + brokerOf('RABBITMQ'),
    stimuli: stimulus('SendToBroker', 'Broker', count, () => 'queue: work, body: hello'),
  }),
  'a change stream': (count) => ({
    resources: serverless('Fn', documents(slow)) + store,
    stimuli: stimulus(
      'InsertDocument',
      'Store',
      count,
      () => 'database: shop, collection: carts, document: {total: 1}',
    ),
  }),
  'a bucket': (count) => ({
    resources: `${serverless('Fn', ', Events: {B: {Type: S3, Properties: {Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*"}}}')}    Bucket: {Type: AWS::S3::Bucket}\n`,
    stimuli: stimulus('PutObject', 'Bucket', count, (at) => `key: k${at}`),
  }),
  'a topic': (count) => ({
    resources: `${serverless('Fn', ', Events: {T: {Type: SNS, Properties: {Topic: !Ref Topic}}}')}    Topic: {Type: AWS::SNS::Topic}\n`,
    stimuli: stimulus('Publish', 'Topic', count, () => 'message: m'),
  }),
  'an event bus': (count) => ({
    resources: serverless('Fn', ', Events: {R: {Type: EventBridgeRule, Properties: {Pattern: {source: [shop]}}}}'),
    stimuli: stimulus('PutEvents', 'default', count, () => 'source: shop, detailType: Order, detail: {}'),
  }),
};

const cost = (source: (count: number) => SetUp, count: number): { work: number; deliveries: number } => {
  const scenario = scenarioOf({
    handlers: '{Fn: [{kind: throw, when: {attempts: [1]}}]}',
    until: 20_000,
    ...source(count),
  });
  const { run, work } = workOf(scenario);
  return {
    work,
    deliveries: run.outcome.functions.Fn?.runs.reduce((sum, { items: held }) => sum + held.length, 0) ?? 0,
  };
};

test.each(Object.entries(sources))('the work of %s grows as its deliveries do', (_, source) => {
  const [small, middle, large] = [50, 100, 200].map((count) => cost(source, count)) as [Cost, Cost, Cost];
  // What a run costs without any item falls out of the differences.
  const ratio = (large.work - middle.work) / (middle.work - small.work);
  const more = (large.deliveries - middle.deliveries) / (middle.deliveries - small.deliveries);
  expect(large.deliveries).toBeGreaterThanOrEqual(200);
  expect(ratio / more).toBeLessThan(1.05);
});

type Cost = ReturnType<typeof cost>;
