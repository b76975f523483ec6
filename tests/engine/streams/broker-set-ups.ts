import { type SetUp, serverless } from '../push/run';
import { brokerOf, cluster, documents, mq, msk, selfManaged, store } from './broker-templates';

/** Small set-ups of Kafka, Amazon MQ, DocumentDB and of tables that feed a Kinesis stream. */
const provisioned = ', ProvisionedPollerConfig: {MinimumPollers: 1}';
const queue = '    Failures: {Type: AWS::SQS::Queue}\n';
const toQueue = ', DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Failures.Arn}}';

const produce = (at: number, ...ids: readonly string[]): string => {
  const items = ids.map((written) => {
    const [id, partition = '0'] = written.split(':');
    return `{id: ${id}, topic: orders, partition: ${partition}, key: k, value: '{"is":"${id}"}'}`;
  });
  return `{at: ${at}, action: ProduceRecord, target: Cluster, items: [${items.join(', ')}]}`;
};
const toBroker = (id: string, more = ''): string =>
  `{at: 0, action: SendToBroker, target: Broker, items: [{id: ${id}, queue: work, body: hello${more}}]}`;
const insert = (id: string, more = ''): string =>
  `{at: 0, action: InsertDocument, target: Store, items: [{id: ${id}, database: shop, collection: carts, document: {total: 1}${more}}]}`;
const failsOn = (id: string): string => `{Fn: [{kind: throw, when: {items: {${id}: always}}}]}`;
const always = '{Fn: [{kind: throw, when: always}]}';

