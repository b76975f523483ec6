import type { Keyless } from '../fact-log';
import type { Outcome, StoredRecord } from '../outcome';

const endings: ReadonlySet<Keyless['kind']> = new Set(['deleted', 'removed', 'redriven']);
const settlements: ReadonlySet<Keyless['kind']> = new Set(['moved', 'expired', 'filtered', 'dropped', 'recorded']);

/** What lies in each queue and bucket. */
export class Stores {
  private readonly held: ReadonlyMap<string, Map<string, StoredRecord>>;
  private readonly placeOf = new Map<string, string>();

  constructor(ids: readonly string[]) {
    this.held = new Map(ids.map((id) => [id, new Map<string, StoredRecord>()]));
  }

  see({ kind, copies, place, stored, settles }: Keyless): void {
    if (stored) return this.arrives(copies, place, stored);
    if (endings.has(kind) || (settles !== undefined && settlements.has(kind)))
      for (const copy of copies) this.held.get(this.placeOf.get(copy) ?? '')?.delete(copy);
  }

  result(): Outcome['stores'] {
    return Object.fromEntries(
      Array.from(this.held, ([id, records]) => [id, { count: records.size, records: [...records.values()] }]),
    );
  }

  private arrives(copies: readonly string[], place: string, stored: StoredRecord): void {
    for (const copy of copies) {
      this.held.get(place)?.set(copy, stored);
      this.placeOf.set(copy, place);
    }
  }
}
