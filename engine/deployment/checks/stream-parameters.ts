import { asList, asObject, asText } from '../../json';
import type { Refusal } from '../../outcome';
import type { StreamKind } from '../../stream-world';
import { refuseMapping, type StreamCandidate } from './stream-candidate';

const ofStreams = ['ParallelizationFactor', 'TumblingWindowInSeconds'];
const ofErrors = ['MaximumRetryAttempts', 'MaximumRecordAgeInSeconds', 'BisectBatchOnFunctionError'];
const ofReports = ['FunctionResponseTypes', 'DestinationConfig'];

/** The settings that a kind of source does not have. */
const unsupported: Readonly<Record<StreamKind, readonly string[]>> = {
  kinesis: ['ScalingConfig', 'ProvisionedPollerConfig', 'Topics', 'Queues'],
  dynamodb: ['ScalingConfig', 'ProvisionedPollerConfig', 'Topics', 'Queues'],
  kafka: ['ScalingConfig', 'Queues', ...ofStreams],
  'self-managed-kafka': ['ScalingConfig', 'Queues', ...ofStreams],
  mq: ['ScalingConfig', 'ProvisionedPollerConfig', 'Topics', ...ofStreams, ...ofErrors, ...ofReports],
  documentdb: [
    'ScalingConfig',
    'ProvisionedPollerConfig',
    'Topics',
    'Queues',
    'FilterCriteria',
    ...ofStreams,
    ...ofErrors,
    ...ofReports,
  ],
};

/** A mapping has only settings of its kind of source. */
export function parametersFit(candidate: StreamCandidate): Refusal | undefined {
  const { properties, kind, read } = candidate;
  const onSuccess = asObject(properties.DestinationConfig).OnSuccess === undefined ? undefined : 'DestinationConfig';
  const name = unsupported[kind].find((one) => properties[one] !== undefined) ?? onSuccess;
  if (name !== undefined && read('deployment.parameters-of-other-sources'))
    return refuseMapping(candidate, 'deployment.parameters-of-other-sources', unsupportedWords(name));
  return kafkaControlsFault(candidate);
}

const unsupportedWords = (name: string): string => `Unsupported ${name} parameter for given event source mapping type.`;

/** Kafka's error controls need provisioned pollers. */
function kafkaControlsFault(candidate: StreamCandidate): Refusal | undefined {
  const { properties, kind, read } = candidate;
  if ((kind !== 'kafka' && kind !== 'self-managed-kafka') || properties.ProvisionedPollerConfig !== undefined)
    return undefined;
  const name = [...ofErrors, 'FunctionResponseTypes'].find((one) => properties[one] !== undefined);
  const rule = 'deployment.kafka-error-controls-need-pollers';
  return name === undefined || !read(rule) ? undefined : refuseMapping(candidate, rule, unsupportedWords(name));
}

/** The state of a tumbling window passes through one batch at a time. */
export function windowFits(candidate: StreamCandidate): Refusal | undefined {
  const { tumblingWindow, parallelizationFactor } = candidate.mapping;
  const rule = 'deployment.tumbling-window-runs-one-batch';
  if (tumblingWindow === 0 || parallelizationFactor === 1 || !candidate.read(rule)) return undefined;
  const words = 'ParallelizationFactor must be 1 when TumblingWindowInSeconds is greater than 0.';
  return refuseMapping(candidate, rule, words);
}

/** A cluster outside AWS cannot be reached without being told how. */
export function accessFits(candidate: StreamCandidate): Refusal | undefined {
  const { kind, properties, read } = candidate;
  const rule = 'deployment.self-managed-needs-access';
  const told = asList(properties.SourceAccessConfigurations).some(
    (access) => asText(asObject(access).Type) !== undefined,
  );
  if (kind !== 'self-managed-kafka' || told || !read(rule)) return undefined;
  return refuseMapping(candidate, rule, "Required 'sourceAccessConfigurations' parameter is missing.");
}
