interface Entry {
  readonly at: number;
  readonly sequence: number;
}

/** A binary heap and nothing else: what any simulation of events has to pay. */
export class BareHeap {
  private readonly heap: Entry[] = [];
  private pushed = 0;

  push(at: number): void {
    const { heap } = this;
    const added = { at, sequence: this.pushed++ };
    let hole = heap.push(added) - 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = heap[parent] as Entry;
      if (!before(added, above)) break;
      heap[hole] = above;
      hole = parent;
    }
    heap[hole] = added;
  }

  pop(): Entry | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      const right = heap[child + 1];
      if (child >= heap.length) break;
      if (right && before(right, heap[child] as Entry)) child += 1;
      if (!before(heap[child] as Entry, last)) break;
      heap[hole] = heap[child] as Entry;
      hole = child;
    }
    heap[hole] = last;
    return first;
  }
}

const before = (one: Entry, other: Entry): boolean =>
  one.at === other.at ? one.sequence < other.sequence : one.at < other.at;
