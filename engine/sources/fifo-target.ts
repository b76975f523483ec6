import type { Address } from '../address';
import type { Message } from '../message';
import type { Simulation } from '../simulation';

/** Whether a FIFO queue or topic cannot take a message that a service hands on: it lacks a group, or a deduplication id. */
export function lacksFifoIds(sim: Simulation, { groupId, deduplicationId }: Message, target: Address): boolean {
  const { queues, topics } = sim.world;
  const holder = target.kind === 'queue' ? queues[target.id] : target.kind === 'topic' ? topics[target.id] : undefined;
  if (!holder?.fifo || !sim.read('push.fifo-target-needs-ids')) return false;
  return groupId === undefined || (deduplicationId === undefined && !holder.contentBasedDeduplication);
}
