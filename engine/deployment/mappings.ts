import { parsePattern } from '../filters/pattern-fault';
import { asFlag, asList, asNumber, asObject, asText, asTexts, type JsonObject } from '../json';
import type { MappingSettings, World } from '../world';
import { ofType, type Plan, secondsOr } from './build';
import type { Resource } from './decide';
import { splitQualifier, toFunctionArn } from './place';

/** The mappings of a template, each behind those that it depends on. */
export function mappingResources(plan: Plan): readonly (readonly [string, Resource])[] {
  const all = ofType(plan, 'AWS::Lambda::EventSourceMapping');
  const placed = new Set<string>();
  const ordered: (readonly [string, Resource])[] = [];
  const place = ([id, resource]: readonly [string, Resource]): void => {
    if (placed.has(id)) return;
    placed.add(id);
    for (const entry of all) if (resource.dependsOn.includes(entry[0])) place(entry);
    ordered.push([id, resource]);
  };
  for (const entry of all) place(entry);
  return ordered;
}

/** Mappings of this world's queues to its functions. */
export const buildMappings = (
  plan: Plan,
  { queues, functions }: Pick<World, 'queues' | 'functions'>,
): World['mappings'] => {
  const sources = new Set(Object.values(queues).map(({ arn }) => arn));
  const targets = new Set(Object.values(functions).map(({ arn }) => arn));
  return Object.fromEntries(
    mappingResources(plan)
      .map(([id, { properties }]) => [id, toMapping(plan, properties)] as const)
      .filter(
        ([, { sourceArn, functionArn }]) => sources.has(sourceArn) && targets.has(splitQualifier(functionArn).bare),
      ),
  );
};

export function toMapping({ read }: Plan, properties: JsonObject): MappingSettings {
  const maximumRetryAttempts = asNumber(properties.MaximumRetryAttempts);
  const maximumConcurrency = asNumber(asObject(properties.ScalingConfig).MaximumConcurrency);
  return {
    functionArn: toFunctionArn(asText(properties.FunctionName) ?? ''),
    sourceArn: asText(properties.EventSourceArn) ?? '',
    enabled: asFlag(properties.Enabled) ?? true,
    batchSize: asNumber(properties.BatchSize) ?? read('deployment.batch-size'),
    batchingWindow: secondsOr(properties.MaximumBatchingWindowInSeconds, read('deployment.batching-window')),
    reportBatchItemFailures: asTexts(properties.FunctionResponseTypes).includes('ReportBatchItemFailures'),
    countsEvents:
      asTexts(asObject(properties.MetricsConfig).Metrics).includes('EventCount') && read('stream.event-counts'),
    ...(maximumConcurrency === undefined ? {} : { maximumConcurrency }),
    ...(maximumRetryAttempts === undefined ? {} : { maximumRetryAttempts }),
    filters: filterTexts(properties).flatMap((text) => {
      const read = parsePattern(text);
      return 'pattern' in read ? [read.pattern] : [];
    }),
  };
}

/** The filter patterns as they are written: JSON text. */
export const filterTexts = ({ FilterCriteria }: JsonObject): readonly string[] =>
  asList(asObject(FilterCriteria).Filters).map((filter) => asText(asObject(filter).Pattern) ?? '');
