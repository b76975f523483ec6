import { type Duration, type Instant, seconds } from '../../base/time';
import { addressOf, nameIn, soleConsumer } from '../address';
import { itemsOf, type Message, storedRecord } from '../message';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';
import type { Fact } from '../trace';

/** A message as it lies in a queue. */
export interface Entry {
  readonly queueId: string;
  readonly message: Message;
  readonly copy: string;
  readonly enqueuedAt: Instant;
  receiveCount: number;
  visibleAt: Instant;
  hidden: boolean;
  gone: boolean;
}

/** Where a queue moves what has used up its receives. */
export interface Redrive {
  readonly deadLetterArn: string;
  readonly maxReceiveCount: number;
}

/** All standard queues: what is sent waits, is received, comes back, is moved, deleted or expires. */
export class Queues {
  private readonly visible = new Map<string, Set<Entry>>();

  /** `wake` is called whenever a queue has something to read. */
  constructor(
    private readonly sim: Simulation,
    private readonly wake: (queueId: string) => void,
  ) {}

  send(
    queueId: string,
    message: Message,
    options: { readonly copy?: string; readonly enqueuedAt?: Instant; readonly delay?: Duration } = {},
  ): void {
    const { sim } = this;
    const settings = sim.world.queues[queueId];
    const copy = options.copy ?? sim.copyAt(message, queueId);
    const delay = sim.read('sqs.delay') ? (options.delay ?? settings?.delay ?? 0) : 0;
    const enqueuedAt = options.enqueuedAt ?? sim.now;
    const entry: Entry = {
      queueId,
      message,
      copy,
      enqueuedAt,
      receiveCount: 0,
      visibleAt: sim.now + delay,
      hidden: true,
      gone: false,
    };
    const stored = sim.read('sqs.keeps-messages') ? { stored: storedRecord(message) } : {};
    const delayed = delay > 0 ? { until: entry.visibleAt } : {};
    const spent = message.spent || message.item === undefined ? { spent: true as const } : {};
    sim.emit({
      ...this.about(entry),
      kind: 'queued',
      rule: delay > 0 ? 'sqs.delay' : 'sqs.keeps-messages',
      ...stored,
      ...delayed,
      ...spent,
    });
    if (sim.read('sqs.retention'))
      sim.at(Math.max(sim.now, enqueuedAt + (settings?.retention ?? 0)), () => this.expire(entry), 'ends');
    if (delay > 0) sim.after(delay, () => this.show(entry));
    else this.show(entry);
  }

  /** Whether there is something to read. */
  hasVisible(queueId: string): boolean {
    return (this.visible.get(queueId)?.size ?? 0) > 0;
  }

  countVisible(queueId: string): number {
    return this.visible.get(queueId)?.size ?? 0;
  }

  /** Reads up to `most` messages; one that has used up its receives goes to the dead-letter queue instead. */
  receive(
    queueId: string,
    most: number,
    via: string,
    redrive = this.sim.world.queues[queueId]?.redrivePolicy,
  ): readonly Entry[] {
    const received: Entry[] = [];
    for (const entry of this.visible.get(queueId) ?? []) {
      if (received.length >= most) break;
      if (redrive && this.receivesUsedUp(entry, redrive)) {
        this.moveToDeadLetterQueue(entry, redrive, via);
        continue;
      }
      this.hide(entry, via);
      received.push(entry);
    }
    return received;
  }

  /** A received message is done with. */
  remove(entry: Entry, rule: RuleId, settles: NonNullable<Fact['settles']>, via: string): void {
    const kind = settles.state === 'processed' ? 'deleted' : settles.state === 'filtered' ? 'filtered' : 'dropped';
    this.take(entry);
    const { reason } = settles;
    this.sim.emit({
      ...this.about(entry),
      kind,
      rule,
      owner: 'event-source-mapping',
      via,
      settles,
      ...(reason === undefined ? {} : { result: reason }),
    });
  }

  /** A received message is taken off the queue; what becomes of it is told elsewhere. */
  discard(entry: Entry): void {
    this.take(entry);
  }

