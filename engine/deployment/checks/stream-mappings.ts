import { parsePattern } from '../../filters/pattern';
import { asObject, asText, type JsonObject } from '../../json';
import type { Refusal } from '../../outcome';
import { mayPollSource, maySend, sendingTo } from '../../permissions/delivery';
import type { RuleId } from '../../rules';
import type { StreamMappingSettings } from '../../world';
import { filterTexts, mappingResources } from '../mappings';
import { isElsewhere, splitQualifier } from '../place';
import { type StreamKind, streamKindOf, streamOf, toStreamMapping } from '../stream-mappings';
import { type Check, type Deployment, firstOf, refuse } from './check';
import { whatIsMissing } from './functions';

interface Candidate extends Deployment {
  readonly id: string;
  readonly kind: StreamKind;
  readonly properties: JsonObject;
  readonly mapping: StreamMappingSettings;
}

/** Every mapping of a stream can be made. */
export const streamMappingsFit: Check = (deployment) =>
  firstOf(mappingResources(deployment), ([id, { properties }]) => {
    const kind = streamKindOf(properties);
    if (!kind) return undefined;
    const candidate = { ...deployment, id, kind, properties, mapping: toStreamMapping(deployment, properties) };
    return firstOf(checks, (check) => check(candidate));
  });

type StreamCheck = (candidate: Candidate) => Refusal | undefined;

const refuseIt = ({ id }: Candidate, rule: RuleId, message: string, code?: string): Refusal =>
  refuse(rule, id, 'CreateEventSourceMapping', message, code);

const functionExists: StreamCheck = (candidate) =>
  whatIsMissing(candidate, candidate.mapping.functionArn)
    ? refuseIt(candidate, 'deployment.named-things-exist', 'Function does not exist')
    : undefined;

const positionFits: StreamCheck = (candidate) => {
  const { kind, mapping, read } = candidate;
  const { startingPosition, sourceArn } = mapping;
  if (!read('deployment.starting-position')) return undefined;
  if (startingPosition === '') {
    const words =
      "1 validation error detected: Value null at 'startingPosition' failed to satisfy constraint: Member must not be null.";
    return refuseIt(candidate, 'deployment.starting-position', words);
  }
  if (!['LATEST', 'AT_TIMESTAMP', 'TRIM_HORIZON'].includes(startingPosition) && !isElsewhere(startingPosition)) {
    const words = `1 validation error detected: Value '${startingPosition}' at 'startingPosition' failed to satisfy constraint: Member must satisfy enum value set: [LATEST, AT_TIMESTAMP, TRIM_HORIZON]`;
    return refuseIt(candidate, 'deployment.starting-position', words, 'ValidationException');
  }
  if (kind === 'dynamodb' && startingPosition === 'AT_TIMESTAMP')
    return refuseIt(
      candidate,
      'deployment.starting-position',
      `Unsupported starting position for arn type: ${sourceArn}`,
    );
  return timestampFault(candidate);
};

function timestampFault(candidate: Candidate): Refusal | undefined {
  const { startingPosition, startingAt } = candidate.mapping;
  const at = startingPosition === 'AT_TIMESTAMP';
  if (at && startingAt === undefined && candidate.properties.StartingPositionTimestamp === undefined)
    return refuseIt(
      candidate,
      'deployment.starting-position',
      'StartingPositionTimestamp is required with AT_TIMESTAMP.',
    );
  if (startingAt !== undefined && startingAt > 0)
    return refuseIt(candidate, 'deployment.starting-position', 'StartingPositionTimestamp cannot be in the future.');
  return undefined;
}

const parametersFit: StreamCheck = (candidate) => {
  const { properties, read } = candidate;
  const unsupported = ['ScalingConfig', 'ProvisionedPollerConfig', 'Topics', 'Queues'].find(
    (name) => properties[name] !== undefined,
  );
  const onSuccess = asObject(properties.DestinationConfig).OnSuccess === undefined ? undefined : 'DestinationConfig';
  const name = unsupported ?? onSuccess;
  if (name === undefined || !read('deployment.parameters-of-other-sources')) return undefined;
  const words = `Unsupported ${name} parameter for given event source mapping type.`;
  return refuseIt(candidate, 'deployment.parameters-of-other-sources', words);
};

