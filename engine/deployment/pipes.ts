import { seconds } from '../../base/time';
import { parsePattern } from '../filters/pattern-fault';
import { asNumber, asObject, asText, asTexts, type JsonObject } from '../json';
import type { PipeSettings, PipeStage } from '../pipe-world';
import { kafkaSource, type StreamKind, type StreamMappingSettings } from '../stream-world';
import type { MappingSettings, World } from '../world';
import { eachOf, type Plan, secondsOr } from './build';
import { filterTexts } from './mappings';
import { arnOf, splitQualifier, toFunctionArn } from './place';
import { roleIdOf } from './roles';
import { usualWindow } from './stream-mappings';

/** The settings of a pipe's source, and the kind of source that they are for. */
const sources = {
  SqsQueueParameters: 'sqs',
  KinesisStreamParameters: 'kinesis',
  DynamoDBStreamParameters: 'dynamodb',
  ManagedStreamingKafkaParameters: 'kafka',
  SelfManagedKafkaParameters: 'self-managed-kafka',
  ActiveMQBrokerParameters: 'mq',
  RabbitMQBrokerParameters: 'mq',
} as const;

type SourceKind = (typeof sources)[keyof typeof sources];

/** A pipe as its template writes it: the parameters of its source stand under the name of their kind. */
export interface WrittenPipe {
  readonly kind: SourceKind;
  readonly parameters: JsonObject;
  readonly settings: MappingSettings | StreamMappingSettings;
}

/** The pipes from sources of this world to its functions. */
export function buildPipes(
  plan: Plan,
  world: Pick<World, 'roles' | 'queues' | 'functions' | 'streams' | 'tables' | 'kafkaClusters' | 'brokers'>,
): Pick<World, 'mappings' | 'streamMappings'> {
  const here = new Set([
    ...Object.values(world.tables).map(({ streamArn }) => streamArn),
    ...[world.queues, world.streams, world.kafkaClusters, world.brokers].flatMap((some) =>
      Object.values(some).map(({ arn }) => arn),
    ),
  ]);
  const targets = new Set(Object.values(world.functions).map(({ arn }) => arn));
  const pipes = Object.entries(
    eachOf(plan, 'AWS::Pipes::Pipe', (properties, id) => toPipe(plan, world, id, properties)),
  );
  const played = pipes.flatMap(([id, pipe]) => {
    if (!pipe || !targets.has(splitQualifier(pipe.settings.functionArn).bare)) return [];
    return pipe.kind === 'self-managed-kafka' || here.has(pipe.settings.sourceArn)
      ? [[id, pipe.settings] as const]
      : [];
  });
  return {
    mappings: Object.fromEntries(played.flatMap(([id, settings]) => ('kind' in settings ? [] : [[id, settings]]))),
    streamMappings: Object.fromEntries(
      played.flatMap(([id, settings]) => ('kind' in settings ? [[id, settings]] : [])),
    ),
  };
}

