import type { Instant } from '../base/time';

/** Of what is due at one instant, what ends comes first, and what looks for work last. */
export type Turn = 'ends' | 'happens' | 'polls';
const turns: Record<Turn, number> = { ends: 0, happens: 1, polls: 2 };

interface Pending<T> {
  readonly at: Instant;
  readonly turn: number;
  readonly sequence: number;
  readonly what: T;
}

/** Pending work, earliest first; at one instant by turn, and then in the order in which it was pushed. A binary heap. */
export class EventList<T> {
  private readonly heap: Pending<T>[] = [];
  private pushed = 0;

  get size(): number {
    return this.heap.length;
  }

  push(at: Instant, turn: Turn, what: T): void {
    const { heap } = this;
    const added = { at, turn: turns[turn], sequence: this.pushed++, what };
    let hole = heap.push(added) - 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = heap[parent] as Pending<T>;
      if (!before(added, above)) break;
      heap[hole] = above;
      hole = parent;
    }
    heap[hole] = added;
  }

  pop(): { readonly at: Instant; readonly what: T } | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      const left = heap[child];
      const right = heap[child + 1];
      if (!left) break;
      if (right && before(right, left)) child += 1;
      const below = heap[child] as Pending<T>;
      if (!before(below, last)) break;
      heap[hole] = below;
      hole = child;
    }
    heap[hole] = last;
    return first;
  }
}

function before(one: Pending<unknown>, other: Pending<unknown>): boolean {
  if (one.at !== other.at) return one.at < other.at;
  if (one.turn !== other.turn) return one.turn < other.turn;
  return one.sequence < other.sequence;
}
