import { addressOf } from '../address';
import type { World } from '../world';

/** Finds the logical id of whatever an ARN names; a mapping is named `mapping ID`. */
export function idByArn(world: World): (arn: string) => string | undefined {
  const known = new Map<string, string>();
  const kinds = [world.eventRules, world.streams, world.kafkaClusters, world.brokers, world.documentClusters];
  for (const kind of kinds) for (const [id, { arn }] of Object.entries(kind)) known.set(arn, id);
  for (const [id, { arn, streamArn }] of Object.entries(world.tables)) known.set(arn, id).set(streamArn, id);
  for (const id of [...Object.keys(world.mappings), ...Object.keys(world.streamMappings)])
    known.set(`mapping ${id}`, id);
  // A mapping of a Kafka topic names it behind its cluster, and one of a stream may name a consumer.
  return (arn) =>
    addressOf(world, arn)?.id ?? known.get(arn) ?? [...known].find(([whole]) => arn.startsWith(`${whole}/`))?.[1];
}
