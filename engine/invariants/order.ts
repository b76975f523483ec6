import { asObject } from '../json';
import type { Json, Scenario, Stimulus } from '../scenario';
import type { Fact } from '../trace';
import type { World } from '../world';

/** Order holds per message group and per partition key: a later item runs only when all before it have left, or beside them in one batch, behind them. */
export function outOfOrder(trace: readonly Fact[], { stimuli }: Scenario, world: World): string[] {
  const lines = linesOf(stimuli, world);
  if (lines.size === 0) return [];
  const settled = new Map<string, Set<string>>();
  const faults: string[] = [];
  for (const { kind, items, copies, place, via, settles, key, stage } of trace) {
    // The enrichment of a pipe is no consumer.
    if (stage === 'enrichment') continue;
    const consumer = via ?? place;
    const left = settled.get(consumer) ?? new Set<string>();
    settled.set(consumer, left);
    if (kind === 'run-started') {
      for (const [position, item] of items.entries()) {
        const line = lines.get(item);
        if (!line || !cameFrom(copies[position], [line.source, ...mappingsOf(world, line.source)])) continue;
        const ahead = line.items
          .slice(0, line.items.indexOf(item))
          .find(
            (other) =>
              !left.has(other) && !items.slice(0, position).includes(other) && line.reached.has(`${other} ${consumer}`),
          );
        if (ahead !== undefined)
          faults.push(`${key}: ${item} ran before ${ahead}, which came before it in ${line.name}`);
      }
    }
    for (const item of items) if (lines.has(item)) lines.get(item)?.reached.add(`${item} ${consumer}`);
    if (settles || kind === 'deleted' || kind === 'checkpointed') for (const item of items) left.add(item);
  }
  return faults;
}

interface Line {
  readonly name: string;
  readonly source: string;
  readonly items: string[];
  /** Which items any consumer has met, as `item consumer`. */
  readonly reached: Set<string>;
}

function linesOf(stimuli: readonly Stimulus[], world: World): Map<string, Line> {
  const lines = new Map<string, Line>();
  const byName = new Map<string, Line>();
  for (const stimulus of stimuli) {
    if (!('items' in stimulus)) continue;
    for (const item of stimulus.items) {
      const group = groupOf(stimulus, item, world);
      if (group === undefined) continue;
      const name = `${group} of ${stimulus.target}`;
      const line = byName.get(name) ?? { name, source: stimulus.target, items: [], reached: new Set<string>() };
      byName.set(name, line);
      line.items.push(item.id);
      lines.set(item.id, line);
    }
  }
  return lines;
}

/** What keeps its order: a message group, a partition key, the key of a row, a partition of Kafka. */
function groupOf({ action, target }: Stimulus, item: object, world: World): string | undefined {
  if (action === 'SendMessage' && world.queues[target]?.fifo && 'groupId' in item) return String(item.groupId);
  // An explicit hash key can put records of one partition key into two shards.
  if (action === 'PutRecord' && 'partitionKey' in item)
    return 'explicitHashKey' in item ? `${item.partitionKey} at ${item.explicitHashKey}` : String(item.partitionKey);
  if (action === 'PutItem' && 'item' in item)
    return JSON.stringify(world.tables[target]?.keys.map((key) => asObject(item.item as Json)[key]));
  if (action === 'ProduceRecord' && 'topic' in item) return `${item.topic} ${'partition' in item ? item.partition : 0}`;
  return undefined;
}

/** Of a stream each mapping has a copy of its own. */
function mappingsOf({ streams, tables, kafkaClusters, streamMappings }: World, sourceId: string): readonly string[] {
  const arn = streams[sourceId]?.arn ?? tables[sourceId]?.streamArn ?? kafkaClusters[sourceId]?.arn;
  if (arn === undefined) return [];
  return Object.keys(streamMappings).filter((id) =>
    streamMappings[id]?.reads.some((name) => name === arn || name.startsWith(`${arn}/`)),
  );
}

const cameFrom = (copy: string | undefined, places: readonly string[]): boolean =>
  places.some((place) => copy?.endsWith(`@${place}`));
