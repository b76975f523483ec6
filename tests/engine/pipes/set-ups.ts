import { type SetUp, scenarioOf, serverless } from '../push/run';

/** What the role of a pipe is usually allowed. */
const mayRead = "['sqs:*', 'kinesis:*', 'dynamodb:*', 'kafka:*', 'mq:*', 'ec2:*', 'secretsmanager:*', 'sns:*']";

export interface PipeSetUp {
  /** What the role of the pipe allows beside reading; lambda:InvokeFunction if nothing is said. */
  readonly actions?: string;
  /** Further properties of the pipe, and settings of its source. */
  readonly more?: string;
  readonly parameters?: string;
  readonly filters?: string;
  readonly reads?: string;
  readonly trusted?: string;
  readonly fn?: string;
  readonly also?: string;
  readonly handlers?: string;
  readonly stimuli?: string;
  readonly until?: number;
  readonly queue?: string;
  /** The dead-letter target of a pipe from a stream. */
  readonly deadLetters?: string;
}

const role = ({ actions = "['lambda:InvokeFunction']", reads = mayRead, trusted = 'pipes.amazonaws.com' }: PipeSetUp) =>
  `    PipeRole: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ${trusted}}, Action: 'sts:AssumeRole'}]}, Policies: [{PolicyName: p, PolicyDocument: {Statement: [{Effect: Allow, Action: ${reads}, Resource: '*'}, {Effect: Allow, Action: ${actions}, Resource: '*'}]}}]}}\n`;

const filtering = ({ filters }: PipeSetUp): string =>
  filters === undefined ? '' : `, FilterCriteria: {Filters: [{Pattern: '${filters}'}]}`;

function piped(source: string, key: string, usual: string, setUp: PipeSetUp): string {
  const parameters = `${usual}${setUp.parameters ?? ''}`;
  return `${serverless('Fn', setUp.fn)}${role(setUp)}    Pipe: {Type: AWS::Pipes::Pipe, Properties: {RoleArn: !GetAtt PipeRole.Arn, Source: ${source}, SourceParameters: {${key}: {${parameters}}${filtering(setUp)}}, Target: !GetAtt Fn.Arn${setUp.more ?? ''}}}\n${setUp.also ?? ''}`;
}

export const sent = (...items: readonly string[]): string =>
  `{at: 0, action: SendMessage, target: Queue, items: [${items.join(', ')}]}`;

/** A queue with a dead-letter queue, a pipe, and the function `Fn`. A message is received at most twice. */
export const fromQueue = (setUp: PipeSetUp = {}): SetUp => ({
  resources: `${piped('!GetAtt Queue.Arn', 'SqsQueueParameters', 'BatchSize: 1', setUp)}    Queue: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn, maxReceiveCount: 2}${setUp.queue ?? ''}}}\n    Dlq: {Type: AWS::SQS::Queue${setUp.queue?.includes('FifoQueue') ? ', Properties: {FifoQueue: true}' : ''}}\n`,
  stimuli: setUp.stimuli ?? sent('{id: m, body: m}'),
  ...(setUp.handlers === undefined ? {} : { handlers: setUp.handlers }),
  until: setUp.until ?? 600,
});

export const records = (...ids: readonly string[]): string =>
  `{at: 0, action: PutRecord, target: Stream, items: [${ids.map((id) => `{id: ${id}, data: '{"id": "${id}"}', partitionKey: k}`).join(', ')}]}`;

/** A Kinesis stream of one shard, a pipe with a dead-letter queue, and the function `Fn`. */
export const fromStream = (setUp: PipeSetUp = {}): SetUp => ({
  resources: `${piped(
    '!GetAtt Stream.Arn',
    'KinesisStreamParameters',
    `StartingPosition: TRIM_HORIZON, DeadLetterConfig: {Arn: !GetAtt ${setUp.deadLetters ?? 'Dlq'}.Arn}`,
    setUp,
  )}    Stream: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: 1}}\n    Dlq: {Type: AWS::SQS::Queue}\n`,
  stimuli: setUp.stimuli ?? records('r'),
  ...(setUp.handlers === undefined ? {} : { handlers: setUp.handlers }),
  until: setUp.until ?? 600,
});

/** A table with a stream. */
export const fromTable = (setUp: PipeSetUp = {}): SetUp => ({
  resources: `${piped('!GetAtt Table.StreamArn', 'DynamoDBStreamParameters', 'StartingPosition: LATEST', setUp)}    Table: {Type: AWS::DynamoDB::Table, Properties: {AttributeDefinitions: [{AttributeName: id, AttributeType: S}], KeySchema: [{AttributeName: id, KeyType: HASH}], BillingMode: PAY_PER_REQUEST, StreamSpecification: {StreamViewType: NEW_IMAGE}}}\n`,
  stimuli: '{at: 0, action: PutItem, target: Table, items: [{id: t, item: {id: {S: a}}}]}',
  ...(setUp.handlers === undefined ? {} : { handlers: setUp.handlers }),
});

