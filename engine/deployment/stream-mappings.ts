import { seconds } from '../../base/time';
import { parsePattern } from '../filters/pattern-fault';
import { asFlag, asList, asNumber, asObject, asText, asTexts, type JsonObject, own } from '../json';
import type { ReadRule } from '../rules';
import { kafkaSource, type StreamKind, type StreamMappingSettings, type StreamWorld } from '../stream-world';
import type { World } from '../world';
import { type Plan, secondsOr } from './build';
import { filterTexts, mappingResources } from './mappings';
import { splitQualifier, toFunctionArn } from './place';

const kinds: Readonly<Record<string, StreamKind>> = {
  kinesis: 'kinesis',
  dynamodb: 'dynamodb',
  kafka: 'kafka',
  mq: 'mq',
  rds: 'documentdb',
};

/** The kind of source that a mapping names, or undefined if it names a queue of SQS, or nothing that can be read. */
export const streamKindOf = ({ EventSourceArn, SelfManagedEventSource }: JsonObject): StreamKind | undefined =>
  SelfManagedEventSource === undefined ? own(kinds, asText(EventSourceArn)?.split(':')[2] ?? '') : 'self-managed-kafka';

/** Mappings of this world's sources to its functions. */
export function buildStreamMappings(
  plan: Plan,
  functions: World['functions'],
  sources: Omit<StreamWorld, 'streamMappings'>,
): World['streamMappings'] {
  const targets = new Set(Object.values(functions).map(({ arn }) => arn));
  const here = new Set([
    ...Object.values(sources.tables).map(({ streamArn }) => streamArn),
    ...[sources.streams, sources.kafkaClusters, sources.brokers, sources.documentClusters].flatMap((some) =>
      Object.values(some).map(({ arn }) => arn),
    ),
  ]);
  return Object.fromEntries(
    mappingResources(plan).flatMap(([id, { properties }]) => {
      const kind = streamKindOf(properties);
      const mapping = kind && toStreamMapping(plan, kind, properties);
      if (!mapping || !targets.has(splitQualifier(mapping.functionArn).bare)) return [];
      if (kind !== 'self-managed-kafka' && !here.has(streamOf(mapping.sourceArn))) return [];
      return [[id, { ...mapping, ...redeliveries(plan.read, sources, mapping) }]];
    }),
  );
}

export function toStreamMapping({ read }: Plan, kind: StreamKind, properties: JsonObject): StreamMappingSettings {
  const sourceArn = sourceOf(kind, properties);
  const timestamp = asNumber(properties.StartingPositionTimestamp);
  const age = asNumber(properties.MaximumRecordAgeInSeconds) ?? read('deployment.stream-maximum-record-age');
  const onFailure = asText(asObject(asObject(properties.DestinationConfig).OnFailure).Destination);
  const consumerGroup =
    asText(asObject(properties.AmazonManagedKafkaEventSourceConfig).ConsumerGroupId) ??
    asText(asObject(properties.SelfManagedKafkaEventSourceConfig).ConsumerGroupId);
  return {
    kind,
    functionArn: toFunctionArn(asText(properties.FunctionName) ?? ''),
    sourceArn,
    reads: readsOf(kind, sourceArn, properties),
    enabled: asFlag(properties.Enabled) ?? true,
    batchSize: asNumber(properties.BatchSize) ?? read('deployment.stream-batch-size'),
    batchingWindow: secondsOr(properties.MaximumBatchingWindowInSeconds, usualWindow(read, kind)),
    reportBatchItemFailures: asTexts(properties.FunctionResponseTypes).includes('ReportBatchItemFailures'),
    filters: filterTexts(properties).flatMap((text) => {
      const parsed = parsePattern(text);
      return 'pattern' in parsed ? [parsed.pattern] : [];
    }),
    startingPosition: asText(properties.StartingPosition) ?? usualPosition(read, kind),
    ...(timestamp === undefined ? {} : { startingPositionTimestamp: timestamp }),
    maximumRetryAttempts: retriesOf(read, kind, properties, onFailure !== undefined),
    ...(age < 0 ? {} : { maximumRecordAge: seconds(age) }),
    bisectBatchOnFunctionError:
      asFlag(properties.BisectBatchOnFunctionError) ?? read('deployment.bisect-batch-on-function-error'),
    parallelizationFactor: asNumber(properties.ParallelizationFactor) ?? read('deployment.parallelization-factor'),
    tumblingWindow: secondsOr(properties.TumblingWindowInSeconds, read('deployment.tumbling-window')),
    ...(onFailure === undefined ? {} : { onFailure }),
    countsEvents:
      asTexts(asObject(properties.MetricsConfig).Metrics).includes('EventCount') && read('stream.event-counts'),
    secrets: asList(properties.SourceAccessConfigurations).flatMap((access) => {
      const uri = asText(asObject(access).URI);
      return uri?.startsWith('arn:aws:secretsmanager:') ? [uri] : [];
    }),
    ...(consumerGroup === undefined ? {} : { consumerGroup }),
  };
}

