import { describe, expect, test } from 'vitest';
import { deployText, plainFunction, worldOf } from './deployment/fixture';
import { areRefused } from './deployment/refused';
import { serverless } from './push/run';
import { broker, cluster, documents, mq, msk, selfManaged, store } from './streams/broker-templates';
import { kinesisEvent, stream, table, tableEvent } from './streams/set-ups';

/** What the ledger says of deployments and stands in no table of its own. */
const sam = (resources: string) => `Transform: AWS::Serverless-2016-10-31\nResources:\n${resources}`;
const queue = '    Queue: {Type: AWS::SQS::Queue}\n';
const onQueue = (more = '') => `, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn${more}}}}`;
const provisioned = ', ProvisionedPollerConfig: {MinimumPollers: 1, MaximumPollers: 2}';
const nothing = '{Effect: Allow, Action: "logs:*", Resource: "*"}';

describe('F-106: what can be polled', () => {
  test.each([
    ['a queue', onQueue(), queue],
    ['a FIFO queue', onQueue(), '    Queue: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}\n'],
    ['Kinesis', kinesisEvent(), stream()],
    ['DynamoDB', tableEvent(), table()],
    ['MSK', msk(), cluster()],
    ['Kafka elsewhere', selfManaged(), ''],
    ['Amazon MQ', mq(), broker],
    ['DocumentDB', documents(), store],
  ])('%s', (_, events, source) => {
    const { mappings, streamMappings } = worldOf(sam(serverless('Fn', events) + source));
    expect(Object.keys({ ...mappings, ...streamMappings })).toHaveLength(1);
  });
});

describe('F-123: who bisects', () => {
  test.each([
    ['Kinesis', kinesisEvent(', BisectBatchOnFunctionError: true'), stream(), true],
    ['DynamoDB', tableEvent(', BisectBatchOnFunctionError: true'), table(), true],
    ['MSK with provisioned pollers', msk(`, BisectBatchOnFunctionError: true${provisioned}`), cluster(), true],
    ['MSK without', msk(', BisectBatchOnFunctionError: true'), cluster(), false],
    ['a queue', onQueue(', BisectBatchOnFunctionError: true'), queue, false],
    ['Amazon MQ', mq(', BisectBatchOnFunctionError: true'), broker, false],
    ['DocumentDB', documents(', BisectBatchOnFunctionError: true'), store, false],
  ])('%s', (_, events, source, taken) => {
    expect('result' in deployText(sam(serverless('Fn', events) + source))).toBe(!taken);
  });

  test('only if it is asked to', () => {
    expect(worldOf(sam(serverless('Fn', kinesisEvent()) + stream())).streamMappings.FnS).toMatchObject({
      bisectBatchOnFunctionError: false,
    });
  });
});

const create = (more: string) =>
  `  M: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Fn${more}}}\n`;
const permission = (name: string) =>
  `  P: {Type: AWS::Lambda::Permission, Properties: {FunctionName: ${name}, Action: "lambda:InvokeFunction", Principal: s3.amazonaws.com}}\n`;
const config = (name: string, qualifier: string) =>
  `  C: {Type: AWS::Lambda::EventInvokeConfig, Properties: {FunctionName: ${name}, Qualifier: ${qualifier}, MaximumRetryAttempts: 0}}\n`;
const readsTable = (...actions: readonly string[]) =>
  `${plainFunction(`{Effect: Allow, Action: [${actions.map((action) => `"dynamodb:${action}"`).join(', ')}], Resource: "*"}`)}${table().replace('    T', '  T')}  M: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Fn, EventSourceArn: !GetAtt Table.StreamArn, StartingPosition: LATEST}}\n`;
const reading = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

describe('F-019: 840 s are enough for a mapping of brokers, and for a stream there is no such limit', () => {
  test.each([
    ['MSK', msk(), cluster(), 840],
    ['Amazon MQ', mq(), broker, 840],
    ['DocumentDB', documents(), store, 840],
    ['Kinesis', kinesisEvent(), stream(), 900],
  ])('%s', (_, events, source, timeout) => {
    expect(deployText(sam(serverless('Fn', `, Timeout: ${timeout}${events}`) + source))).not.toHaveProperty('result');
  });
});

test('F-279: nothing but what AddPermission offers becomes a condition of a function policy', () => {
  const offered =
    'SourceArn: "arn:aws:s3:::b", SourceAccount: "123456789012", PrincipalOrgID: o-1, FunctionUrlAuthType: NONE, InvokedViaFunctionUrl: true';
  const more = 'Condition: {IpAddress: {"aws:SourceIp": "10.0.0.0/8"}}';
  const template = `${plainFunction(nothing)}  P: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: "lambda:InvokeFunction", Principal: "*", ${offered}, ${more}}}\n`;
  const [statement] = Object.values(worldOf(template).functions.Fn?.policies ?? {}).flat();
  const keys = Object.values(statement?.conditions ?? {}).flatMap((condition) => Object.keys(condition));
  expect(keys.map((key) => key.toLowerCase()).toSorted()).toEqual([
    'aws:principalorgid',
    'aws:sourceaccount',
    'aws:sourcearn',
    'lambda:functionurlauthtype',
    'lambda:invokedviafunctionurl',
  ]);
});

