import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', url: pages.withKinesis, owner: 'event-source-mapping', topic: 'streams' } as const;

export const polls = rule({
  ...of,
  id: 'stream.polls',
  statement: 'An enabled mapping polls each shard of its stream and invokes the function synchronously with a batch.',
  facts: ['F-106', 'F-107', 'F-108', 'F-189'],
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
