import type { ReadRule } from '../rules';
import type { Entry, Waiting } from './sqs-entry';

/** The messages of one group, in the order in which they were sent. */
interface Group {
  readonly id: string;
  readonly entries: Set<Entry>;
  visible: number;
  /** Received, and neither deleted nor back. */
  readonly inFlight: Set<Entry>;
}

/** A FIFO queue: a group is received in order, and not at all while one of its messages is in flight. */
export class FifoQueue implements Waiting {
  private readonly all = new Map<string, Group>();
  /** The groups that have something visible and are not held back. */
  private readonly open = new Set<Group>();
  private flying = 0;

  constructor(private readonly read: ReadRule) {}

  add(entry: Entry): void {
    const id = entry.message.groupId ?? '';
    const group = this.all.get(id) ?? { id, entries: new Set<Entry>(), visible: 0, inFlight: new Set<Entry>() };
    this.all.set(id, group);
    group.entries.add(entry);
  }

  show(entry: Entry): void {
    const group = this.groupOf(entry);
    group.visible += 1;
    this.land(group, entry);
    this.settle(group);
  }

  hide(entry: Entry): void {
    const group = this.groupOf(entry);
    group.visible -= 1;
    group.inFlight.add(entry);
    this.flying += 1;
    this.settle(group);
  }

  remove(entry: Entry): boolean {
    const group = this.groupOf(entry);
    group.entries.delete(entry);
    if (!entry.hidden) group.visible -= 1;
    this.land(group, entry);
    this.settle(group);
    if (group.entries.size === 0) this.all.delete(group.id);
    return true;
  }

  /** Each group's messages in order, one group after the other. */
  *receivable(groups: number): Iterable<Entry> {
    if (this.ready === 0) return;
    let taken = 0;
    for (const group of this.open) {
      if (taken === groups) return;
      taken += 1;
      const entries = this.read('fifo.order-is-kept') ? group.entries : [...group.entries].reverse();
      for (const entry of entries) if (!entry.hidden) yield entry;
    }
  }

  get ready(): number {
    return this.groups;
  }

  get groups(): number {
    return this.flying > 0 && this.read('fifo.in-flight-holds-back') === 'queue' ? 0 : this.open.size;
  }

  get inFlight(): number {
    return this.flying;
  }

  private land(group: Group, entry: Entry): void {
    if (group.inFlight.delete(entry)) this.flying -= 1;
  }

  private settle(group: Group): void {
    const held = group.inFlight.size > 0 && this.read('fifo.in-flight-holds-back') !== 'nothing';
    if (group.visible > 0 && !held) this.open.add(group);
    else this.open.delete(group);
  }

  private groupOf(entry: Entry): Group {
    return this.all.get(entry.message.groupId ?? '') as Group;
  }
}
