import type { Placed } from './batch';

/** Records in their order, taken from the front. */
export class Waiting {
  private records: Placed[] = [];
  private head = 0;

  push(placed: Placed): void {
    this.records.push(placed);
  }

  first(): Placed | undefined {
    return this.records[this.head];
  }

  shift(): void {
    this.head += 1;
    // What lies before the head is let go of now and then, so that each record costs the same.
    if (this.head < 1024 || this.head * 2 < this.records.length) return;
    this.records = this.records.slice(this.head);
    this.head = 0;
  }
}
