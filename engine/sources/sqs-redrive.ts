import { addressOf, nameIn } from '../address';
import type { Simulation } from '../simulation';
import type { Queues } from './sqs';
import { aboutEntry, type Entry } from './sqs-entry';

/** Where a queue moves what has used up its receives. */
export interface Redrive {
  readonly deadLetterArn: string;
  readonly maxReceiveCount: number;
}

/** Whether the next receive would be one too many. */
export function receivesUsedUp(sim: Simulation, { receiveCount }: Entry, { maxReceiveCount }: Redrive): boolean {
  if (receiveCount === 0 || !sim.read('sqs.redrive-policy')) return false;
  return receiveCount >= maxReceiveCount + sim.read('sqs.max-receive-count').receivesOnTop;
}

/** Moves a message that was taken off its queue to where its redrive policy says. */
export function moveToDeadLetterQueue(
  sim: Simulation,
  entry: Entry,
  { deadLetterArn }: Redrive,
  via: string,
  put: Queues['put'],
): void {
  const reason = 'MaxReceiveCountExceeded';
  const target = addressOf(sim.world, deadLetterArn);
  sim.emit({
    ...aboutEntry(sim.world, entry),
    via,
    attempt: entry.receiveCount,
    place: target?.id ?? nameIn(deadLetterArn),
    kind: 'moved',
    rule: 'sqs.max-receive-count',
    result: reason,
    settles: { state: 'dlq', reason },
  });
  const message = { ...entry.message, spent: true as const };
  const enqueuedAt = keepsEnqueueTime(sim, entry) ? entry.enqueuedAt : sim.now;
  if (target?.kind === 'queue') put(target.id, message, { enqueuedAt, movedFrom: entry.queueId });
  if (target?.kind === 'topic') sim.services.publish(target.id, message);
}

/** A FIFO queue begins a new enqueue time in its dead-letter queue. */
const keepsEnqueueTime = (sim: Simulation, { queueId }: Entry): boolean =>
  sim.world.queues[queueId]?.fifo
    ? !sim.read('fifo.dead-lettering-renews-enqueue-time')
    : sim.read('sqs.dead-lettering-keeps-enqueue-time');
