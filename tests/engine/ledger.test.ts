import { describe, expect, test } from 'vitest';
import { deployText, plainFunction, worldOf } from './deployment/fixture';
import { invoke, keeping } from './invocation/set-ups';
import { run, type SetUp, serverless } from './push/run';
import {
  failsOn,
  failures,
  kinesisEvent,
  put,
  putItem,
  reporting,
  stream,
  table,
  tableEvent,
  toFailures,
} from './streams/set-ups';

/** Examples of the ledger that have a number and stand in no table of their own. */
const throws = '{Fn: [{kind: throw, when: always}]}';
const seconds = (setUp: SetUp, name = 'Fn') =>
  run(setUp).outcome.functions[name]?.runs.map(({ startedAt }) => startedAt / 1000);
const queue = (name: string, more = '') => `    ${name}: {Type: AWS::SQS::Queue${more}}\n`;
const onQueue = (more = '') => `, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn${more}}}}`;
const send = (...ids: readonly string[]) =>
  `{at: 0, action: SendMessage, target: Queue, items: [${ids.map((id) => `{id: ${id}, body: '{"is":"${id}"}'}`).join(', ')}]}`;

describe('asynchronous invocation', () => {
  test('F-028: MaximumRetryAttempts 1 means two runs', () => {
    const resources = serverless('Fn', ', EventInvokeConfig: {MaximumRetryAttempts: 1}');
    expect(seconds({ resources, stimuli: invoke('Event', ['e']), handlers: throws })).toEqual([0, 60]);
  });

  test('F-019: 3 s unless the function says otherwise, so retries fall at 63 and 186 s', () => {
    expect(seconds(keeping('{kind: timeout}'))).toEqual([0, 63, 186]);
  });

  test('F-044: the ARN in a record is qualified, that of an alias by its name', () => {
    const resources = `${serverless('Fn', ', AutoPublishAlias: live, EventInvokeConfig: {MaximumRetryAttempts: 0, DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Bad.Arn}}}')}${queue('Bad')}`;
    const stimuli = invoke('Event', ['e'], { qualifier: 'live' });
    const { stores } = run({ resources, stimuli, handlers: throws }).outcome;
    expect(stores.Bad?.records[0]?.body).toMatchObject({
      requestContext: { functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:Fn:live' },
    });
  });

  test('F-056: with a topic as dead-letter target a subscribed queue gets one message for each event', () => {
    const policy = `    Allow: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref Told], PolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: sns.amazonaws.com}, Action: "sqs:SendMessage", Resource: "*"}]}}}\n`;
    const resources = `${serverless('Fn', ', DeadLetterQueue: {Type: SNS, TargetArn: !Ref Dead}, EventInvokeConfig: {MaximumRetryAttempts: 0}')}    Dead: {Type: AWS::SNS::Topic, Properties: {Subscription: [{Protocol: sqs, Endpoint: !GetAtt Told.Arn}]}}\n${queue('Told')}${policy}`;
    const { stores, items } = run({ resources, stimuli: invoke('Event', ['e', 'f']), handlers: throws }).outcome;
    expect(stores.Told?.count).toBe(2);
    expect(items.e?.[0]).toMatchObject({ state: 'dlq', where: ['Dead'], deliveries: 1 });
    expect(stores.Told?.records[0]?.attributes).toMatchObject({ RequestID: 'e', ErrorCode: '200' });
  });
});

describe('F-041: what an asynchronous event can be handed on to', () => {
  const destination = (when: string, arn: string) =>
    `${serverless('Fn', `, EventInvokeConfig: {MaximumRetryAttempts: 0, DestinationConfig: {${when}: {Destination: ${arn}}}}`)}${queue('Queue')}${serverless('Other')}    Topic: {Type: AWS::SNS::Topic}
    Bucket: {Type: AWS::S3::Bucket}
    Bus: {Type: AWS::Events::EventBus, Properties: {Name: bus}}
`;
  test.each([
    ['OnFailure', '!GetAtt Queue.Arn, Type: SQS', 'succeeds'],
    ['OnSuccess', '!GetAtt Queue.Arn, Type: SQS', 'succeeds'],
    ['OnFailure', '!Ref Topic, Type: SNS', 'succeeds'],
    ['OnSuccess', '!Ref Topic, Type: SNS', 'succeeds'],
    ['OnFailure', '!GetAtt Other.Arn, Type: Lambda', 'succeeds'],
    ['OnSuccess', '!GetAtt Other.Arn, Type: Lambda', 'succeeds'],
    ['OnFailure', '!GetAtt Bus.Arn, Type: EventBridge', 'succeeds'],
    ['OnSuccess', '!GetAtt Bus.Arn, Type: EventBridge', 'succeeds'],
    ['OnFailure', '!GetAtt Bucket.Arn, Type: S3Bucket', 'succeeds'],
    ['OnSuccess', '!GetAtt Bucket.Arn, Type: S3Bucket', 'fails'],
  ])('%s to %s', (when, arn, result) => {
    expect(run({ resources: destination(when, arn) }).outcome.deployment).toMatchObject({ result });
  });
});

test('F-188: what a new mapping of a stream has, if nothing is said', () => {
  const { FnS } = worldOf(
    `Transform: AWS::Serverless-2016-10-31\nResources:\n${serverless('Fn', kinesisEvent())}${stream()}`,
  ).streamMappings;
  expect(FnS).toMatchObject({
    batchSize: 100,
    batchingWindow: 0,
    bisectBatchOnFunctionError: false,
    maximumRetryAttempts: -1,
    parallelizationFactor: 1,
    tumblingWindow: 0,
    reportBatchItemFailures: false,
    filters: [],
  });
  expect(FnS).not.toHaveProperty('maximumRecordAge');
  expect(FnS).not.toHaveProperty('onFailure');
});

test('F-214: each of two readers of a table gets each change once, in order', () => {
  const resources = serverless('Fn', tableEvent()) + serverless('Other', tableEvent(', BatchSize: 1')) + table();
  const stimuli = ['a', 'b', 'c'].map((id, at) => putItem(at, id, `{id: {S: x}, v: {S: ${id}}}`)).join(', ');
  const { functions } = run({ resources, stimuli }).outcome;
  for (const name of ['Fn', 'Other'])
    expect(functions[name]?.runs.flatMap(({ items }) => items)).toEqual(['a', 'b', 'c']);
});

describe('mappings of queues', () => {
  test('F-168: an exception fails the whole batch, and good messages go to the dead-letter queue with the bad one', () => {
    const resources = `${serverless('Fn', onQueue(', MaximumBatchingWindowInSeconds: 1, FunctionResponseTypes: [ReportBatchItemFailures]'))}${queue('Queue', ', Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 2}}')}${queue('Dead')}`;
    const { items, stores } = run({ resources, stimuli: send('good', 'bad'), handlers: failsOn('bad') }).outcome;
    expect(stores.Dead?.count).toBe(2);
    expect(items.good?.[0]).toMatchObject({ state: 'dlq', reason: 'MaxReceiveCountExceeded', deliveries: 2 });
  });

  test('F-260: of ten messages the three that match make one batch', () => {
    const resources = `${serverless('Fn', onQueue(`, MaximumBatchingWindowInSeconds: 5, FilterCriteria: {Filters: [{Pattern: '{"body":{"is":[{"prefix":"yes"}]}}'}]}`))}${queue('Queue')}`;
    const ids = ['yes1', 'no1', 'no2', 'yes2', 'no3', 'no4', 'no5', 'yes3', 'no6', 'no7'];
    const { functions, items, stores } = run({ resources, stimuli: send(...ids) }).outcome;
    expect(functions.Fn?.runs.map(({ items: held }) => held.toSorted())).toEqual([['yes1', 'yes2', 'yes3']]);
    expect(items.no7?.[0]).toMatchObject({ state: 'filtered', deliveries: 0 });
    expect(stores.Queue?.count).toBe(0);
  });

  test('F-268: under reserved concurrency a mapping shows throttles and no errors', () => {
    const resources = `${serverless('Fn', `, Timeout: 20, ReservedConcurrentExecutions: 1${onQueue(', BatchSize: 1')}`)}${queue('Queue')}`;
    const handlers = '{Fn: [{kind: succeed, when: always, duration: 15}]}';
    const { metrics } = run({ resources, stimuli: send('a', 'b', 'c'), handlers }).outcome;
    expect(metrics.Fn?.Throttles).toBeGreaterThan(0);
    expect(metrics.Fn?.Errors ?? 0).toBe(0);
    expect(metrics.Fn?.Invocations).toBe(3);
  });
});

describe('streams', () => {
  test('F-116: batches of a hundred without a window are accepted, unlike those of queues', () => {
    expect(run({ resources: serverless('Fn', kinesisEvent()) + stream() }).outcome.deployment.result).toBe('succeeds');
  });

  test.each(['{}', '', 'null'])('F-210: a response that is "%s" counts as success', (value) => {
    const resources = serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 0${reporting}`)) + stream();
    const handlers = `{Fn: [{kind: return, when: always, value: '${value}'}]}`;
    expect(run({ resources, stimuli: put(0, 'a'), handlers }).outcome.items.a?.[0]).toMatchObject({
      state: 'processed',
    });
  });

  test('F-204: with bisecting and a report the rest begins at the reported record, what lies before it is done', () => {
    const resources =
      serverless(
        'Fn',
        kinesisEvent(`, MaximumRetryAttempts: 1, BisectBatchOnFunctionError: true${reporting}${toFailures}`),
      ) +
      stream() +
      failures;
    const handlers = '{Fn: [{kind: report, items: {c: always}}]}';
    const { items, functions } = run({ resources, stimuli: put(0, 'a', 'b', 'c', 'd'), handlers }).outcome;
    expect(functions.Fn?.runs[0]?.items).toEqual(['a', 'b', 'c', 'd']);
    expect(functions.Fn?.runs[1]?.items).toEqual(['c', 'd']);
    expect(items.a?.[0]).toMatchObject({ state: 'processed', deliveries: 1 });
    expect(items.c?.[0]).toMatchObject({ state: 'destination' });
  });

  test('F-204: an exception bisects though reports are switched on', () => {
    const resources =
      serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 0, BisectBatchOnFunctionError: true${reporting}`)) +
      stream();
    const { items } = run({ resources, stimuli: put(0, 'a', 'bad'), handlers: failsOn('bad') }).outcome;
    expect(items.a?.[0]).toMatchObject({ state: 'processed', deliveries: 2 });
    expect(items.bad?.[0]).toMatchObject({ state: 'dropped', reason: 'RetryAttemptsExhausted', deliveries: 2 });
  });

  test.each([
    ['aws/lambda/FnS/shardId-000000000000/2026/01/01/2026-01-01T00.00.00-', 1],
    ['aws/lambda/FnS/shardId-000000000000/2026/01/02/', 0],
  ])('F-200: objects that begin with %s', (prefix, told) => {
    const destination =
      ', MaximumRetryAttempts: 0, DestinationConfig: {OnFailure: {Type: S3, Destination: !GetAtt Kept.Arn}}';
    const rules = `Filter: {S3Key: {Rules: [{Name: prefix, Value: ${prefix}}]}}`;
    const onObject = `, Events: {B: {Type: S3, Properties: {Bucket: !Ref Kept, Events: "s3:ObjectCreated:*", ${rules}}}}`;
    const bucket = '    Kept: {Type: AWS::S3::Bucket}\n';
    const resources = serverless('Fn', kinesisEvent(destination)) + serverless('Told', onObject) + stream() + bucket;
    const { functions } = run({ resources, stimuli: put(0, 'bad'), handlers: throws }).outcome;
    expect(functions.Told?.runs.length ?? 0).toBe(told);
  });

  test('F-249: ApproximateCreationDateTime is a number to filters', () => {
    const filter = `, FilterCriteria: {Filters: [{Pattern: '{"dynamodb":{"ApproximateCreationDateTime":[{"numeric":[">",0]}]}}'}]}`;
    const resources = serverless('Fn', tableEvent(filter)) + table();
    const { items } = run({ resources, stimuli: putItem(0, 'c', '{id: {S: a}}') }).outcome;
    expect(items.c?.[0]).toMatchObject({ state: 'processed' });
  });

  test('F-239, F-250: eventName filters work at the top of a DynamoDB pattern', () => {
    const filter = `, FilterCriteria: {Filters: [{Pattern: '{"eventName":["INSERT"]}'}]}`;
    const resources = serverless('Fn', tableEvent(filter)) + table();
    const stimuli = `${putItem(0, 'insert', '{id: {S: a}}')}, ${putItem(1, 'modify', '{id: {S: a}, v: {S: b}}')}`;
    const { items } = run({ resources, stimuli }).outcome;
    expect([items.insert?.[0]?.state, items.modify?.[0]?.state]).toEqual(['processed', 'filtered']);
  });
});

