import { seconds } from '../../base/time';
import { instantOf } from '../calendar';
import { parsePattern } from '../filters/pattern';
import { asFlag, asNumber, asObject, asText, asTexts, type JsonObject, own } from '../json';
import type { StreamMappingSettings, World } from '../world';
import { type Plan, secondsOr } from './build';
import { filterTexts, mappingResources } from './mappings';
import { splitQualifier, toFunctionArn } from './place';

/** The kinds of source in which a mapping keeps a position. */
export type StreamKind = 'kinesis' | 'dynamodb';

const kinds: Readonly<Record<string, StreamKind>> = { kinesis: 'kinesis', dynamodb: 'dynamodb' };

/** The kind of stream that a mapping names, or undefined if it names a queue, or nothing that can be read. */
export const streamKindOf = ({ EventSourceArn }: JsonObject): StreamKind | undefined =>
  own(kinds, asText(EventSourceArn)?.split(':')[2] ?? '');

/** Mappings of this world's streams to its functions. */
export function buildStreamMappings(
  plan: Plan,
  { functions, streams, tables }: Pick<World, 'functions' | 'streams' | 'tables'>,
): World['streamMappings'] {
  const targets = new Set(Object.values(functions).map(({ arn }) => arn));
  const sources = new Set([
    ...Object.values(streams).map(({ arn }) => arn),
    ...Object.values(tables).map(({ streamArn }) => streamArn),
  ]);
  return Object.fromEntries(
    mappingResources(plan)
      .filter(([, { properties }]) => streamKindOf(properties) !== undefined)
      .map(([id, { properties }]) => [id, toStreamMapping(plan, properties)] as const)
      .filter(([, { functionArn, reads }]) => {
        return targets.has(splitQualifier(functionArn).bare) && reads.some((source) => sources.has(source));
      }),
  );
}

export function toStreamMapping({ read }: Plan, properties: JsonObject): StreamMappingSettings {
  const sourceArn = asText(properties.EventSourceArn) ?? '';
  const timestamp = asNumber(properties.StartingPositionTimestamp);
  const age = asNumber(properties.MaximumRecordAgeInSeconds) ?? read('deployment.stream-maximum-record-age');
  const onFailure = asText(asObject(asObject(properties.DestinationConfig).OnFailure).Destination);
  return {
    functionArn: toFunctionArn(asText(properties.FunctionName) ?? ''),
    sourceArn,
    reads: [streamOf(sourceArn)],
    enabled: asFlag(properties.Enabled) ?? true,
    batchSize: asNumber(properties.BatchSize) ?? read('deployment.stream-batch-size'),
    batchingWindow: secondsOr(properties.MaximumBatchingWindowInSeconds, read('deployment.stream-batching-window')),
    reportBatchItemFailures: asTexts(properties.FunctionResponseTypes).includes('ReportBatchItemFailures'),
    filters: filterTexts(properties).flatMap((text) => {
      const parsed = parsePattern(text);
      return 'pattern' in parsed ? [parsed.pattern] : [];
    }),
    startingPosition: asText(properties.StartingPosition) ?? '',
    ...(timestamp === undefined ? {} : { startingAt: instantOf(timestamp) }),
    maximumRetryAttempts: asNumber(properties.MaximumRetryAttempts) ?? read('deployment.stream-maximum-retry-attempts'),
    ...(age < 0 ? {} : { maximumRecordAge: seconds(age) }),
    bisectBatchOnFunctionError:
      asFlag(properties.BisectBatchOnFunctionError) ?? read('deployment.bisect-batch-on-function-error'),
    parallelizationFactor: asNumber(properties.ParallelizationFactor) ?? read('deployment.parallelization-factor'),
    ...(onFailure === undefined ? {} : { onFailure }),
  };
}

/** The stream behind the ARN of an enhanced fan-out consumer, or of the stream itself. */
export const streamOf = (arn: string): string => arn.replace(/\/consumer\/.*$/, '');
