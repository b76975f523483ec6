import type { Keyless } from '../fact-log';
import type { CallAnswer } from '../outcome';

/** What the callers of APIs saw last, by item. */
export class Calls {
  readonly result: Record<string, CallAnswer> = {};

  see({ items, answer }: Keyless): void {
    if (answer) for (const item of items) this.result[item] = answer;
  }
}
