import { passesFilters } from '../../filters/record';
import type { RuleId } from '../../rules';
import type { Fact } from '../../trace';
import { batchOf, type Placed } from './batch';
import { tooOldAt } from './give-up';
import type { StreamMapping } from './mapping';
import { Waiting } from './waiting';

/** The records of one shard that no batch holds yet, and the batch that is being made of them. */
export class Gathering {
  private readonly waiting = new Waiting();
  private gathered: Placed[] = [];
  private bytes = 0;
  private windowEnds: number | undefined;

  /** `wake` is called when the batching window ends. */
  constructor(
    private readonly mapping: StreamMapping,
    private readonly wake: () => void,
  ) {}

  add(placed: Placed): void {
    this.waiting.push(placed);
  }

  /** Whether nothing waits or is gathered. */
  get isEmpty(): boolean {
    return this.gathered.length === 0 && this.waiting.first() === undefined;
  }

  /** The next batch, once it is full by its size, its bytes or the end of its window. */
  next(): readonly Placed[] | undefined {
    const { sim, settings } = this.mapping;
    const window = sim.read('stream.batching-window');
    const most = sim.read('mapping.batch-size-limits') ? settings.batchSize : Number.MAX_SAFE_INTEGER;
    const isFull = this.readUpTo(window === 'per-record' ? 1 : most);
    if (this.gathered.length === 0) return undefined;
    const leaves = isFull && window !== 'per-record' && sim.read('mapping.full-batch-leaves-at-once');
    const ends = this.windowEnds ?? sim.now + (window === 'none' ? 0 : settings.batchingWindow);
    if (leaves || sim.now >= ends) return this.take();
    if (this.windowEnds === undefined) sim.at(ends, this.wake);
    this.windowEnds = ends;
    return undefined;
  }

  /** These records and what fits behind them. */
  fillUp(records: readonly Placed[]): readonly Placed[] {
    this.gathered = [...records];
    this.bytes = records.reduce((sum, { record }) => sum + record.bytes, 0);
    this.readUpTo(this.mapping.settings.batchSize);
    return this.take();
  }

  private take(): readonly Placed[] {
    const batch = this.gathered;
    this.gathered = [];
    this.bytes = 0;
    this.windowEnds = undefined;
    return batch;
  }

  /** Whether the batch can take no more. */
  private readUpTo(most: number): boolean {
    const { sim, id } = this.mapping;
    const payloadLimit = sim.read('stream.payload-limit');
    for (let next = this.waiting.first(); next; next = this.waiting.first()) {
      if (this.gathered.length >= most) return true;
      if (!this.passesBy(next)) {
        if (!this.isOfSameWindow(next)) return true;
        if (this.gathered.length > 0 && this.bytes + next.record.bytes > payloadLimit) return true;
        if (!sim.read('stream.records-stay')) next.record.takenBy = id;
        this.gathered.push(next);
        this.bytes += next.record.bytes;
      }
      this.waiting.shift();
    }
    return this.gathered.length >= most;
  }

  /** A batch holds records of one tumbling window. */
  private isOfSameWindow({ record }: Placed): boolean {
    const { mapping } = this;
    const [first] = this.gathered;
    return !first || mapping.windowEnd(first.record) === mapping.windowEnd(record);
  }

  /** Whether a record goes by without a run: gone, too old, or of no interest. */
  private passesBy(placed: Placed): boolean {
    const { mapping } = this;
    const { sim, settings, failures } = mapping;
    const { takenBy = mapping.id, filterable, owner, bytes } = placed.record;
    if (placed.settled) return true;
    if (takenBy !== mapping.id) return this.rest(placed, 'dropped', 'stream.records-stay', { state: 'dropped' });
    if ((tooOldAt(sim.read, settings, placed) ?? Number.POSITIVE_INFINITY) <= sim.now) {
      failures.discard(mapping, {
        records: [placed],
        batch: batchOf([placed], sim.now),
        condition: 'RecordAgeExceeded',
      });
      return true;
    }
    const oversized = 'documentdb.oversized-is-dropped';
    if (owner === 'documentdb' && bytes > sim.read(oversized))
      return this.rest(placed, 'dropped', oversized, { state: 'dropped' }, 'OversizedRecordCount');
    if (!filterable || settings.filters.length === 0 || !sim.read('stream.filter-skips-misses')) return false;
    if (passesFilters(sim.read, filterable.source, settings.filters, filterable.fields)) return false;
    const settles = { state: 'filtered', reason: 'FilterNoMatch' } as const;
    return this.rest(placed, 'filtered', 'stream.filter-skips-misses', settles);
  }

  private rest(
    placed: Placed,
    kind: Fact['kind'],
    rule: RuleId,
    settles: NonNullable<Fact['settles']>,
    metric?: string,
  ): true {
    const { reason } = settles;
    const result = reason === undefined ? {} : { result: reason };
    placed.settled = true;
    const about = this.mapping.about([placed]);
    this.mapping.sim.emit({ ...about, kind, rule, settles, ...result, ...(metric === undefined ? {} : { metric }) });
    return true;
  }
}
