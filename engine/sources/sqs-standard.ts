import type { Entry, Waiting } from './sqs-entry';

/** A standard queue: any visible message may be received, whatever becomes of the others. */
export class StandardQueue implements Waiting {
  private readonly visible = new Set<Entry>();
  private readonly flying = new Set<Entry>();

  add(): void {
    // Nothing waits for a message that is not visible yet.
  }

  show(entry: Entry): void {
    this.flying.delete(entry);
    this.visible.add(entry);
  }

  hide(entry: Entry): void {
    this.visible.delete(entry);
    this.flying.add(entry);
  }

  remove(entry: Entry): boolean {
    this.visible.delete(entry);
    this.flying.delete(entry);
    return false;
  }

  receivable(): Iterable<Entry> {
    return this.visible;
  }

  get ready(): number {
    return this.visible.size;
  }

  get groups(): number {
    return Math.min(1, this.visible.size);
  }

  get inFlight(): number {
    return this.flying.size;
  }
}
