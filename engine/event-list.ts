import type { Instant } from '../base/time';

/** Of what is due at one instant, what ends comes first, and what looks for work last. */
export type Turn = 'ends' | 'happens' | 'polls';
const turns: Record<Turn, number> = { ends: 0, happens: 1, polls: 2 };

/** Something to do, and what to do it with: one function serves many, so that no closure is made for each. */
interface Pending {
  at: Instant;
  turn: number;
  sequence: number;
  act: (about: never) => void;
  about: unknown;
  /** What stands behind it in its line. */
  next: Pending | undefined;
}

const nothing = (): void => undefined;

/** More lines than a scenario has waits of its own kind are seldom, and each costs a look at every step. */
const mostLines = 8;

/**
 * Pending work, earliest first; at one instant by turn, and then in the order in which it was pushed.
 *
 * Most of it is pushed in order already: the stimuli are, and whatever waits equally long is. So work joins the end of a
 * line in which nothing stands that is due after it, and only the heads of the lines compete. What fits in no line lies
 * in a binary heap.
 */
export class EventList {
  private readonly lines: Line[] = [];
  private readonly heap: Pending[] = [];
  private pushed = 0;
  /** Done work whose place new work takes, so that a long run makes little waste. */
  private done: Pending | undefined;

  push<About>(at: Instant, turn: Turn, act: (about: About) => void, about: About): void {
    const added = this.blank();
    added.at = at;
    added.turn = turns[turn];
    added.sequence = this.pushed++;
    added.act = act;
    added.about = about;
    const line = this.lineFor(added);
    if (line) line.push(added);
    else pushToHeap(this.heap, added);
  }

  /** What is due next. It is good until something else is pushed. */
  pop(): Readonly<Pick<Pending, 'at' | 'act' | 'about'>> | undefined {
    let first = this.heap[0];
    let from: Line | undefined;
    for (const line of this.lines) {
      const head = line.first;
      if (!head || (first && !before(head, first))) continue;
      first = head;
      from = line;
    }
    if (from) from.shift();
    else popFromHeap(this.heap);
    if (first) {
      first.next = this.done;
      this.done = first;
    }
    return first;
  }

  private blank(): Pending {
    const { done } = this;
    if (!done) return { at: 0, turn: 0, sequence: 0, act: nothing, about: undefined, next: undefined };
    this.done = done.next;
    done.next = undefined;
    return done;
  }

  /** The line that the work may join and that ends the latest, so that the others stay open for what is due sooner. */
  private lineFor(added: Pending): Line | undefined {
    let best: Line | undefined;
    for (const line of this.lines) {
      if (line.last && before(added, line.last)) continue;
      if (!best?.last || (line.last && before(best.last, line.last))) best = line;
    }
    if (best || this.lines.length === mostLines) return best;
    const opened = new Line();
    this.lines.push(opened);
    return opened;
  }
}

/** Work in the order in which it is due: it joins at the end and leaves at the front. A linked list. */
class Line {
  first: Pending | undefined;
  last: Pending | undefined;

  push(added: Pending): void {
    if (this.last) this.last.next = added;
    else this.first = added;
    this.last = added;
  }

  shift(): void {
    const left = this.first;
    if (!left) return;
    this.first = left.next;
    if (!left.next) this.last = undefined;
  }
}

function pushToHeap(heap: Pending[], added: Pending): void {
  let hole = heap.push(added) - 1;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const above = heap[parent] as Pending;
    if (!before(added, above)) break;
    heap[hole] = above;
    hole = parent;
  }
  heap[hole] = added;
}

function popFromHeap(heap: Pending[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    const left = heap[child];
    const right = heap[child + 1];
    if (!left) break;
    if (right && before(right, left)) child += 1;
    const below = heap[child] as Pending;
    if (!before(below, last)) break;
    heap[hole] = below;
    hole = child;
  }
  heap[hole] = last;
}

function before(one: Pending, other: Pending): boolean {
  if (one.at !== other.at) return one.at < other.at;
  if (one.turn !== other.turn) return one.turn < other.turn;
  return one.sequence < other.sequence;
}