const filtersFit: StreamCheck = (candidate) => {
  const { kind, properties, read } = candidate;
  const dataKey = kind === 'kinesis' ? 'data' : 'dynamodb';
  const isBroken = (text: string): boolean => {
    const parsed = parsePattern(text);
    // The data of a stream is matched as JSON, never as text.
    return 'fault' in parsed || Array.isArray(asObject(parsed.pattern)[dataKey]);
  };
  if (!filterTexts(properties).some(isBroken) || !read('deployment.filter-pattern-is-checked')) return undefined;
  return refuseIt(candidate, 'deployment.filter-pattern-is-checked', 'Invalid filter pattern definition.');
};

const streamExists: StreamCheck = (candidate) => {
  const { world, mapping, read } = candidate;
  const arn = streamOf(mapping.sourceArn);
  const found =
    Object.values(world.streams).some((stream) => stream.arn === arn) ||
    Object.values(world.tables).some(({ streamArn, view }) => streamArn === arn && view !== undefined);
  if (found || isElsewhere(arn) || !read('deployment.stream-exists')) return undefined;
  return refuseIt(candidate, 'deployment.stream-exists', `Stream not found: ${mapping.sourceArn}`);
};

const roleMayRead: StreamCheck = (candidate) => {
  const { world, read, kind, mapping } = candidate;
  const { functionArn, sourceArn } = mapping;
  // In a world where the function policy is what counts, nobody asks the role.
  if (read('permissions.poll-checked-against') === 'function-policy' || isElsewhere(sourceArn)) return undefined;
  const needed = read('deployment.role-may-read-stream');
  if (isElsewhere(functionArn) || mayPollSource({ world, read }, functionArn, streamOf(sourceArn), needed))
    return undefined;
  const actions =
    kind === 'kinesis'
      ? 'GetRecords, GetShardIterator, DescribeStream, ListShards, and ListStreams'
      : 'GetRecords, GetShardIterator, DescribeStream, and ListStreams';
  return refuseIt(
    candidate,
    'deployment.role-may-read-stream',
    `Cannot access stream ${sourceArn}. Please ensure the role can perform the ${actions} Actions on your stream in IAM.`,
  );
};

const destinationFits: StreamCheck = (candidate) => {
  const { world, read, mapping, properties } = candidate;
  const target = asText(asObject(asObject(properties.DestinationConfig).OnFailure).Destination);
  if (target === undefined || isElsewhere(target) || isElsewhere(mapping.functionArn)) return undefined;
  const service = target.split(':')[2] ?? '';
  const sending = sendingTo(target);
  if ((!sending || !['sqs', 'sns', 's3'].includes(service)) && read('deployment.stream-destination-kind')) {
    const words = `The provided destination config DestinationConfig(OnFailure(destination=${target})) is invalid.`;
    return refuseIt(candidate, 'deployment.stream-destination-kind', words);
  }
  if (!read('deployment.role-may-write-failures') || maySend({ world, read }, mapping.functionArn, target))
    return undefined;
  const words = `The provided execution role does not have permissions to call ${sending?.words}`;
  return refuseIt(candidate, 'deployment.role-may-write-failures', words);
};

const noSecondMapping: StreamCheck = (candidate) => {
  const { mapping, id, world, read } = candidate;
  const earlier = mappingResources(candidate).map(([other]) => other);
  const twin = earlier.slice(0, earlier.indexOf(id)).find((other) => {
    const found = world.streamMappings[other];
    return found?.sourceArn === mapping.sourceArn && found.functionArn === mapping.functionArn;
  });
  if (twin === undefined || !read('deployment.one-mapping-per-stream-and-function')) return undefined;
  const name = splitQualifier(mapping.functionArn).bare.split(':').at(-1);
  return refuseIt(
    candidate,
    'deployment.one-mapping-per-stream-and-function',
    `The event source arn (" ${mapping.sourceArn} ") and function (" ${name} ") provided mapping already exists. Please update or delete the existing mapping with UUID ${twin}`,
    'ResourceConflictException',
  );
};

const checks: readonly StreamCheck[] = [
  positionFits,
  parametersFit,
  filtersFit,
  functionExists,
  streamExists,
  roleMayRead,
  destinationFits,
  noSecondMapping,
];
