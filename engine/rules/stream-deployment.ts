import { seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', url: pages.createMapping, owner: 'event-source-mapping', topic: 'streams' } as const;

export const retention = rule({
  ...of,
  id: 'deployment.stream-retention',
  statement: 'A Kinesis stream keeps its records for 24 hours unless RetentionPeriodHours says more.',
  facts: ['F-191'],
  url: pages.kinesisRetention,
  owner: 'kinesis',
  value: seconds(86_400),
  off: seconds(31_536_000),
});

export const batchSize = rule({
  ...of,
  id: 'deployment.stream-batch-size',
  statement: 'A mapping of a stream reads up to 100 records a batch unless BatchSize says otherwise.',
  facts: ['F-114', 'F-188'],
  value: 100,
  off: 10,
});

export const window = rule({
  ...of,
  id: 'deployment.stream-batching-window',
  statement: 'A mapping of a stream does not wait for a batch to fill unless it has a batching window.',
  facts: ['F-112', 'F-116', 'F-188'],
  value: seconds(0),
  off: seconds(300),
});

export const retries = rule({
  ...of,
  id: 'deployment.stream-maximum-retry-attempts',
  statement: 'A failed batch of a stream is retried without limit unless MaximumRetryAttempts says otherwise.',
  facts: ['F-124', 'F-188'],
  value: -1,
  off: 0,
});

export const age = rule({
  ...of,
  id: 'deployment.stream-maximum-record-age',
  statement: 'A record never grows too old for a mapping unless MaximumRecordAgeInSeconds says so.',
  facts: ['F-125', 'F-188'],
  value: -1,
  off: 60,
});

export const bisect = rule({
  ...of,
  id: 'deployment.bisect-batch-on-function-error',
  statement: 'A failed batch is not bisected unless BisectBatchOnFunctionError asks for it.',
  facts: ['F-123', 'F-188'],
  value: false,
  off: true,
});

export const parallelization = rule({
  ...of,
  id: 'deployment.parallelization-factor',
  statement: 'One batch of a shard runs at a time unless ParallelizationFactor says otherwise.',
  facts: ['F-117', 'F-188', 'F-189'],
  value: 1,
  off: 10,
});

export const startingPosition = rule({
  ...of,
  id: 'deployment.starting-position',
  statement:
    'A stream mapping needs a starting position; a DynamoDB stream takes no AT_TIMESTAMP, and none may lie ahead.',
  facts: ['F-119', 'F-120', 'F-121', 'F-122'],
  value: true,
  off: false,
});

export const parametersOfOthers = rule({
  ...of,
  id: 'deployment.parameters-of-other-sources',
  statement: 'A mapping is refused with a setting that its kind of source does not have.',
  facts: ['F-117', 'F-124', 'F-126', 'F-127', 'F-128', 'F-129', 'F-130', 'F-131', 'F-233', 'F-235'],
  value: true,
  off: false,
});

export const streamExists = rule({
  ...of,
  id: 'deployment.stream-exists',
  statement: 'A mapping of a stream that does not exist, or of a table without a stream, is refused.',
  facts: ['F-139'],
  value: true,
  off: false,
});

export const roleMayRead = rule({
  ...of,
  id: 'deployment.role-may-read-stream',
  statement: 'A stream mapping cannot be made while the execution role may not describe and read the stream.',
  facts: ['F-288', 'F-289', 'F-291'],
  url: pages.withKinesis,
  topic: 'permissions',
  value: {
    kinesis: ['kinesis:DescribeStream', 'kinesis:GetRecords', 'kinesis:GetShardIterator'],
    dynamodb: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
  } as Readonly<Record<string, readonly string[]>>,
  off: {},
});

export const destinationKind = rule({
  ...of,
  id: 'deployment.stream-destination-kind',
  statement: 'The on-failure destination of a mapping is a queue, a topic, a bucket or, for Kafka, another topic.',
  facts: ['F-128', 'F-227'],
  url: pages.kinesisRecords,
  value: true,
  off: false,
});

export const roleMayWriteFailures = rule({
  ...of,
  id: 'deployment.role-may-write-failures',
  statement: 'A mapping cannot be given an on-failure destination that the execution role may not write to.',
  facts: ['F-292'],
  url: pages.kinesisRecords,
  topic: 'permissions',
  value: true,
  off: false,
});

export const oneMappingPerStream = rule({
  ...of,
  id: 'deployment.one-mapping-per-stream-and-function',
  statement: 'The same stream cannot be mapped to the same function twice.',
  facts: ['F-135'],
  value: true,
  off: false,
});

export const tumblingWindow = rule({
  ...of,
  id: 'deployment.tumbling-window',
  statement: 'A mapping has no tumbling window unless TumblingWindowInSeconds asks for one.',
  facts: ['F-126', 'F-188'],
  url: pages.kinesisWindows,
  value: seconds(0),
  off: seconds(60),
});

export const windowAlone = rule({
  ...of,
  id: 'deployment.tumbling-window-runs-one-batch',
  statement: 'A tumbling window cannot be combined with a ParallelizationFactor above 1.',
  facts: ['F-118'],
  url: pages.kinesisWindows,
  value: true,
  off: false,
});
