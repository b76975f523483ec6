import { inSeconds } from '../../../base/time';
import type { Refusal } from '../../outcome';
import { mayPollSource } from '../../permissions';
import { maySend, sendingTo } from '../../permissions/delivery';
import { kafkaSource } from '../../stream-world';
import { mappingResources } from '../mappings';
import { isElsewhere, splitQualifier } from '../place';
import { streamKindOf, streamOf, toStreamMapping } from '../stream-mappings';
import { type Check, firstOf } from './check';
import { whatIsMissing } from './functions';
import { refuseMapping, type StreamCandidate } from './stream-candidate';
import { accessFits, parametersFit, windowFits } from './stream-parameters';
import { positionFits } from './stream-position';

/** Every mapping of a stream, topic, broker or change stream can be made. */
export const streamMappingsFit: Check = (deployment) =>
  firstOf(mappingResources(deployment), ([id, { properties }]) => {
    const kind = streamKindOf(properties);
    if (!kind) return undefined;
    const candidate = { ...deployment, id, kind, properties, mapping: toStreamMapping(deployment, kind, properties) };
    return firstOf(checks, (check) => check(candidate));
  });

type StreamCheck = (candidate: StreamCandidate) => Refusal | undefined;

const functionExists: StreamCheck = (candidate) =>
  whatIsMissing(candidate, candidate.mapping.functionArn)
    ? refuseMapping(candidate, 'deployment.named-things-exist', 'Function does not exist')
    : undefined;

const streamExists: StreamCheck = (candidate) => {
  const { world, mapping, kind, read } = candidate;
  const arn = streamOf(mapping.sourceArn);
  if ((kind !== 'kinesis' && kind !== 'dynamodb') || isElsewhere(arn)) return undefined;
  const found =
    Object.values(world.streams).some((stream) => stream.arn === arn) ||
    Object.values(world.tables).some(({ streamArn, view }) => streamArn === arn && view !== undefined);
  if (found || !read('deployment.stream-exists')) return undefined;
  return refuseMapping(candidate, 'deployment.stream-exists', `Stream not found: ${mapping.sourceArn}`);
};

const functionEndsInTime: StreamCheck = (candidate) => {
  const { world, kind, mapping, read } = candidate;
  if (kind === 'kinesis' || kind === 'dynamodb') return undefined;
  const rule = 'deployment.broker-function-timeout';
  const most = read(rule);
  const { bare } = splitQualifier(mapping.functionArn);
  const timeout = Object.values(world.functions).find(({ arn }) => arn === bare)?.timeout ?? 0;
  if (timeout <= most) return undefined;
  const words = `Function timeout: ${inSeconds(timeout)} seconds is more than the ${inSeconds(most)} seconds of this kind of event source mapping`;
  return refuseMapping(candidate, rule, words);
};

const roleMayRead: StreamCheck = (candidate) => {
  const { world, read, kind, mapping } = candidate;
  const { functionArn, sourceArn } = mapping;
  // In a world where the function policy is what counts, nobody asks the role.
  if (read('permissions.poll-checked-against') === 'function-policy') return undefined;
  if (isElsewhere(sourceArn) || isElsewhere(functionArn)) return undefined;
  if (mayPollSource({ world, read, mapping }, read('deployment.role-may-read-stream'))) return undefined;
  const listing = kind === 'kinesis' ? 'ListShards, and ListStreams' : 'and ListStreams';
  return refuseMapping(
    candidate,
    'deployment.role-may-read-stream',
    `Cannot access stream ${sourceArn}. Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream, ${listing} Actions on your stream in IAM.`,
  );
};

const destinationFits: StreamCheck = (candidate) => {
  const { world, read, mapping } = candidate;
  const target = mapping.onFailure;
  if (target === undefined || isElsewhere(target) || isElsewhere(mapping.functionArn)) return undefined;
  if (!isDestination(candidate, target)) {
    if (!read('deployment.stream-destination-kind')) return undefined;
    const words = `The provided destination config DestinationConfig(OnFailure(destination=${target})) is invalid.`;
    return refuseMapping(candidate, 'deployment.stream-destination-kind', words);
  }
  const rule = 'deployment.role-may-write-failures';
  if (target.startsWith('kafka://') || !read(rule) || maySend({ world, read }, mapping.functionArn, target))
    return undefined;
  const words = `The provided execution role does not have permissions to call ${sendingTo(target)?.words}`;
  return refuseMapping(candidate, rule, words);
};

/** A queue, a topic, a bucket; for Kafka with provisioned pollers also another topic of the cluster. */
function isDestination({ kind, mapping, properties }: StreamCandidate, target: string): boolean {
  if (!target.startsWith('kafka://')) return ['sqs', 'sns', 's3'].includes(target.split(':')[2] ?? '');
  const topic = target.slice('kafka://'.length);
  const isKafka = kind === 'kafka' || kind === 'self-managed-kafka';
  const isSource = mapping.reads.includes(kafkaSource(mapping.sourceArn, topic));
  return isKafka && !isSource && properties.ProvisionedPollerConfig !== undefined;
}

const noSecondMapping: StreamCheck = (candidate) => {
  const { mapping, id, world, read } = candidate;
  const rule = 'deployment.one-mapping-per-stream-and-function';
  const earlier = mappingResources(candidate).map(([other]) => other);
  const twin = earlier.slice(0, earlier.indexOf(id)).find((other) => {
    const found = world.streamMappings[other];
    const shared = found?.reads.some((name) => mapping.reads.includes(name));
    return shared && found?.sourceArn === mapping.sourceArn && found.functionArn === mapping.functionArn;
  });
  if (twin === undefined || !read(rule)) return undefined;
  const name = splitQualifier(mapping.functionArn).bare.split(':').at(-1);
  return refuseMapping(
    candidate,
    rule,
    `The event source arn (" ${mapping.sourceArn} ") and function (" ${name} ") provided mapping already exists. Please update or delete the existing mapping with UUID ${twin}`,
    'ResourceConflictException',
  );
};

const checks: readonly StreamCheck[] = [
  accessFits,
  positionFits,
  parametersFit,
  windowFits,
  functionExists,
  functionEndsInTime,
  streamExists,
  roleMayRead,
  destinationFits,
  noSecondMapping,
];