describe('bounds of settings: the last that is accepted and the first that is not', () => {
  const polling = '{Effect: Allow, Action: ["sqs:*", "kinesis:*"], Resource: "*"}';
  const sources = `  Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 900}}\n  Fifo: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}\n  Stream: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: 1}}\n`;
  const mapping = (source: string, more: string) =>
    `${plainFunction(polling)}${sources}  M: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Fn, EventSourceArn: !GetAtt ${source}.Arn${more}}}\n`;
  const ofQueue = (more: string) => mapping('Queue', more);
  const ofStream = (more: string) => mapping('Stream', `, StartingPosition: LATEST${more}`);
  const ofFunction = (more: string) => plainFunction(polling, more) + sources;
  const invokeConfig = (more: string) =>
    `${plainFunction(polling)}  C: {Type: AWS::Lambda::EventInvokeConfig, Properties: {FunctionName: !Ref Fn, Qualifier: $LATEST, ${more}}}\n`;
  const ofAQueue = (more: string) => `Resources:\n  Q: {Type: AWS::SQS::Queue, Properties: {${more}}}\n`;

  test.each<[string, (more: string) => string, string, string]>([
    ['F-019', ofFunction, ', Timeout: 900', ', Timeout: 901'],
    ['F-025', invokeConfig, 'MaximumRetryAttempts: 2', 'MaximumRetryAttempts: 3'],
    ['F-026', invokeConfig, 'MaximumEventAgeInSeconds: 60', 'MaximumEventAgeInSeconds: 59'],
    ['F-026', invokeConfig, 'MaximumEventAgeInSeconds: 21600', 'MaximumEventAgeInSeconds: 21601'],
    ['F-113', ofQueue, ', MaximumBatchingWindowInSeconds: 300', ', MaximumBatchingWindowInSeconds: 301'],
    ['F-114', ofStream, ', BatchSize: 10000', ', BatchSize: 10001'],
    ['F-114', ofQueue, ', BatchSize: 1', ', BatchSize: 0'],
    ['F-117', ofStream, ', ParallelizationFactor: 10', ', ParallelizationFactor: 11'],
    ['F-124', ofStream, ', MaximumRetryAttempts: -1', ', MaximumRetryAttempts: -2'],
    ['F-124', ofStream, ', MaximumRetryAttempts: 10000', ', MaximumRetryAttempts: 10001'],
    ['F-125', ofStream, ', MaximumRecordAgeInSeconds: 60', ', MaximumRecordAgeInSeconds: 59'],
    ['F-125', ofStream, ', MaximumRecordAgeInSeconds: 604800', ', MaximumRecordAgeInSeconds: 604801'],
    ['F-126', ofStream, ', TumblingWindowInSeconds: 900', ', TumblingWindowInSeconds: 901'],
    ['F-118', ofStream, ', TumblingWindowInSeconds: 30', ', TumblingWindowInSeconds: 30, ParallelizationFactor: 2'],
    ['F-130', ofQueue, ', ScalingConfig: {MaximumConcurrency: 2}', ', ScalingConfig: {MaximumConcurrency: 1}'],
    ['F-130', ofQueue, ', ScalingConfig: {MaximumConcurrency: 1000}', ', ScalingConfig: {MaximumConcurrency: 1001}'],
    ['F-151', ofAQueue, 'VisibilityTimeout: 43200', 'VisibilityTimeout: 43201'],
    ['F-155', ofAQueue, 'MessageRetentionPeriod: 60', 'MessageRetentionPeriod: 59'],
    ['F-155', ofAQueue, 'MessageRetentionPeriod: 1209600', 'MessageRetentionPeriod: 1209601'],
    ['F-157', ofAQueue, 'DelaySeconds: 900', 'DelaySeconds: 901'],
  ])('%s', (_, template, accepted, refused) => {
    expect(deployText(template(accepted))).not.toHaveProperty('result');
    expect(deployText(template(refused))).toMatchObject({ result: 'fails' });
  });
});
