import type { Instant } from '../../base/time';
import type { Keyless } from '../fact-log';
import type { Tally } from './tally';

interface Lying {
  readonly queue: string;
  readonly since: Instant;
  state: 'Visible' | 'NotVisible' | 'Delayed';
}

/**
 * Metrics of queues. What a redrive policy moves into a dead-letter queue does not count as sent, and its age begins anew.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
 */
export class QueueMetrics {
  private readonly lying = new Map<string, Lying>();
  private readonly moving = new Map<string, number>();

  constructor(
    private readonly tally: Tally,
    private readonly queues: ReadonlySet<string>,
  ) {}

  see(fact: Keyless): void {
    if (fact.kind === 'moved' && fact.owner === 'sqs') this.move(fact);
    if (fact.kind === 'queued' && fact.stored && this.queues.has(fact.place)) return this.arrive(fact);
    for (const copy of fact.copies) {
      const lying = this.lying.get(copy);
      if (lying) this.change(copy, lying, fact);
    }
  }

  /** Gauges at the end of the observation. */
  end(until: Instant): void {
    for (const { queue, since, state } of this.lying.values()) {
      this.tally.add(queue, `ApproximateNumberOfMessages${state}`);
      this.tally.most(queue, 'ApproximateAgeOfOldestMessage', until - since);
    }
  }

  private move({ place, copies }: Keyless): void {
    this.moving.set(place, (this.moving.get(place) ?? 0) + copies.length);
  }

  private arrive({ place, copies, at, until }: Keyless): void {
    for (const copy of copies) {
      const moved = this.moving.get(place) ?? 0;
      if (moved > 0) this.moving.set(place, moved - 1);
      else this.tally.add(place, 'NumberOfMessagesSent');
      this.lying.set(copy, { queue: place, since: at, state: until === undefined ? 'Visible' : 'Delayed' });
    }
  }

  private change(copy: string, lying: Lying, { kind, owner, at, settles }: Keyless): void {
    const { tally } = this;
    const { queue } = lying;
    if (kind === 'received') {
      tally.add(queue, 'NumberOfMessagesReceived');
      lying.state = 'NotVisible';
    }
    if (kind === 'returned') lying.state = 'Visible';
    const byMapping = kind === 'filtered' && owner === 'event-source-mapping';
    if (kind === 'deleted' || byMapping) tally.add(queue, 'NumberOfMessagesDeleted');
    if (kind !== 'deleted' && !settles) return;
    if (kind === 'run-ended') return;
    tally.most(queue, 'ApproximateAgeOfOldestMessage', at - lying.since);
    this.lying.delete(copy);
  }
}
