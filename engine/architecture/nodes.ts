import { sayDuration } from '../../base/time';
import { addressOf } from '../address';
import { pushingService } from '../sources/pushing-services';
import type { FunctionSettings, MappingSettings, QueueSettings, World } from '../world';
import type { ArchitectureNode, NodeRole } from './architecture';

type Named = Omit<ArchitectureNode, 'id'>;

/** Everything of a world that an event can pass through, whether or not anything does. */
export const allNodes = (world: World): readonly ArchitectureNode[] => [
  ...plain(world.functionUrls, 'source', 'function URL'),
  ...nodes(world.apis, ({ kind }) => source(kind === 'rest' ? 'REST API' : 'HTTP API')),
  ...plain(world.loadBalancers, 'source', 'load balancer'),
  ...nodes(world.schedules, ({ expression }) => source('schedule', [expression])),
  ...plain(world.buckets, 'source', 'S3 bucket'),
  ...nodes(world.topics, ({ fifo }) => source(fifo ? 'FIFO topic' : 'SNS topic')),
  ...plain(world.buses, 'source', 'event bus'),
  ...nodes(world.eventRules, ({ schedule, enabled }) =>
    source('EventBridge rule', [...(schedule ? [schedule] : []), ...(enabled ? [] : ['disabled'])]),
  ),
  ...nodes(world.triggers, ({ service }) => source(pushingService[service].name)),
  ...plain(world.stateMachines, 'source', 'state machine'),
  ...nodes(world.queues, (queue) => ({
    role: isStore(world, queue.arn) ? 'store' : 'source',
    type: queue.fifo ? 'FIFO queue' : 'SQS queue',
    settings: queueSettings(queue),
  })),
  ...nodes(world.streams, ({ shards }) => source('Kinesis stream', [shards === 1 ? '1 shard' : `${shards} shards`])),
  ...nodes(world.tables, ({ view }) => source('DynamoDB table', view ? [`stream of ${view}`] : [])),
  ...plain(world.kafkaClusters, 'source', 'Kafka cluster'),
  ...nodes(world.brokers, ({ engine }) => source(`${engine} broker`)),
  ...plain(world.documentClusters, 'source', 'DocumentDB cluster'),
  ...nodes(world.mappings, (mapping) => ({
    role: 'mapping',
    type: mapping.pipe ? 'pipe' : 'event source mapping',
    settings: mappingSettings(mapping),
  })),
  ...nodes(world.streamMappings, (mapping) => ({
    role: 'mapping',
    type: mapping.pipe ? 'pipe' : 'event source mapping',
    settings: [
      ...mappingSettings(mapping),
      mapping.maximumRetryAttempts < 0 ? 'retries until expiry' : `${mapping.maximumRetryAttempts} retries`,
      ...(mapping.bisectBatchOnFunctionError ? ['splits failed batches'] : []),
    ],
  })),
  ...nodes(world.functions, (settings) => ({
    role: 'function',
    type: 'function',
    settings: functionSettings(settings),
  })),
];

const source = (type: string, settings: readonly string[] = []): Named => ({ role: 'source', type, settings });

function nodes<T>(of: Readonly<Record<string, T>>, name: (settings: T) => Named): ArchitectureNode[] {
  return Object.entries(of).map(([id, settings]) => ({ id, ...name(settings) }));
}

const plain = (of: Readonly<Record<string, unknown>>, role: NodeRole, type: string): ArchitectureNode[] =>
  nodes(of, () => ({ role, type, settings: [] }));

/** A queue that no mapping reads keeps what ends there. */
const isStore = (world: World, arn: string): boolean =>
  !Object.values(world.mappings).some(({ sourceArn }) => sourceArn === arn && addressOf(world, arn));

const queueSettings = ({ visibilityTimeout, redrivePolicy, delay }: QueueSettings): string[] => [
  `visibility timeout ${sayDuration(visibilityTimeout)}`,
  ...(redrivePolicy ? [`maxReceiveCount ${redrivePolicy.maxReceiveCount}`] : []),
  ...(delay > 0 ? [`delay ${sayDuration(delay)}`] : []),
];

function mappingSettings(
  mapping: Pick<
    MappingSettings,
    'batchSize' | 'batchingWindow' | 'reportBatchItemFailures' | 'filters' | 'enabled' | 'maximumConcurrency'
  >,
): string[] {
  const { batchSize, batchingWindow, reportBatchItemFailures, filters, enabled, maximumConcurrency } = mapping;
  return [
    `batch size ${batchSize}`,
    ...(batchingWindow > 0 ? [`window ${sayDuration(batchingWindow)}`] : []),
    ...(reportBatchItemFailures ? ['partial responses'] : []),
    ...(filters.length > 0 ? ['filters'] : []),
    ...(maximumConcurrency === undefined ? [] : [`at most ${maximumConcurrency} at once`]),
    ...(enabled ? [] : ['disabled']),
  ];
}

const functionSettings = ({ timeout, reservedConcurrency }: FunctionSettings): string[] => [
  `timeout ${sayDuration(timeout)}`,
  ...(reservedConcurrency === undefined ? [] : [`reserved concurrency ${reservedConcurrency}`]),
];
