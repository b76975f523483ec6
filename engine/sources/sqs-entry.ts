import type { Instant } from '../../base/time';
import { soleConsumer } from '../address';
import { itemsOf, type Message } from '../message';
import type { NewFact } from '../simulation';
import type { World } from '../world';

/** A message as it lies in a queue. */
export interface Entry {
  readonly queueId: string;
  readonly message: Message;
  readonly copy: string;
  readonly enqueuedAt: Instant;
  /** Of a dead letter: the queue that it was moved from. */
  readonly movedFrom?: string;
  receiveCount: number;
  visibleAt: Instant;
  /** Delayed, or received and not yet back. */
  hidden: boolean;
  gone: boolean;
}

/** Which messages of one queue a receive may take, and in what order. */
export interface Waiting {
  /** It has come into the queue; it may not be visible yet. */
  add(entry: Entry): void;
  /** It is visible, for the first time or again. */
  show(entry: Entry): void;
  /** It was received. */
  hide(entry: Entry): void;
  /** It is gone for good. True if others may be received now because of that. */
  remove(entry: Entry): boolean;
  /** What one receive may take now, best first; the reader hides or removes each one that it takes. */
  receivable(groups: number): Iterable<Entry>;
  /** How many could be received at once, one by one. */
  readonly ready: number;
  /** How many message groups have something to receive; a standard queue counts as one. */
  readonly groups: number;
  /** How many were received and are neither deleted nor back. */
  readonly inFlight: number;
}

/** What the facts about an entry have in common. */
export function aboutEntry(
  world: World,
  { queueId, message, copy }: Pick<Entry, 'queueId' | 'message' | 'copy'>,
): Pick<NewFact, 'items' | 'copies' | 'place' | 'owner' | 'via' | 'group'> {
  const via = soleConsumer(world, { kind: 'queue', id: queueId });
  const { groupId } = message;
  return {
    items: itemsOf([message]),
    copies: [copy],
    place: queueId,
    owner: 'sqs',
    ...(via === undefined ? {} : { via }),
    ...(groupId !== undefined && world.queues[queueId]?.fifo ? { group: groupId } : {}),
  };
}
