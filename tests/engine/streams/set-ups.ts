import { type SetUp, scenarioOf, serverless } from '../push/run';
import { brokerSetUps } from './broker-set-ups';
import { refusals } from './refusals';

/** Small set-ups of Kinesis and DynamoDB streams; the tests of all rules and beliefs run them too. */
export const kinesisEvent = (more = '', position = 'TRIM_HORIZON'): string =>
  `, Events: {S: {Type: Kinesis, Properties: {Stream: !GetAtt Stream.Arn, StartingPosition: ${position}${more}}}}`;
export const tableEvent = (more = ''): string =>
  `, Events: {T: {Type: DynamoDB, Properties: {Stream: !GetAtt Table.StreamArn, StartingPosition: TRIM_HORIZON${more}}}}`;
export const stream = (shards = 1, more = ''): string =>
  `    Stream: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: ${shards}${more}}}\n`;
export const table = (view = 'NEW_AND_OLD_IMAGES'): string =>
  `    Table: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}], StreamSpecification: {StreamViewType: ${view}}}}\n`;
export const failures = '    Failures: {Type: AWS::SQS::Queue}\n';
export const toFailures = ', DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Failures.Arn}}';
export const reporting = ', FunctionResponseTypes: [ReportBatchItemFailures]';

/** Puts records, each with the partition key behind its colon, or `k`. */
export const put = (at: number, ...records: readonly string[]): string => {
  const items = records.map((record) => {
    const [, id, key = 'k'] = /^([^:]*):?(.+)?$/.exec(record) ?? [];
    return `{id: ${id}, data: '{"is":"${id}"}', partitionKey: ${key}}`;
  });
  return `{at: ${at}, action: PutRecord, target: Stream, items: [${items.join(', ')}]}`;
};
export const putItem = (at: number, id: string, item: string): string =>
  `{at: ${at}, action: PutItem, target: Table, items: [{id: ${id}, item: ${item}}]}`;
export const failsOn = (id: string, deliveries = 'always'): string =>
  `{Fn: [{kind: throw, when: {items: {${id}: ${deliveries}}}}]}`;
export const reports = (id: string, deliveries = 'always'): string =>
  `{Fn: [{kind: report, items: {${id}: ${deliveries}}}]}`;
export const returns = (value: string): string => `{Fn: [{kind: return, when: always, value: '${value}'}]}`;
export const always = '{Fn: [{kind: throw, when: always}]}';

const two = 'k, explicitHashKey: "0"';
const other = 'k, explicitHashKey: "340282366920938463463374607431768211455"';
const bucket = `    Kept: {Type: AWS::S3::Bucket}\n`;
const filter = (pattern: string): string => `, FilterCriteria: {Filters: [{Pattern: '${pattern}'}]}`;

