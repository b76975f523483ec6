import type { Duration } from '../../base/time';
import { type Message, storedRecord } from '../message';
import type { Simulation } from '../simulation';
import { aboutEntry, type Entry } from './sqs-entry';

/** Writes down that a message has come into a queue, at once or hidden for its delay. */
export function tellQueued(sim: Simulation, entry: Entry, delay: Duration): void {
  const { message } = entry;
  const stored = sim.read('sqs.keeps-messages') ? { stored: storedRecord(message) } : {};
  const delayed = delay > 0 ? { until: entry.visibleAt } : {};
  const spent = message.spent || message.item === undefined ? { spent: true as const } : {};
  sim.emit({
    ...aboutEntry(sim.world, entry),
    kind: 'queued',
    rule: delay > 0 ? 'sqs.delay' : 'sqs.keeps-messages',
    ...stored,
    ...delayed,
    ...spent,
  });
}

/** Writes down that a message was accepted and is not delivered, since it repeats an earlier one. */
export function tellRepeated(sim: Simulation, queueId: string, message: Message, copy: string): void {
  const settles = { state: 'dropped', reason: 'Deduplicated' } as const;
  const about = aboutEntry(sim.world, { queueId, message, copy });
  sim.emit({ ...about, kind: 'dropped', rule: 'fifo.deduplication-interval', result: settles.reason, settles });
}

/** Writes down that a received message is visible again. */
export function tellReturned(sim: Simulation, entry: Entry, receive: number): void {
  sim.read('sqs.failed-message-waits');
  const about = aboutEntry(sim.world, entry);
  sim.emit({ ...about, kind: 'returned', rule: 'sqs.failed-message-waits', attempt: receive });
}

/** Writes down that nobody deleted a message before its retention ended. */
export function tellExpired(sim: Simulation, entry: Entry): void {
  const settles = { state: 'expired', reason: 'RetentionExpired' } as const;
  const about = aboutEntry(sim.world, entry);
  sim.emit({ ...about, kind: 'expired', rule: 'sqs.retention', result: settles.reason, settles });
}
