import { inSeconds } from '../../../base/time';
import type { JsonObject } from '../../json';
import type { Refusal } from '../../outcome';
import { mayPoll } from '../../permissions/delivery';
import type { MappingSettings, QueueSettings } from '../../world';
import { mappingResources, toMapping } from '../mappings';
import { isElsewhere, splitQualifier } from '../place';
import { streamKindOf } from '../stream-mappings';
import { type Check, type Deployment, firstOf, refuse } from './check';
import { whatIsMissing } from './functions';

type Rule = Parameters<typeof refuse>[0];

interface Candidate extends Deployment {
  readonly id: string;
  readonly properties: JsonObject;
  readonly mapping: MappingSettings;
}

/** Every mapping can be made. */
export const mappingsFit: Check = (deployment) =>
  firstOf(mappingResources(deployment), ([id, { properties }]) => {
    if (streamKindOf(properties)) return undefined;
    const candidate = { ...deployment, id, properties, mapping: toMapping(deployment, properties) };
    const source = sourceFault(candidate);
    if (source) return source;
    const queue = Object.values(deployment.world.queues).find(({ arn }) => arn === candidate.mapping.sourceArn);
    if (!queue || isElsewhere(candidate.mapping.functionArn)) return undefined;
    return firstOf(queueChecks, (check) => check(candidate, queue));
  });

const refuseIt = ({ id }: Candidate, rule: Rule, message: string, code?: string): Refusal =>
  refuse(rule, id, 'CreateEventSourceMapping', message, code);

/** The source is a queue that exists, or one that is made elsewhere. */
function sourceFault(candidate: Candidate): Refusal | undefined {
  const { world, read, mapping } = candidate;
  const { sourceArn } = mapping;
  const isQueue = isElsewhere(sourceArn) || sourceArn.split(':')[2] === 'sqs';
  if (sourceArn === '' || !isQueue) {
    return read('deployment.named-things-exist')
      ? refuseIt(candidate, 'deployment.named-things-exist', 'Unrecognized event source.')
      : undefined;
  }
  const queue = Object.values(world.queues).find(({ arn }) => arn === sourceArn);
  if (queue) return undefined;
  if (isElsewhere(sourceArn) || !read('deployment.named-things-exist')) return undefined;
  return refuseIt(
    candidate,
    'deployment.named-things-exist',
    'Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The specified queue does not exist.',
  );
}

const onlyForStreams = [
  'DestinationConfig',
  'MaximumRetryAttempts',
  'MaximumRecordAgeInSeconds',
  'BisectBatchOnFunctionError',
  'TumblingWindowInSeconds',
  'ParallelizationFactor',
];

type QueueCheck = (candidate: Candidate, queue: QueueSettings) => Refusal | undefined;

const functionExists: QueueCheck = (candidate) =>
  whatIsMissing(candidate, candidate.mapping.functionArn)
    ? refuseIt(candidate, 'deployment.named-things-exist', 'Function does not exist')
    : undefined;

const parametersFit: QueueCheck = (candidate) => {
  const name = onlyForStreams.find((parameter) => candidate.properties[parameter] !== undefined);
  if (name === undefined || !candidate.read('deployment.parameters-of-streams-only')) return undefined;
  return refuseIt(
    candidate,
    'deployment.parameters-of-streams-only',
    `Unsupported ${name} parameter for given event source mapping type.`,
  );
};

const batchFits: QueueCheck = (candidate) => {
  const { batchSize, batchingWindow } = candidate.mapping;
  if (batchSize <= 10 || batchingWindow > 0 || !candidate.read('deployment.large-batch-needs-window')) return undefined;
  return refuseIt(
    candidate,
    'deployment.large-batch-needs-window',
    'Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10',
  );
};

const fifoBatchFits: QueueCheck = (candidate, { fifo }) => {
  const { batchSize, batchingWindow } = candidate.mapping;
  if (!fifo) return undefined;
  if (batchingWindow > 0 && candidate.read('deployment.fifo-takes-no-window')) {
    const message = 'Batching window is not supported for FIFO queues';
    return refuseIt(candidate, 'deployment.fifo-takes-no-window', message);
  }
  const most = candidate.read('deployment.fifo-batch-size');
  if (batchSize <= most) return undefined;
  return refuseIt(candidate, 'deployment.fifo-batch-size', `BatchSize of a FIFO queue must be at most ${most}`);
};

const roleMayPoll: QueueCheck = (candidate, { arn }) => {
  const { world, read, mapping } = candidate;
  // In a world where the function policy is what counts, nobody asks the role.
  if (read('permissions.poll-checked-against') === 'function-policy') return undefined;
  const refused = read('deployment.role-may-poll').find(
    (action) => !mayPoll({ world, read }, { ...mapping, sourceArn: arn }, [action]),
  );
  if (refused === undefined) return undefined;
  return refuseIt(
    candidate,
    'deployment.role-may-poll',
    `The provided execution role does not have permissions to call ${refused} on SQS`,
  );
};

const visibilityCovers: QueueCheck = (candidate, { visibilityTimeout }) => {
  const bare = splitQualifier(candidate.mapping.functionArn).bare;
  const timeout = Object.values(candidate.world.functions).find(({ arn }) => arn === bare)?.timeout ?? 0;
  if (visibilityTimeout >= timeout || !candidate.read('deployment.visibility-covers-timeout')) return undefined;
  const [queueSeconds, functionSeconds] = [inSeconds(visibilityTimeout), inSeconds(timeout)];
  return refuseIt(
    candidate,
    'deployment.visibility-covers-timeout',
    `Queue visibility timeout: ${queueSeconds} seconds is less than Function timeout: ${functionSeconds} seconds`,
  );
};

const noSecondMapping: QueueCheck = (candidate, { arn }) => {
  const earlier = mappingResources(candidate).map(([id]) => id);
  const twin = earlier.slice(0, earlier.indexOf(candidate.id)).find((id) => {
    const other = candidate.world.mappings[id];
    return other?.sourceArn === arn && other.functionArn === candidate.mapping.functionArn;
  });
  if (twin === undefined || !candidate.read('deployment.one-mapping-per-queue-and-function')) return undefined;
  const name = splitQualifier(candidate.mapping.functionArn).bare.split(':').at(-1);
  return refuseIt(
    candidate,
    'deployment.one-mapping-per-queue-and-function',
    `An event source mapping with SQS arn (" ${arn} ") and function (" ${name} ") already exists. Please update or delete the existing mapping with UUID ${twin}`,
    'ResourceConflictException',
  );
};

const queueChecks: readonly QueueCheck[] = [
  functionExists,
  parametersFit,
  fifoBatchFits,
  batchFits,
  roleMayPoll,
  visibilityCovers,
  noSecondMapping,
];