export const brokerSetUps = {
  topic: {
    resources: serverless('Fn', msk()) + cluster(),
    stimuli: produce(0, 'a', 'b'),
  },
  twoPartitions: {
    resources: serverless('Fn', msk()) + cluster(),
    stimuli: produce(0, 'bad:0', 'free:1'),
    handlers: failsOn('bad'),
  },
  topicExpires: {
    resources: serverless('Fn', msk()) + cluster(),
    stimuli: produce(0, 'bad'),
    handlers: always,
    until: 700_000,
  },
  topicWithDestination: {
    resources: serverless('Fn', msk(toQueue)) + cluster() + queue,
    stimuli: produce(0, 'bad'),
    handlers: always,
    until: 5000,
  },
  topicReports: {
    resources:
      serverless(
        'Fn',
        msk(`${provisioned}, MaximumRetryAttempts: 0, FunctionResponseTypes: [ReportBatchItemFailures]`),
      ) + cluster(),
    stimuli: produce(0, 'a', 'b'),
    handlers: '{Fn: [{kind: report, items: {b: [1]}}]}',
  },
  topicReportsText: {
    resources:
      serverless(
        'Fn',
        msk(`${provisioned}, MaximumRetryAttempts: 0, FunctionResponseTypes: [ReportBatchItemFailures]`),
      ) + cluster(),
    stimuli: produce(0, 'a', 'b'),
    handlers: `{Fn: [{kind: return, when: always, value: '{"batchItemFailures":[{"itemIdentifier":"b"}]}'}]}`,
  },
  toTopic: {
    resources:
      serverless(
        'Fn',
        msk(`${provisioned}, MaximumRetryAttempts: 1, DestinationConfig: {OnFailure: {Destination: "kafka://failed"}}`),
      ) +
      serverless('Told', msk().replace('[orders]', '[failed]')) +
      cluster(),
    stimuli: produce(0, 'bad'),
    handlers: always,
  },
  iamCluster: {
    resources: serverless('Fn', msk()) + cluster(', ClientAuthentication: {Sasl: {Iam: {Enabled: true}}}'),
    stimuli: produce(0, 'a'),
  },
  iamClusterAllowed: {
    resources:
      serverless(
        'Fn',
        `, Policies: [{Statement: [{Effect: Allow, Action: "kafka-cluster:*", Resource: "*"}]}]${msk()}`,
      ) + cluster(', ClientAuthentication: {Sasl: {Iam: {Enabled: true}}}'),
    stimuli: produce(0, 'a'),
  },
  outsideAws: {
    resources: serverless('Fn', selfManaged()),
    stimuli: '{at: -5, action: ProduceRecord, target: FnK, items: [{id: a, topic: orders, value: v}]}',
  },
  activeMq: {
    resources: serverless('Fn', mq()) + brokerOf('ACTIVEMQ'),
    stimuli: toBroker('bad'),
    handlers: always,
    until: 3000,
  },
  rabbitMq: {
    resources: serverless('Fn', mq()) + brokerOf('RABBITMQ'),
    stimuli: toBroker('bad', ', expiresAfter: 60'),
    handlers: always,
  },
  mqTwoReaders: {
    resources: serverless('Fn', mq()) + serverless('Other', mq()) + brokerOf('RABBITMQ'),
    stimuli: toBroker('m'),
  },
  mqPlainText: {
    resources:
      serverless('Fn', mq(`, FilterCriteria: {Filters: [{Pattern: '{"destination":["work"],"data":{"a":["b"]}}'}]}`)) +
      brokerOf('RABBITMQ'),
    stimuli: toBroker('m'),
  },
  mqMayNotSignIn: {
    resources: serverless('Fn', mq()) + brokerOf('RABBITMQ'),
    stimuli: `{at: 0, action: RemoveRolePermission, target: FnRole, permission: "secretsmanager:GetSecretValue"}, ${toBroker('m')}`,
  },
  changeStream: {
    resources: serverless('Fn', documents()) + store,
    stimuli: `${insert('small')}, ${insert('large', ', documentBytes: 7000000')}`,
  },
  wholeDatabase: {
    resources: serverless('Fn', documents('', '')) + store,
    stimuli: insert('d'),
  },
  tableFeedsStream: {
    resources:
      serverless(
        'Fn',
        ', Events: {S: {Type: Kinesis, Properties: {Stream: !GetAtt Stream.Arn, StartingPosition: TRIM_HORIZON}}}',
      ) +
      '    Stream: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: 1}}\n' +
      '    Table: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}], KinesisStreamSpecification: {StreamArn: !GetAtt Stream.Arn}}}\n',
    stimuli: '{at: 0, action: PutItem, target: Table, items: [{id: c, item: {id: {S: a}}}]}',
  },
  functionWritesOn: {
    resources:
      serverless(
        'Writer',
        ', Policies: [{Statement: [{Effect: Allow, Action: ["dynamodb:PutItem", "kinesis:PutRecord"], Resource: "*"}]}]',
      ) +
      serverless(
        'Reader',
        ', Events: {T: {Type: DynamoDB, Properties: {Stream: !GetAtt Table.StreamArn, StartingPosition: LATEST}}, S: {Type: Kinesis, Properties: {Stream: !GetAtt Stream.Arn, StartingPosition: LATEST}}}',
      ) +
      '    Stream: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: 1}}\n' +
      '    Table: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}], StreamSpecification: {StreamViewType: KEYS_ONLY}}}\n',
    stimuli: '{at: 0, action: Invoke, target: Writer, invocationType: Event, items: [{id: e, payload: {}}]}',
    handlers:
      '{Writer: [{kind: succeed, when: always, sends: [{action: PutItem, target: Table, item: {id: row}}, {action: PutRecord, target: Stream, item: {id: record}}]}]}',
  },
  mayNotWriteOn: {
    resources: `${serverless('Writer')}    Stream: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: 1}}\n`,
    stimuli: '{at: 0, action: Invoke, target: Writer, invocationType: Event, items: [{id: e, payload: {}}]}',
    handlers:
      '{Writer: [{kind: succeed, when: always, sends: [{action: PutRecord, target: Stream, item: {id: record}}]}]}',
  },
  fannedOut: {
    resources:
      serverless(
        'Fn',
        ', Events: {S: {Type: Kinesis, Properties: {Stream: !Ref Reader, StartingPosition: TRIM_HORIZON}}}',
      ) +
      '    Stream: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: 1}}\n' +
      '    Reader: {Type: AWS::Kinesis::StreamConsumer, Properties: {StreamARN: !GetAtt Stream.Arn, ConsumerName: reader}}\n',
    stimuli: '{at: 0, action: PutRecord, target: Stream, items: [{id: r, data: d, partitionKey: k}]}',
  },
} satisfies Record<string, SetUp>;