/** A topic of MSK. */
export const fromTopic = (setUp: PipeSetUp = {}): SetUp => ({
  resources: `${piped('!GetAtt Cluster.Arn', 'ManagedStreamingKafkaParameters', 'TopicName: orders, StartingPosition: TRIM_HORIZON', setUp)}    Cluster: {Type: AWS::MSK::Cluster, Properties: {ClusterName: c}}\n`,
  stimuli: '{at: 0, action: ProduceRecord, target: Cluster, items: [{id: k, topic: orders, value: v}]}',
  ...(setUp.handlers === undefined ? {} : { handlers: setUp.handlers }),
  until: setUp.until ?? 600,
});

/** A queue of a broker. */
export const fromBroker = (setUp: PipeSetUp = {}): SetUp => ({
  resources: `${piped('!GetAtt Broker.Arn', 'ActiveMQBrokerParameters', 'QueueName: jobs, Credentials: {BasicAuth: "arn:aws:secretsmanager:us-east-1:123456789012:secret:s"}', setUp)}    Broker: {Type: AWS::AmazonMQ::Broker, Properties: {BrokerName: b, EngineType: ACTIVEMQ, PubliclyAccessible: true}}\n`,
  stimuli: '{at: 0, action: SendToBroker, target: Broker, items: [{id: j, queue: jobs, body: x}]}',
  ...(setUp.handlers === undefined ? {} : { handlers: setUp.handlers }),
  until: setUp.until ?? 3600,
});

export const throws = '{Fn: [{kind: throw, when: always}]}';
export const fireAndForget =
  ', TargetParameters: {LambdaFunctionParameters: {InvocationType: FIRE_AND_FORGET}}' as const;
export const enriched = ', Enrichment: !GetAtt Enrich.Arn' as const;
export const enricher = serverless('Enrich');

/** The set-ups in which each rule of pipes makes a difference. */
export const pipeSetUps = {
  plain: fromQueue(),
  failing: fromQueue({ handlers: throws }),
  forbidden: fromQueue({ actions: "['lambda:InvokeAsync']" }),
  'role loses the source': fromQueue({
    stimuli: `{at: 0, action: RemoveRolePermission, target: PipeRole, permission: 'sqs:ReceiveMessage'}, ${sent('{id: m, body: m}')}`,
    reads: "['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']",
  }),
  'fire and forget': fromQueue({
    more: fireAndForget,
    handlers: throws,
    fn: ', DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Dlq.Arn}',
  }),
  enriched: fromQueue({ more: enriched, also: enricher, handlers: throws }),
  'empty enrichment': fromQueue({
    more: enriched,
    also: enricher,
    handlers: "{Enrich: [{kind: return, when: always, value: '[]'}]}",
  }),
  'failing enrichment': fromQueue({
    more: enriched,
    also: enricher,
    handlers: '{Enrich: [{kind: throw, when: always}]}',
  }),
  'partial failure': fromStream({
    stimuli: records('a', 'b', 'c'),
    parameters: ', MaximumRetryAttempts: 1',
    handlers: '{Fn: [{kind: report, items: {b: always}}]}',
  }),
  'too long': fromQueue({
    fn: ', Timeout: 600',
    queue: ', VisibilityTimeout: 700',
    handlers: '{Fn: [{kind: succeed, when: always, duration: 301}]}',
    until: 3600,
  }),
  'input template': fromQueue({
    more: `, TargetParameters: {InputTemplate: '{"order": <$.body.id>}'}`,
    also: '    Rows: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}]}}\n',
    stimuli: sent(`{id: m, body: '{"id": "o-1"}'}`),
    handlers: '{Fn: [{kind: succeed, when: always, writes: {table: Rows, key: order}}]}',
  }),
  broker: fromBroker({ handlers: throws }),
  'role that may not read': fromQueue({ reads: "['sqs:DeleteMessage']" }),
  'role that may not write': fromStream({ reads: "['kinesis:*']" }),
  'role of another service': fromQueue({ trusted: 'lambda.amazonaws.com' }),
  'dead letters to a bucket': fromStream({
    deadLetters: 'Bucket',
    also: '    Bucket: {Type: AWS::S3::Bucket}\n',
  }),
  loop: fromQueue({
    stimuli: sent('{id: m, body: m}'),
    fn: ", Policies: [{Statement: [{Effect: Allow, Action: 'sqs:SendMessage', Resource: '*'}]}]",
    handlers:
      '{Fn: [{kind: succeed, when: always, duration: 1, sends: [{action: SendMessage, target: Queue, item: {}}]}]}',
    until: 40,
  }),
} as const satisfies Readonly<Record<string, SetUp>>;

export const pipeScenarios = Object.values(pipeSetUps).map(scenarioOf);
