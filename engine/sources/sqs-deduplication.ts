import { sha256 } from '../../base/sha-256';
import type { Instant } from '../../base/time';
import type { Message } from '../message';
import type { Simulation } from '../simulation';

/** The deduplication id of a message: its own, or the SHA-256 digest of its body if the queue or topic asks for that. */
export function deduplicationId(
  sim: Simulation,
  { deduplicationId: own, body }: Message,
  contentBased: boolean,
): string | undefined {
  if (own !== undefined || !contentBased || !sim.read('fifo.content-based-deduplication')) return own;
  return sha256(typeof body === 'string' ? body : JSON.stringify(body));
}

/** What was sent lately to FIFO queues and topics, by scope and deduplication id. */
export class Deduplication {
  private readonly seen = new Map<string, Instant>();

  constructor(private readonly sim: Simulation) {}

  /** Whether a message repeats one that was sent to the same queue, or the same group of it, lately. */
  isRepeatedIn(queueId: string, message: Message): boolean {
    const { sim } = this;
    const settings = sim.world.queues[queueId];
    if (!settings?.fifo) return false;
    const id = deduplicationId(sim, message, settings.contentBasedDeduplication);
    if (id === undefined) return false;
    const perGroup = settings.deduplicationScope === 'messageGroup' && sim.read('fifo.deduplication-scope');
    return this.isRepeated(perGroup ? `${queueId} ${message.groupId}` : queueId, id);
  }

  /** Whether it repeats what was sent to `scope` within the interval; the interval counts from the first. */
  isRepeated(scope: string, id: string): boolean {
    const { sim, seen } = this;
    const key = JSON.stringify([scope, id]);
    const first = seen.get(key);
    if (first !== undefined && sim.now < first + sim.read('fifo.deduplication-interval')) return true;
    seen.set(key, sim.now);
    return false;
  }
}