areRefused([
  {
    behaviour: 'F-068: settings for events of a function that does not exist',
    template: plainFunction(nothing) + config('nobody', '$LATEST'),
    resource: 'C',
    operation: 'PutFunctionEventInvokeConfig',
    message: "The function doesn't exist.",
    code: 'ResourceNotFoundException',
    statusCode: 404,
    rule: 'deployment.named-things-exist',
  },
  {
    behaviour: 'F-068: or of an alias that does not',
    template: plainFunction(nothing) + config('!Ref Fn', 'nobody'),
    resource: 'C',
    operation: 'PutFunctionEventInvokeConfig',
    message: "The function doesn't exist.",
    code: 'ResourceNotFoundException',
    statusCode: 404,
    rule: 'deployment.named-things-exist',
  },
  {
    behaviour: 'F-129: a queue takes no on-success destination',
    template: `${plainFunction('{Effect: Allow, Action: "sqs:*", Resource: "*"}')}  Queue: {Type: AWS::SQS::Queue}\n${create(', EventSourceArn: !GetAtt Queue.Arn, DestinationConfig: {OnSuccess: {Destination: !GetAtt Queue.Arn}}')}`,
    resource: 'M',
    operation: 'CreateEventSourceMapping',
    message: 'Unsupported DestinationConfig parameter for given event source mapping type.',
    rule: 'deployment.parameters-of-streams-only',
  },
  {
    behaviour: 'F-137: a mapping of nothing',
    template: plainFunction(nothing) + create(''),
    resource: 'M',
    operation: 'CreateEventSourceMapping',
    message: 'Unrecognized event source.',
    rule: 'deployment.named-things-exist',
  },
  {
    behaviour: 'F-106, F-137: a topic cannot be polled',
    template: `${plainFunction(nothing)}  Topic: {Type: AWS::SNS::Topic}\n${create(', EventSourceArn: !Ref Topic')}`,
    resource: 'M',
    operation: 'CreateEventSourceMapping',
    message: 'Unrecognized event source.',
    rule: 'deployment.named-things-exist',
  },
  {
    behaviour: 'F-278: a statement for a function that does not exist',
    template: plainFunction(nothing) + permission('nobody'),
    resource: 'P',
    operation: 'AddPermission',
    message: 'Function not found: arn:aws:lambda:us-east-1:123456789012:function:nobody',
    code: 'ResourceNotFoundException',
    statusCode: 404,
    rule: 'deployment.named-things-exist',
  },
  {
    behaviour: 'F-278: or for an alias that does not',
    template: plainFunction(nothing) + permission('!Sub "${Fn}:nobody"'),
    resource: 'P',
    operation: 'AddPermission',
    message: 'Cannot find alias arn: arn:aws:lambda:us-east-1:123456789012:function:Fn:nobody',
    code: 'ResourceNotFoundException',
    statusCode: 404,
    rule: 'deployment.named-things-exist',
  },
  ...reading.map((left) => ({
    behaviour: `F-289: a table is not read without dynamodb:${left}`,
    template: readsTable(...reading.filter((action) => action !== left)),
    resource: 'M',
    operation: 'CreateEventSourceMapping',
    message: 'GetRecords, GetShardIterator, DescribeStream, and ListStreams Actions on your stream',
    rule: 'deployment.role-may-read-stream' as const,
  })),
]);

test('F-289: the four of them are enough', () => {
  expect(deployText(readsTable(...reading))).not.toHaveProperty('result');
});

describe('F-294: who SAM lets in', () => {
  test.each([
    [
      'sns.amazonaws.com',
      '{Type: SNS, Properties: {Topic: !Ref Topic}}',
      '    Topic: {Type: AWS::SNS::Topic}\n',
      'aws:SourceArn',
    ],
    [
      's3.amazonaws.com',
      '{Type: S3, Properties: {Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*"}}',
      '    Bucket: {Type: AWS::S3::Bucket}\n',
      'aws:SourceAccount',
    ],
    ['events.amazonaws.com', '{Type: EventBridgeRule, Properties: {Pattern: {source: [shop]}}}', '', 'aws:SourceArn'],
    ['events.amazonaws.com', '{Type: Schedule, Properties: {Schedule: rate(1 day)}}', '', 'aws:SourceArn'],
    ['apigateway.amazonaws.com', '{Type: Api, Properties: {Path: /, Method: get}}', '', 'aws:SourceArn'],
    ['apigateway.amazonaws.com', '{Type: HttpApi, Properties: {Path: /, Method: get}}', '', 'aws:SourceArn'],
    [
      'cognito-idp.amazonaws.com',
      '{Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: PreSignUp}}',
      '    Pool: {Type: AWS::Cognito::UserPool}\n',
      'aws:SourceArn',
    ],
    ['iot.amazonaws.com', '{Type: IoTRule, Properties: {Sql: "SELECT * FROM t"}}', '', 'aws:SourceArn'],
  ])('%s by %s', (service, event, source, condition) => {
    const { functions } = worldOf(sam(serverless('Fn', `, Events: {E: ${event}}`) + source));
    const statements = Object.values(functions.Fn?.policies ?? {}).flat();
    expect(JSON.stringify(statements)).toContain(service);
    expect(JSON.stringify(statements).toLowerCase()).toContain(condition.toLowerCase());
  });

  test('with plain CloudFormation nobody is let in', () => {
    const topic = `  Topic: {Type: AWS::SNS::Topic, Properties: {Subscription: [{Protocol: lambda, Endpoint: !GetAtt Fn.Arn}]}}\n`;
    expect(Object.values(worldOf(plainFunction(nothing) + topic).functions.Fn?.policies ?? {}).flat()).toEqual([]);
  });
});