export const setUps = {
  blocked: {
    resources: serverless('Fn', kinesisEvent(', BatchSize: 1')) + stream(),
    stimuli: put(0, 'bad', 'next'),
    handlers: failsOn('bad'),
  },
  recovers: {
    resources: serverless('Fn', kinesisEvent(', BatchSize: 1')) + stream(),
    stimuli: put(0, 'bad', 'next'),
    handlers: failsOn('bad', '[1, 2]'),
  },
  expiresInPlace: {
    resources: serverless('Fn', kinesisEvent(', BatchSize: 1')) + stream(),
    stimuli: put(0, 'bad', 'next'),
    handlers: failsOn('bad'),
    until: 90_000,
  },
  keptLonger: {
    resources: serverless('Fn', kinesisEvent(', BatchSize: 1')) + stream(1, ', RetentionPeriodHours: 48'),
    stimuli: put(0, 'bad'),
    handlers: failsOn('bad'),
    until: 90_000,
  },
  retriesUsedUp: {
    resources:
      serverless('Fn', kinesisEvent(`, BatchSize: 2, MaximumRetryAttempts: 2${toFailures}`)) + stream() + failures,
    stimuli: put(0, 'good', 'bad', 'next'),
    handlers: failsOn('bad'),
  },
  noDestination: {
    resources: serverless('Fn', kinesisEvent(', BatchSize: 1, MaximumRetryAttempts: 0')) + stream(),
    stimuli: put(0, 'bad', 'next'),
    handlers: failsOn('bad'),
  },
  toBucket: {
    resources:
      serverless(
        'Fn',
        kinesisEvent(
          ', MaximumRetryAttempts: 0, DestinationConfig: {OnFailure: {Type: S3, Destination: !GetAtt Kept.Arn}}',
        ),
      ) +
      stream() +
      bucket,
    stimuli: put(0, 'bad'),
    handlers: always,
  },
  toTopic: {
    resources:
      serverless(
        'Fn',
        kinesisEvent(', MaximumRetryAttempts: 0, DestinationConfig: {OnFailure: {Type: SNS, Destination: !Ref Topic}}'),
      ) +
      stream() +
      '    Topic: {Type: AWS::SNS::Topic, Properties: {Subscription: [{Protocol: lambda, Endpoint: !GetAtt Told.Arn}]}}\n' +
      serverless('Told') +
      '    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Told, Action: "lambda:InvokeFunction", Principal: sns.amazonaws.com}}\n',
    stimuli: put(0, 'bad'),
    handlers: always,
  },
  mayNotWrite: {
    resources: serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 0${toFailures}`)) + stream() + failures,
    stimuli: `{at: 0, action: RemoveRolePermission, target: FnRole, permission: "sqs:SendMessage"}, ${put(1, 'bad')}`,
    handlers: always,
  },
  bisects: {
    resources:
      serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 1, BisectBatchOnFunctionError: true${toFailures}`)) +
      stream() +
      failures,
    stimuli: put(0, 'a', 'b', 'bad', 'd'),
    handlers: failsOn('bad'),
  },
  bisectsWithoutRetries: {
    resources: serverless('Fn', kinesisEvent(', MaximumRetryAttempts: 0, BisectBatchOnFunctionError: true')) + stream(),
    stimuli: put(0, 'a', 'bad'),
    handlers: failsOn('bad'),
  },
  reports: {
    resources: serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 3${reporting}`)) + stream(),
    stimuli: put(0, 'a', 'b', 'c'),
    handlers: reports('b', '[1]'),
  },
  reportsTwo: {
    resources: serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 1${reporting}`)) + stream(),
    stimuli: put(0, 'a', 'b', 'c'),
    handlers: '{Fn: [{kind: report, items: {c: [1, 2, 3, 4], b: [1]}}]}',
  },
  reportsUnread: {
    resources: serverless('Fn', kinesisEvent()) + stream(),
    stimuli: put(0, 'a', 'b'),
    handlers: reports('a'),
  },
  emptyList: {
    resources: serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 0${reporting}`)) + stream(),
    stimuli: put(0, 'a'),
    handlers: returns('[]'),
  },
  emptyText: {
    resources: serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 0${reporting}`)) + stream(),
    stimuli: put(0, 'a'),
    handlers: returns('""'),
  },
  emptyFailures: {
    resources: serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 0${reporting}`)) + stream(),
    stimuli: put(0, 'a'),
    handlers: returns('{"batchItemFailures":[]}'),
  },
  wrongKey: {
    resources: serverless('Fn', kinesisEvent(`, MaximumRetryAttempts: 0${reporting}`)) + stream(),
    stimuli: put(0, 'a'),
    handlers: returns('{"batchItemFailures":[{"foo":"a"}]}'),
  },
  tooOld: {
    resources:
      serverless('Fn', kinesisEvent(`, BatchSize: 1, MaximumRecordAgeInSeconds: 60${toFailures}`)) +
      stream() +
      failures,
    stimuli: put(0, 'bad', 'next'),
    handlers: failsOn('bad'),
  },
  oldOnArrival: {
    resources: serverless('Fn', kinesisEvent(`, MaximumRecordAgeInSeconds: 60${toFailures}`)) + stream() + failures,
    stimuli: `${put(-100, 'old')}, ${put(-1, 'young')}`,
  },
  ageWithoutLimit: {
    resources: serverless('Fn', kinesisEvent()) + stream(),
    stimuli: put(-100, 'old'),
  },
  throttled: {
    resources:
      serverless('Fn', `, Timeout: 60, ReservedConcurrentExecutions: 1${kinesisEvent(', MaximumRetryAttempts: 0')}`) +
      stream(),
    stimuli: `{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e, payload: {}}]}, ${put(1, 'r')}`,
    handlers: '{Fn: [{kind: succeed, when: always, duration: 20}]}',
  },
  twoShards: {
    resources: serverless('Fn', kinesisEvent(', BatchSize: 1')) + stream(2),
    stimuli: put(0, `bad:${two}`, `stuck:${two}`, `free:${other}`),
    handlers: failsOn('bad'),
  },
  twoReaders: {
    resources: serverless('Fn', kinesisEvent()) + serverless('Other', kinesisEvent()) + stream(),
    stimuli: put(0, 'r'),
  },
  latest: {
    resources: serverless('Fn', kinesisEvent('', 'LATEST')) + stream(),
    stimuli: `${put(-60, 'before')}, ${put(0, 'after')}`,
  },
  trimHorizon: {
    resources: serverless('Fn', kinesisEvent()) + stream(),
    stimuli: `${put(-90_000, 'gone')}, ${put(-60, 'before')}, ${put(5, 'after')}`,
  },
  atTimestamp: {
    resources: serverless('Fn', kinesisEvent(', StartingPositionTimestamp: 1767225570', 'AT_TIMESTAMP')) + stream(),
    stimuli: `${put(-60, 'before')}, ${put(-30, 'then')}`,
  },
  window: {
    resources: serverless('Fn', kinesisEvent(', MaximumBatchingWindowInSeconds: 10, BatchSize: 3')) + stream(),
    stimuli: `${put(0, 'a')}, ${put(4, 'b')}, ${put(20, 'c', 'd', 'e')}`,
  },
  batchesOfAHundred: {
    resources: serverless('Fn', kinesisEvent()) + stream(),
    stimuli: put(0, ...Array.from({ length: 101 }, (_, at) => `r${at}`)),
  },
  heavy: {
    resources: serverless('Fn', kinesisEvent(', BatchSize: 10')) + stream(),
    stimuli: `{at: 0, action: PutRecord, target: Stream, items: [${[1, 2, 3, 4, 5, 6]
      .map((at) => `{id: r${at}, data: ${'x'.repeat(1_000_000)}, partitionKey: k}`)
      .join(', ')}]}`,
  },
  parallel: {
    resources: serverless('Fn', `, Timeout: 60${kinesisEvent(', BatchSize: 1, ParallelizationFactor: 10')}`) + stream(),
    stimuli: put(0, 'a1:a', 'a2:a', 'a3:a', 'a4:a'),
    handlers: '{Fn: [{kind: succeed, when: {items: {a1: always}}, duration: 10}]}',
  },
  filtered: {
    resources: serverless('Fn', kinesisEvent(filter('{"data":{"is":["wanted"]}}'))) + stream(),
    stimuli: put(0, 'wanted', 'unwanted'),
  },
  filteredPlain: {
    resources: serverless('Fn', kinesisEvent(filter('{"partitionKey":["k"],"data":{"is":["wanted"]}}'))) + stream(),
    stimuli: '{at: 0, action: PutRecord, target: Stream, items: [{id: plain, data: hello, partitionKey: k}]}',
  },
  switchedOff: {
    resources: serverless('Fn', kinesisEvent()) + stream(),
    stimuli: `${put(0, 'a')}, {at: 1, action: SetEnabled, target: FnS, enabled: false}, ${put(2, 'b')}, {at: 60, action: SetEnabled, target: FnS, enabled: true}`,
  },
  latestFromLater: {
    resources: serverless('Fn', kinesisEvent(', Enabled: false', 'LATEST')) + stream(),
    stimuli: `${put(0, 'a')}, {at: 60, action: SetEnabled, target: FnS, enabled: true}, ${put(61, 'b')}`,
  },
  orphaned: {
    resources: serverless('Fn', kinesisEvent()) + stream(),
    stimuli: `{at: 0, action: DeleteFunction, target: Fn}, ${put(1, 'r')}`,
  },
  mayNotRead: {
    resources: serverless('Fn', kinesisEvent()) + stream(),
    stimuli: `{at: 0, action: RemoveRolePermission, target: FnRole, permission: "kinesis:GetRecords"}, ${put(1, 'r')}`,
  },
  nobodyReads: {
    resources: serverless('Fn') + stream(),
    stimuli: put(0, 'r'),
    until: 90_000,
  },
  keysApart: {
    resources: serverless('Fn', kinesisEvent(', BatchSize: 1')) + stream(8),
    stimuli: put(0, 'a:apple', 'b:banana', 'c:apple'),
    handlers: failsOn('a'),
  },
  twoKeys: {
    resources: serverless('Fn', kinesisEvent(', BatchSize: 1')) + stream(),
    stimuli: put(0, 'bad:a', 'next:b'),
    handlers: failsOn('bad'),
  },
  counted: {
    resources:
      serverless(
        'Fn',
        kinesisEvent(
          `, BatchSize: 1, MaximumRetryAttempts: 1, MetricsConfig: {Metrics: [EventCount]}${toFailures}${filter('{"partitionKey":["k"]}')}`,
        ),
      ) +
      stream() +
      failures,
    stimuli: put(0, 'bad', 'good', 'other:x'),
    handlers: failsOn('bad'),
  },
  anAlias: {
    resources:
      serverless(
        'Fn',
        `, AutoPublishAlias: live, ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}${kinesisEvent()}`,
      ) + stream(),
    stimuli: put(0, 'r'),
  },
  tumbling: {
    resources: serverless('Fn', kinesisEvent(', TumblingWindowInSeconds: 30')) + stream(),
    stimuli: `${put(0, 'a')}, ${put(10, 'b')}, ${put(40, 'c')}`,
    until: 120,
  },
  tumblingTogether: {
    resources: serverless('Fn', kinesisEvent(', TumblingWindowInSeconds: 30')) + stream(),
    stimuli: `${put(-40, 'a')}, ${put(-35, 'b')}, ${put(-5, 'c')}`,
    until: 120,
  },
  tumblingWithoutState: {
    resources: serverless('Fn', kinesisEvent(', TumblingWindowInSeconds: 30, MaximumRetryAttempts: 1')) + stream(),
    stimuli: put(0, 'a'),
    handlers: returns('{"done":true}'),
    until: 20,
  },
  tumblingWithState: {
    resources: serverless('Fn', kinesisEvent(', TumblingWindowInSeconds: 30, MaximumRetryAttempts: 1')) + stream(),
    stimuli: put(0, 'a'),
    handlers: returns('{"state":{"sum":1}}'),
    until: 20,
  },
  tumblingFull: {
    resources: serverless('Fn', kinesisEvent(', TumblingWindowInSeconds: 30')) + stream(),
    stimuli: put(0, 'a'),
    handlers: returns(`{"state":"${'x'.repeat(1_048_577)}"}`),
    until: 20,
  },
  tableChanges: {
    resources: serverless('Fn', tableEvent(', BatchSize: 1')) + table(),
    stimuli: `${putItem(0, 'insert', '{id: {S: a}, v: {N: "1"}}')}, ${putItem(1, 'same', '{v: {N: "1"}, id: {S: a}}')}, ${putItem(2, 'modify', '{id: {S: a}, v: {N: "2"}}')}, {at: 3, action: DeleteItem, target: Table, items: [{id: remove, key: {id: {S: a}}}, {id: nothing, key: {id: {S: a}}}]}`,
  },
  tableRemovals: {
    resources: serverless('Fn', tableEvent(filter('{"eventName":["REMOVE"]}'))) + table(),
    stimuli: `${putItem(0, 'insert', '{id: {S: a}}')}, {at: 1, action: DeleteItem, target: Table, items: [{id: remove, key: {id: {S: a}}}]}`,
  },
  tableImages: {
    resources: serverless('Fn', tableEvent(filter('{"dynamodb":{"NewImage":{"v":{"S":["x"]}}}}'))) + table('KEYS_ONLY'),
    stimuli: putItem(0, 'c', '{id: {S: a}, v: {S: x}}'),
  },
  tableWithoutStream: {
    resources: serverless('Fn') + table().replace(', StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}', ''),
    stimuli: putItem(0, 'c', '{id: {S: a}}'),
  },
  itemWithoutKey: {
    resources: serverless('Fn', tableEvent()) + table(),
    stimuli: putItem(0, 'c', '{v: {S: a}}'),
  },
  tableExpires: {
    resources: serverless('Fn', tableEvent()) + table(),
    stimuli: putItem(0, 'c', '{id: {S: a}}'),
    handlers: always,
    until: 90_000,
  },
} satisfies Record<string, SetUp>;

const { heavy: _heavy, tumblingFull: _full, ...light } = setUps;
export const streamScenarios = [...Object.values<SetUp>({ ...light, ...brokerSetUps }), ...refusals].map(scenarioOf);