/** The ARN of the source, or the bootstrap servers of a cluster that has none. */
function sourceOf(kind: StreamKind, { EventSourceArn, SelfManagedEventSource }: JsonObject): string {
  if (kind !== 'self-managed-kafka') return asText(EventSourceArn) ?? '';
  const { KafkaBootstrapServers, KAFKA_BOOTSTRAP_SERVERS } = asObject(asObject(SelfManagedEventSource).Endpoints);
  return [...asTexts(KafkaBootstrapServers ?? KAFKA_BOOTSTRAP_SERVERS)].toSorted().join(',');
}

function readsOf(kind: StreamKind, sourceArn: string, properties: JsonObject): readonly string[] {
  switch (kind) {
    case 'kinesis':
    case 'dynamodb':
      return [streamOf(sourceArn)];
    case 'kafka':
    case 'self-managed-kafka':
      return asTexts(properties.Topics).map((topic) => kafkaSource(sourceArn, topic));
    case 'mq':
      return asTexts(properties.Queues).map((queue) => `${sourceArn}/${queue}`);
    case 'documentdb': {
      const { DatabaseName, CollectionName } = asObject(properties.DocumentDBEventSourceConfig);
      return [`${sourceArn}/${asText(DatabaseName) ?? ''}/${asText(CollectionName) ?? '*'}`];
    }
  }
}

export const usualWindow = (read: ReadRule, kind: StreamKind) =>
  kind === 'kinesis' || kind === 'dynamodb'
    ? read('deployment.stream-batching-window')
    : read('deployment.broker-batching-window');

/** A queue of a broker has no position: whatever waits is read. */
function usualPosition(read: ReadRule, kind: StreamKind): string {
  if (kind === 'mq') return 'TRIM_HORIZON';
  return kind === 'self-managed-kafka' ? read('deployment.self-managed-starting-position') : '';
}

/** For Kafka a destination needs an end of retrying. */
function retriesOf(read: ReadRule, kind: StreamKind, { MaximumRetryAttempts }: JsonObject, kept: boolean): number {
  const written = asNumber(MaximumRetryAttempts) ?? read('deployment.stream-maximum-retry-attempts');
  const isKafka = kind === 'kafka' || kind === 'self-managed-kafka';
  return isKafka && kept && written < 0 ? read('kafka.most-retries-with-destination') : written;
}

/** ActiveMQ itself limits how often it delivers a message. */
function redeliveries(
  read: ReadRule,
  { brokers }: Pick<StreamWorld, 'brokers'>,
  { sourceArn }: StreamMappingSettings,
): Partial<StreamMappingSettings> {
  const limits = Object.values(brokers).some(({ arn, engine }) => arn === sourceArn && engine === 'ActiveMQ');
  return limits ? { maximumRetryAttempts: read('mq.redeliveries') } : {};
}

/** The stream behind the ARN of an enhanced fan-out consumer, or of the stream itself. */
export const streamOf = (arn: string): string => arn.replace(/\/consumer\/.*$/, '');