/** The source of a pipe and what it does with a batch; undefined if its source is of a kind that no pipe has. */
export function toPipe(
  plan: Plan,
  world: Pick<World, 'roles' | 'brokers'>,
  id: string,
  properties: JsonObject,
): WrittenPipe | undefined {
  const source = asText(properties.Source) ?? '';
  const given = asObject(properties.SourceParameters);
  const kind = kindOf(source, given);
  if (!kind) return undefined;
  const key = Object.keys(given).find((name) => name in sources);
  const parameters = asObject(key === undefined ? {} : given[key]);
  const pipe = pipeOf(plan, world.roles, id, properties);
  const shared = {
    pipe,
    functionArn: pipe.target.functionArn,
    sourceArn: source.replace(/^smk:\/\//, ''),
    enabled: asText(properties.DesiredState) !== 'STOPPED',
    filters: filterTexts(given).flatMap((text) => {
      const parsed = parsePattern(text);
      return 'pattern' in parsed ? [parsed.pattern] : [];
    }),
  };
  const settings =
    kind === 'sqs' ? fromQueue(plan, shared, parameters) : fromStream(plan, world, kind, shared, parameters);
  return { kind, parameters, settings };
}

type Shared = Pick<MappingSettings, 'pipe' | 'functionArn' | 'sourceArn' | 'enabled' | 'filters'>;

const fromQueue = ({ read }: Plan, shared: Shared, parameters: JsonObject): MappingSettings => ({
  ...shared,
  batchSize: asNumber(parameters.BatchSize) ?? read('deployment.batch-size'),
  batchingWindow: secondsOr(parameters.MaximumBatchingWindowInSeconds, read('deployment.batching-window')),
  reportBatchItemFailures: read('pipes.reports-need-no-setting'),
  countsEvents: false,
});

function fromStream(
  { read }: Plan,
  { brokers }: Pick<World, 'brokers'>,
  kind: StreamKind,
  shared: Shared,
  parameters: JsonObject,
): StreamMappingSettings {
  const isStream = kind === 'kinesis' || kind === 'dynamodb';
  const age = asNumber(parameters.MaximumRecordAgeInSeconds) ?? read('deployment.stream-maximum-record-age');
  const onFailure = asText(asObject(parameters.DeadLetterConfig).Arn);
  const timestamp = asNumber(parameters.StartingPositionTimestamp);
  const consumerGroup = asText(parameters.ConsumerGroupID);
  const limited = Object.values(brokers).some(({ arn, engine }) => arn === shared.sourceArn && engine === 'ActiveMQ');
  return {
    ...shared,
    kind,
    reads: readsOf(kind, shared.sourceArn, parameters),
    batchSize: asNumber(parameters.BatchSize) ?? read('deployment.stream-batch-size'),
    batchingWindow: secondsOr(parameters.MaximumBatchingWindowInSeconds, usualWindow(read, kind)),
    reportBatchItemFailures: isStream && read('pipes.reports-need-no-setting'),
    startingPosition: asText(parameters.StartingPosition) ?? (isStream ? '' : 'TRIM_HORIZON'),
    ...(timestamp === undefined ? {} : { startingPositionTimestamp: timestamp }),
    maximumRetryAttempts:
      limited && !read('pipes.broker-retries-have-no-limit')
        ? read('mq.redeliveries')
        : (asNumber(parameters.MaximumRetryAttempts) ?? read('deployment.stream-maximum-retry-attempts')),
    ...(age < 0 ? {} : { maximumRecordAge: seconds(age) }),
    bisectBatchOnFunctionError: parameters.OnPartialBatchItemFailure === 'AUTOMATIC_BISECT',
    parallelizationFactor: asNumber(parameters.ParallelizationFactor) ?? read('deployment.parallelization-factor'),
    tumblingWindow: 0,
    ...(onFailure === undefined ? {} : { onFailure }),
    countsEvents: false,
    secrets: Object.values(asObject(parameters.Credentials)).flatMap((secret) => asTexts(secret)),
    ...(consumerGroup === undefined ? {} : { consumerGroup }),
  };
}

/** What the source is by its ARN; its parameters tell Kafka outside AWS. */
function kindOf(source: string, given: JsonObject): SourceKind | undefined {
  if (source.startsWith('smk://') || given.SelfManagedKafkaParameters !== undefined) return 'self-managed-kafka';
  const service = source.split(':')[2] ?? '';
  return (['sqs', 'kinesis', 'dynamodb', 'kafka', 'mq'] as const).find((kind) => kind === service);
}

const invocationTypes = ['REQUEST_RESPONSE', 'FIRE_AND_FORGET'] as const;

function pipeOf({ read }: Plan, roles: World['roles'], id: string, properties: JsonObject): PipeSettings {
  const name = asText(properties.Name) ?? id;
  const parameters = asObject(properties.TargetParameters);
  const written = asText(asObject(parameters.LambdaFunctionParameters).InvocationType);
  const enrichment = asText(properties.Enrichment);
  return {
    arn: arnOf('pipes', `pipe/${name}`),
    name,
    role: roleIdOf(roles, asText(properties.RoleArn) ?? ''),
    invocation: invocationTypes.find((type) => type === written) ?? read('deployment.pipe-invocation-type'),
    target: stageOf(asText(properties.Target) ?? '', parameters),
    ...(enrichment === undefined ? {} : { enrichment: stageOf(enrichment, asObject(properties.EnrichmentParameters)) }),
  };
}

function stageOf(arn: string, { InputTemplate }: JsonObject): PipeStage {
  const inputTemplate = asText(InputTemplate);
  return { functionArn: toFunctionArn(arn), ...(inputTemplate === undefined ? {} : { inputTemplate }) };
}

function readsOf(kind: StreamKind, sourceArn: string, { TopicName, QueueName }: JsonObject): readonly string[] {
  if (kind === 'kinesis' || kind === 'dynamodb') return [sourceArn];
  if (kind === 'mq') return [`${sourceArn}/${asText(QueueName) ?? ''}`];
  return [kafkaSource(sourceArn, asText(TopicName) ?? '')];
}
