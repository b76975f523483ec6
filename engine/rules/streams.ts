import { minutes, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', url: pages.withKinesis, owner: 'event-source-mapping', topic: 'streams' } as const;
const ofErrors = { ...of, url: pages.kinesisRecords } as const;
const ofReports = { ...of, url: pages.kinesisReports } as const;

export const polls = rule({
  ...of,
  id: 'stream.polls',
  statement: 'An enabled mapping polls each shard of its stream and invokes the function synchronously with a batch.',
  facts: ['F-106', 'F-107', 'F-108', 'F-189', 'F-217'],
  value: true,
  off: false,
});

export const rolePolls = rule({
  ...of,
  id: 'stream.role-is-asked-at-each-poll',
  statement:
    'A mapping can read only while the execution role allows it; for Kafka and Amazon MQ nothing else tells what is missing.',
  facts: ['F-107', 'F-230', 'F-232', 'F-288', 'F-289'],
  topic: 'permissions',
  value: {
    kinesis: ['kinesis:GetShardIterator', 'kinesis:GetRecords'],
    dynamodb: ['dynamodb:GetShardIterator', 'dynamodb:GetRecords'],
    kafka: [
      'kafka:GetBootstrapBrokers',
      'ec2:CreateNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeVpcs',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeSubnets',
      'ec2:DescribeSecurityGroups',
      'kafka-cluster:Connect',
      'kafka-cluster:DescribeGroup',
      'kafka-cluster:AlterGroup',
      'kafka-cluster:DescribeTopic',
      'kafka-cluster:ReadData',
      'kafka-cluster:DescribeClusterDynamicConfiguration',
    ],
    mq: ['mq:DescribeBroker', 'secretsmanager:GetSecretValue', 'ec2:CreateNetworkInterface'],
  } as Readonly<Record<string, readonly string[]>>,
  off: {},
});

export const retention = rule({
  ...of,
  id: 'stream.retention',
  statement: 'A record lies in its shard, read or not, until the retention of the stream ends.',
  facts: ['F-191', 'F-213'],
  url: pages.kinesisRetention,
  owner: 'kinesis',
  value: true,
  off: false,
});

export const recordsStay = rule({
  ...of,
  id: 'stream.records-stay',
  statement: 'Reading removes nothing: each mapping keeps a position of its own and gets every record.',
  facts: ['F-213'],
  value: true,
  off: false,
});

export const latest = rule({
  ...of,
  id: 'stream.latest',
  statement: 'LATEST starts with what is put after polling began; what lay in the stream before is never read.',
  facts: ['F-119', 'F-212'],
  url: pages.kinesisParameters,
  value: 'what is new' as Start,
  off: 'whatever is there' as Start,
});

export const trimHorizon = rule({
  ...of,
  id: 'stream.trim-horizon',
  statement: 'TRIM_HORIZON starts with the oldest record that is still in the stream.',
  facts: ['F-119', 'F-211'],
  url: pages.kinesisParameters,
  value: 'whatever is there' as Start,
  off: 'what is new' as Start,
});

export const atTimestamp = rule({
  ...of,
  id: 'stream.at-timestamp',
  statement: 'AT_TIMESTAMP starts with the first record put at StartingPositionTimestamp or later.',
  facts: ['F-119'],
  url: pages.kinesisParameters,
  value: 'from its time' as Start,
  off: 'whatever is there' as Start,
});

/** Where a mapping starts to read. */
type Start = 'what is new' | 'whatever is there' | 'from its time';

export const batchingWindow = rule({
  ...of,
  id: 'stream.batching-window',
  statement: 'A batching window begins with the first record of a batch and gathers until it ends.',
  facts: ['F-111', 'F-112'],
  url: pages.kinesisParameters,
  value: 'per-batch' as 'per-batch' | 'per-record' | 'none',
  off: 'none',
});

export const payloadLimit = rule({
  ...of,
  id: 'stream.payload-limit',
  statement: 'A batch is sent before its payload would pass 6 MB.',
  facts: ['F-011', 'F-111'],
  url: pages.mapping,
  value: 6_291_456,
  off: Number.MAX_SAFE_INTEGER,
});

export const orderPerKey = rule({
  ...of,
  id: 'stream.order-per-key',
  statement: 'With a ParallelizationFactor above 1 batches of a shard run in parallel, yet a key keeps its order.',
  facts: ['F-117', 'F-219'],
  url: pages.kinesisParameters,
  value: true,
  off: false,
});

export const filterSkips = rule({
  ...of,
  id: 'stream.filter-skips-misses',
  statement: 'A record that matches no filter is passed over: the position moves behind it without a run.',
  facts: ['F-222', 'F-235', 'F-239', 'F-243', 'F-244', 'F-250', 'F-260'],
  url: pages.filtering,
  topic: 'filtering',
  value: true,
  off: false,
});

export const failedBatchBlocks = rule({
  ...ofErrors,
  id: 'stream.failed-batch-blocks-shard',
  statement: 'A failed batch is tried again, and its shard stands still until it succeeds, expires or is given up.',
  facts: ['F-190', 'F-191'],
  value: true,
  off: false,
});

export const shardsAreIndependent = rule({
  ...ofErrors,
  id: 'stream.shards-are-independent',
  statement: 'A batch holds records of one shard only, and a stuck shard holds up no other.',
  facts: ['F-190', 'F-218', 'F-229'],
  value: true,
  off: false,
});

export const retriesOnTop = rule({
  ...ofErrors,
  id: 'stream.retries-come-on-top',
  statement: 'MaximumRetryAttempts counts retries: with N of them a batch is delivered N + 1 times, then given up.',
  facts: ['F-192'],
  value: true,
  off: false,
});

export const progressRestarts = rule({
  ...ofErrors,
  id: 'stream.progress-restarts-retries',
  statement: 'After a partial response the batch begins anew at the checkpoint, with all its retries.',
  facts: ['F-193'],
  value: true,
  off: false,
});

export const retryBackOff = rule({
  ...ofErrors,
  id: 'stream.retry-back-off',
  statement: 'A failed or throttled batch is tried again after about 1 second, then ever later.',
  facts: ['F-196'],
  topic: 'retries',
  value: { first: seconds(1), most: minutes(5), growth: 1.6 },
  off: { first: minutes(5), most: minutes(5), growth: 1 },
});

export const throttleSparesRetries = rule({
  ...ofErrors,
  id: 'stream.throttle-spares-retries',
  statement: 'A throttled batch is tried again without using up a retry, until its records expire or are too old.',
  facts: ['F-194', 'F-267'],
  value: true,
  off: false,
});

export const maximumRecordAge = rule({
  ...ofErrors,
  id: 'stream.maximum-record-age',
  statement: 'Each record older than MaximumRecordAgeInSeconds is discarded, before a run or between two.',
  facts: ['F-195', 'F-197'],
  value: true,
  off: false,
});

export const bisects = rule({
  ...ofErrors,
  id: 'stream.bisects-failed-batch',
  statement: 'BisectBatchOnFunctionError splits a failed batch in two, and each half is tried by itself.',
  facts: ['F-203', 'F-204'],
  value: true,
  off: false,
});

export const bisectingSparesRetries = rule({
  ...ofErrors,
  id: 'stream.bisecting-spares-retries',
  statement: 'Splitting a batch does not use up a retry.',
  facts: ['F-203'],
  value: true,
  off: false,
});

export const bothHalves = rule({
  ...ofErrors,
  id: 'stream.both-halves-are-tried',
  statement: 'A half that fails is split and tried on, until the bad record stands alone.',
  facts: ['F-203'],
  value: true,
  off: false,
});

export const discardedIsSkipped = rule({
  ...ofErrors,
  id: 'stream.discarded-is-skipped',
  statement: 'Records that are given up are skipped and the shard moves on; without a destination nothing is kept.',
  facts: ['F-202'],
  value: true,
  off: false,
});

export const onFailure = rule({
  ...ofErrors,
  id: 'stream.on-failure',
  statement: 'The on-failure destination of a mapping gets a record of each batch that is given up.',
  facts: ['F-128', 'F-195', 'F-198', 'F-201'],
  value: true,
  off: false,
});

export const noPayload = rule({
  ...ofErrors,
  id: 'stream.record-holds-no-payload',
  statement: 'A failure record in a queue or topic says where the batch lies in its shard; the records are not in it.',
  facts: ['F-198', 'F-199'],
  value: true,
  off: false,
});

export const bucketGetsPayload = rule({
  ...ofErrors,
  id: 'stream.bucket-gets-payload',
  statement: 'A failure record in a bucket holds the whole event as well.',
  facts: ['F-199', 'F-200'],
  value: true,
  off: false,
});

export const roleSends = rule({
  ...ofErrors,
  id: 'stream.execution-role-sends',
  statement: 'The execution role writes the failure record; without its permission nothing is kept.',
  facts: ['F-292'],
  topic: 'permissions',
  value: true,
  off: false,
});

export const checkpoint = rule({
  ...ofReports,
  id: 'stream.checkpoint',
  statement: "After a run without an error the mapping's position moves behind the batch.",
  facts: ['F-189', 'F-213'],
  value: true,
  off: false,
});

export const lowestFailure = rule({
  ...ofReports,
  id: 'stream.lowest-failure-is-checkpoint',
  statement: 'Of the reported records the lowest is the checkpoint: what lies before it is done, the rest comes again.',
  facts: ['F-204', 'F-206', 'F-208'],
  value: true,
  off: false,
});

export const reportNeedsSetting = rule({
  ...ofReports,
  id: 'stream.report-needs-setting',
  statement: 'Without ReportBatchItemFailures a stream mapping ignores a returned list of failures.',
  facts: ['F-127', 'F-209'],
  value: true,
  off: false,
});

export const emptyListIsSuccess = rule({
  ...ofReports,
  id: 'stream.empty-list-is-success',
  statement: 'For a stream a response that is an empty list means that the whole batch succeeded.',
  facts: ['F-207', 'F-210'],
  value: true,
  off: false,
});

export const iteratorAge = rule({
  ...of,
  id: 'stream.iterator-age',
  statement: 'IteratorAge is how old the last record of a batch is when it is sent; it grows while a shard is stuck.',
  facts: ['F-220'],
  url: pages.metrics,
  topic: 'signals',
  value: true,
  off: false,
});

export const partitionKey = rule({
  ...of,
  id: 'kinesis.partition-key-picks-shard',
  statement: 'The MD5 of its partition key decides on the shard of a record, so a key stays in one shard.',
  facts: ['F-189', 'F-218'],
  url: pages.kinesisConcepts,
  owner: 'kinesis',
  value: true,
  off: false,
});

export const explicitHashKey = rule({
  ...of,
  id: 'kinesis.explicit-hash-key',
  statement: 'An explicit hash key decides on the shard in place of the partition key.',
  facts: ['F-218'],
  url: pages.kinesisConcepts,
  owner: 'kinesis',
  value: true,
  off: false,
});

export const decodedData = rule({
  ...of,
  id: 'kinesis.filter-sees-decoded-data',
  statement: 'Filters see the data of a Kinesis record decoded from base64, as JSON under "data".',
  facts: ['F-238', 'F-245'],
  url: pages.kinesisFiltering,
  topic: 'filtering',
  value: true,
  off: false,
});

export const noChangeNoRecord = rule({
  ...of,
  id: 'dynamodb.unchanged-item-makes-no-record',
  statement: 'A write that leaves an item as it was makes no stream record, so no run.',
  facts: ['F-216'],
  url: pages.dynamoDbStreams,
  owner: 'dynamodb',
  value: true,
  off: false,
});

export const streamIsEnabled = rule({
  ...of,
  id: 'dynamodb.stream-must-be-enabled',
  statement: 'A table makes stream records only with a StreamSpecification.',
  facts: ['F-139', 'F-215'],
  url: pages.dynamoDbStreams,
  owner: 'dynamodb',
  value: true,
  off: false,
});

export const viewType = rule({
  ...of,
  id: 'dynamodb.view-type-picks-images',
  statement: 'StreamViewType decides which images of the item a record holds; filters see no more than that.',
  facts: ['F-215', 'F-246', 'F-247', 'F-248', 'F-249', 'F-250'],
  url: pages.dynamoDbStreams,
  owner: 'dynamodb',
  value: true,
  off: false,
});

export const dynamoDbRetention = rule({
  ...of,
  id: 'dynamodb.stream-retention',
  statement: 'The stream of a table always keeps its records for 24 hours.',
  facts: ['F-191'],
  url: pages.dynamoDbStreams,
  owner: 'dynamodb',
  value: seconds(86_400),
  off: seconds(31_536_000),
});

export const itemNeedsKey = rule({
  ...of,
  id: 'dynamodb.item-needs-its-key',
  statement: 'DynamoDB refuses an item without its key attributes; the stream gets nothing.',
  facts: ['F-214', 'F-215'],
  url: pages.dynamoDbStreams,
  owner: 'dynamodb',
  value: true,
  off: false,
});

export const feedsKinesis = rule({
  ...of,
  id: 'dynamodb.feeds-kinesis-stream',
  statement: 'A table with a KinesisStreamSpecification puts each change into that Kinesis stream as well.',
  facts: ['F-106', 'F-213'],
  url: pages.dynamoDbToKinesis,
  owner: 'dynamodb',
  value: true,
  off: false,
});

export const eventCounts = rule({
  ...of,
  id: 'stream.event-counts',
  statement:
    'A mapping whose MetricsConfig asks for EventCount counts what it polled, filtered out, invoked and dropped.',
  facts: ['F-132'],
  url: pages.metrics,
  topic: 'signals',
  value: true,
  off: false,
});

export const qualifier = rule({
  ...of,
  id: 'stream.invokes-its-qualifier',
  statement: 'A mapping that names an alias or a version invokes that one.',
  facts: ['F-142'],
  url: pages.mapping,
  value: true,
  off: false,
});