  /** A received message is given back before its timeout ends; a poller comes by for it a second later. */
  release(entry: Entry): void {
    if (entry.gone || !entry.hidden) return;
    this.tellReturn(entry, entry.receiveCount);
    const visibleAt = this.sim.now + seconds(1);
    entry.visibleAt = visibleAt;
    this.sim.at(visibleAt, () => entry.hidden && entry.visibleAt === visibleAt && this.show(entry));
  }

  private hide(entry: Entry, via: string): void {
    const { sim } = this;
    const stays = sim.read('sqs.received-message-stays');
    if (sim.read('sqs.receives-are-counted')) entry.receiveCount += 1;
    const receive = entry.receiveCount;
    entry.hidden = true;
    entry.visibleAt = sim.now + (sim.world.queues[entry.queueId]?.visibilityTimeout ?? 0);
    this.visible.get(entry.queueId)?.delete(entry);
    const about = { ...this.about(entry), via, attempt: receive };
    sim.emit({ ...about, kind: 'received', rule: 'sqs.received-message-stays', until: entry.visibleAt });
    if (stays) {
      const { visibleAt } = entry;
      return sim.at(
        visibleAt,
        () => !entry.gone && entry.hidden && entry.visibleAt === visibleAt && this.giveBack(entry, receive),
      );
    }
    this.take(entry);
    sim.emit({ ...about, kind: 'deleted', rule: 'sqs.received-message-stays' });
  }

  private giveBack(entry: Entry, receive: number): void {
    this.tellReturn(entry, receive);
    this.show(entry);
  }

  private tellReturn(entry: Entry, receive: number): void {
    this.sim.read('sqs.failed-message-waits');
    this.sim.emit({ ...this.about(entry), kind: 'returned', rule: 'sqs.failed-message-waits', attempt: receive });
  }

  private show(entry: Entry): void {
    if (entry.gone) return;
    entry.hidden = false;
    const visible = this.visible.get(entry.queueId) ?? new Set<Entry>();
    this.visible.set(entry.queueId, visible.add(entry));
    this.wake(entry.queueId);
  }

  private receivesUsedUp(entry: Entry, redrive: Redrive): boolean {
    const { sim } = this;
    if (entry.receiveCount === 0 || !sim.read('sqs.redrive-policy')) return false;
    return entry.receiveCount >= redrive.maxReceiveCount + sim.read('sqs.max-receive-count').receivesOnTop;
  }

  private moveToDeadLetterQueue(entry: Entry, { deadLetterArn }: Redrive, via: string): void {
    const { sim } = this;
    const reason = 'MaxReceiveCountExceeded';
    const target = addressOf(sim.world, deadLetterArn);
    this.take(entry);
    const about = {
      ...this.about(entry),
      via,
      attempt: entry.receiveCount,
      place: target?.id ?? nameIn(deadLetterArn),
    };
    sim.emit({
      ...about,
      kind: 'moved',
      rule: 'sqs.max-receive-count',
      result: reason,
      settles: { state: 'dlq', reason },
    });
    const message = { ...entry.message, spent: true as const };
    const enqueuedAt = sim.read('sqs.dead-lettering-keeps-enqueue-time') ? entry.enqueuedAt : sim.now;
    if (target?.kind === 'queue') this.send(target.id, message, { enqueuedAt });
    if (target?.kind === 'topic') sim.services.publish(target.id, message);
  }

  private expire(entry: Entry): void {
    if (entry.gone) return;
    this.take(entry);
    const settles = { state: 'expired', reason: 'RetentionExpired' } as const;
    this.sim.emit({ ...this.about(entry), kind: 'expired', rule: 'sqs.retention', result: settles.reason, settles });
  }

  private take(entry: Entry): void {
    entry.gone = true;
    this.visible.get(entry.queueId)?.delete(entry);
  }

  private about({ queueId, message, copy }: Entry) {
    const { world } = this.sim;
    const via = soleConsumer(world, { kind: 'queue', id: queueId });
    return {
      items: itemsOf([message]),
      copies: [copy],
      place: queueId,
      owner: 'sqs' as const,
      ...(via === undefined ? {} : { via }),
    };
  }
}
