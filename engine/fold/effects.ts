import type { Keyless } from '../fact-log';

/** How often the handlers did the work of a key, by table. */
export class Effects {
  readonly result: Record<string, Record<string, number>> = {};

  see({ kind, place, row, result }: Keyless): void {
    if (kind !== 'wrote' || row === undefined || result !== 'written') return;
    const table = this.result[place] ?? {};
    table[row] = (table[row] ?? 0) + 1;
    this.result[place] = table;
  }
}
