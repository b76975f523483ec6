import { type Duration, type Instant, seconds } from '../../base/time';
import type { Message } from '../message';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';
import type { Fact } from '../trace';
import { moveBack } from './message-move-task';
import { Deduplication } from './sqs-deduplication';
import { aboutEntry, type Entry, type Waiting } from './sqs-entry';
import { FifoQueue } from './sqs-fifo';
import { moveToDeadLetterQueue, type Redrive, receivesUsedUp } from './sqs-redrive';
import { StandardQueue } from './sqs-standard';
import { tellExpired, tellQueued, tellRepeated, tellReturned } from './sqs-telling';

interface Sending {
  /** The name of the copy, if the giver has named it. */
  readonly copy?: string;
  readonly enqueuedAt?: Instant;
  readonly delay?: Duration;
  /** Of a dead letter: the queue that it comes from. */
  readonly movedFrom?: string;
}

/** What one receive asks for. */
interface Reading {
  readonly most: number;
  /** How many bytes there is room for; what is already in hand counts. */
  readonly room: { readonly bytes: number; readonly isEmpty: boolean };
  /** Of how many message groups. */
  readonly groups: number;
  readonly via: string;
}

/** All queues: what is sent waits, is received, comes back, is moved, deleted or expires. */
export class Queues {
  private readonly lines = new Map<string, Waiting>();
  private readonly deduplication: Deduplication;

  /** `wake` is called whenever a queue has something to read. */
  constructor(
    private readonly sim: Simulation,
    private readonly wake: (queueId: string) => void,
  ) {
    this.deduplication = new Deduplication(sim);
  }

  /** Takes what a producer sends; a FIFO queue drops what repeats an earlier message. */
  send(queueId: string, message: Message, sending: Sending = {}): void {
    const { sim } = this;
    const copy = sending.copy ?? sim.copyAt(message, queueId);
    if (this.deduplication.isRepeatedIn(queueId, message)) return tellRepeated(sim, queueId, message, copy);
    this.put(queueId, message, { ...sending, copy });
  }

  /** Lays a message into a queue. */
  put(queueId: string, message: Message, sending: Sending = {}): void {
    const { sim } = this;
    const settings = sim.world.queues[queueId];
    const delay = sim.read('sqs.delay') ? (sending.delay ?? settings?.delay ?? 0) : 0;
    const enqueuedAt = sending.enqueuedAt ?? sim.now;
    const entry: Entry = {
      queueId,
      message,
      copy: sending.copy ?? sim.copyAt(message, queueId),
      enqueuedAt,
      ...(sending.movedFrom === undefined ? {} : { movedFrom: sending.movedFrom }),
      receiveCount: 0,
      visibleAt: sim.now + delay,
      hidden: true,
      gone: false,
    };
    this.line(queueId).add(entry);
    tellQueued(sim, entry, delay);
    if (entry.movedFrom !== undefined) this.redriveLater(entry);
    if (sim.read('sqs.retention'))
      sim.at(Math.max(sim.now, enqueuedAt + (settings?.retention ?? 0)), () => this.expire(entry), 'ends');
    if (delay > 0) sim.after(delay, () => this.show(entry));
    else this.show(entry);
  }

  /** What waits in a queue and may be received. */
  line(queueId: string): Waiting {
    const line = this.lines.get(queueId);
    if (line) return line;
    const made = this.sim.world.queues[queueId]?.fifo ? new FifoQueue(this.sim.read) : new StandardQueue();
    this.lines.set(queueId, made);
    return made;
  }

  /** Whether so many messages are in flight that no more can be received. */
  isFull(queueId: string): boolean {
    return this.line(queueId).inFlight >= this.sim.read('sqs.in-flight-limit');
  }

  /** Reads messages; one that has used up its receives goes to the dead-letter queue instead. */
  receive(
    queueId: string,
    { most, room, groups, via }: Reading,
    redrive: Redrive | undefined = this.sim.world.queues[queueId]?.redrivePolicy,
  ): readonly Entry[] {
    const received: Entry[] = [];
    let left = room.bytes;
    for (const entry of this.line(queueId).receivable(groups)) {
      if (received.length >= most || this.isFull(queueId)) break;
      if (redrive && receivesUsedUp(this.sim, entry, redrive)) {
        this.take(entry);
        moveToDeadLetterQueue(this.sim, entry, redrive, via, (...put) => this.put(...put));
        continue;
      }
      const fits = entry.message.bytes <= left || (room.isEmpty && received.length === 0);
      if (!fits) break;
      left -= entry.message.bytes;
      this.hide(entry, via);
      received.push(entry);
    }
    return received;
  }

  /** A received message is done with; without `settles` it goes on elsewhere. */
  remove(entry: Entry, rule: RuleId, settles: Fact['settles'], by: Required<Pick<Fact, 'via' | 'owner'>>): void {
    const { state = 'processed', reason } = settles ?? {};
    const kind = state === 'processed' ? 'deleted' : state === 'filtered' ? 'filtered' : 'dropped';
    this.take(entry);
    this.sim.emit({
      ...aboutEntry(this.sim.world, entry),
      kind,
      rule,
      ...by,
      ...(settles === undefined ? {} : { settles }),
      ...(reason === undefined ? {} : { result: reason }),
    });
  }

  /** A received message goes to the dead-letter queue at once, if there is one. */
  deadLetter(entry: Entry, via: string): void {
    const redrive = this.sim.world.queues[entry.queueId]?.redrivePolicy;
    if (!redrive) return;
    this.sim.read('sqs.max-receive-count');
    this.take(entry);
    moveToDeadLetterQueue(this.sim, entry, redrive, via, (...put) => this.put(...put));
  }

  /** A received message is taken off the queue; what becomes of it is told elsewhere. */
  discard(entry: Entry): void {
    this.take(entry);
  }

  /** A received message is given back before its timeout ends; a poller comes by for it a second later. */
  release(entry: Entry): void {
    if (entry.gone || !entry.hidden) return;
    tellReturned(this.sim, entry, entry.receiveCount);
    const visibleAt = this.sim.now + seconds(1);
    entry.visibleAt = visibleAt;
    this.sim.at(visibleAt, () => entry.hidden && entry.visibleAt === visibleAt && this.show(entry));
  }

  /** Only in a world that believes that a dead-letter queue is retried by itself. */
  private redriveLater(entry: Entry): void {
    const wait = this.sim.read('sqs.dead-letters-wait').redrivesAfter;
    this.sim.after(wait, () => moveBack(this.sim, this, entry));
  }

  private hide(entry: Entry, via: string): void {
    const { sim } = this;
    const stays = sim.read('sqs.received-message-stays');
    if (sim.read('sqs.receives-are-counted')) entry.receiveCount += 1;
    const receive = entry.receiveCount;
    entry.hidden = true;
    entry.visibleAt = sim.now + (sim.world.queues[entry.queueId]?.visibilityTimeout ?? 0);
    this.line(entry.queueId).hide(entry);
    const about = { ...aboutEntry(sim.world, entry), via, attempt: receive };
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
    tellReturned(this.sim, entry, receive);
    this.show(entry);
  }

  private show(entry: Entry): void {
    if (entry.gone) return;
    entry.hidden = false;
    this.line(entry.queueId).show(entry);
    this.wake(entry.queueId);
  }

  private expire(entry: Entry): void {
    if (entry.gone) return;
    this.take(entry);
    tellExpired(this.sim, entry);
  }

  private take(entry: Entry): void {
    if (entry.gone) return;
    entry.gone = true;
    if (this.line(entry.queueId).remove(entry)) this.wake(entry.queueId);
  }
}
