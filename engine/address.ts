import { kept, memo } from '../base/memo';
import type { World } from './world';

/** What an ARN names in this world. */
export type Address =
  | { readonly kind: 'function'; readonly id: string; readonly qualifier: string }
  | { readonly kind: 'queue' | 'topic' | 'bucket' | 'bus' | 'machine'; readonly id: string };

export const addressOf = (world: World, arn: string): Address | undefined => addressesIn(world)(arn);

/** A world never changes, and its ARNs are asked for at every poll. */
const addressesIn = kept((world: World) => memo((arn: string) => addressIn(world, arn)));

function addressIn(world: World, arn: string): Address | undefined {
  if (arn.startsWith('arn:aws:lambda:')) {
    const bare = arn.split(':').slice(0, 7).join(':');
    const id = idOf(world.functions, bare);
    return id === undefined ? undefined : { kind: 'function', id, qualifier: plain(arn.slice(bare.length + 1)) };
  }
  const kinds = {
    queue: world.queues,
    topic: world.topics,
    bucket: world.buckets,
    bus: world.buses,
    machine: world.stateMachines,
  } as const;
  for (const kind of ['queue', 'topic', 'bucket', 'bus', 'machine'] as const) {
    const id = idOf(kinds[kind], arn);
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

/** Whether an ARN names something that no world holds: of a service that is not played, or made elsewhere. */
export const isOutside = (arn: string): boolean =>
  !/^arn:aws:(lambda|sqs|sns|events|s3):/.test(arn) || arn.includes('⟨');

/** `$LATEST` is what an unqualified call means. */
export const plain = (qualifier: string): string => (qualifier === '$LATEST' ? '' : qualifier);

/** The last part of an ARN: the name of what may be gone. */
export const nameIn = (arn: string): string => arn.split(':')[arn.startsWith('arn:aws:lambda:') ? 6 : 5] ?? arn;

/** The logical id of the topic, rule or bucket that an ARN names. */
export const sourceIdOf = (world: World, arn: string): string | undefined =>
  idOf(world.topics, arn) ?? idOf(world.eventRules, arn) ?? idOf(world.buckets, arn);

/** The functions that get what arrives at an address. */
export function consumersOf(world: World, address: Address | undefined): readonly string[] {
  if (address?.kind === 'function') return [address.id];
  return address?.kind === 'queue' ? readersIn(world)(address.id) : nobody;
}

const nobody: readonly string[] = [];

const readersIn = kept((world: World) =>
  memo((queueId: string): readonly string[] => {
    const { arn } = world.queues[queueId] ?? { arn: '' };
    return Object.values(world.mappings)
      .filter(({ sourceArn }) => sourceArn === arn)
      .flatMap(({ functionArn }) => addressOf(world, functionArn)?.id ?? []);
  }),
);

/** The one function that gets what arrives there, if there is just one. */
export function soleConsumer(world: World, address: Address | undefined): string | undefined {
  const consumers = consumersOf(world, address);
  return consumers.length === 1 ? consumers[0] : undefined;
}

function idOf(entries: Readonly<Record<string, { readonly arn: string }>>, arn: string): string | undefined {
  for (const id in entries) if (entries[id]?.arn === arn) return id;
  return undefined;
}
