import type { Instant } from '../../../base/time';
import { addressOf } from '../../address';
import { instantOf } from '../../calendar';
import type { Functions } from '../../function/functions';
import { itemsOf } from '../../message';
import { openChoices } from '../../open-choices';
import type { Owner } from '../../owner';
import { mayPollSource } from '../../permissions';
import type { Simulation } from '../../simulation';
import type { KafkaTopics } from '../../sources/kafka';
import { Pipe } from '../../sources/pipes';
import type { Follower, Shards, StreamRecord } from '../../sources/shards';
import type { StreamMappingSettings } from '../../stream-world';
import { atOnce, type BatchRunner } from '../batch-runner';
import type { Placed } from './batch';
import { FailureRecords } from './failure-record';
import { ShardReader } from './shard-reader';
import { passedOver } from './starting-position';
import { windowEnd } from './tumbling-window';

/** All mappings of streams. */
export class StreamMappings {
  private readonly mappings: readonly StreamMapping[];

  constructor(
    sim: Simulation,
    functions: Functions,
    { shards, kafka }: { readonly shards: Shards; readonly kafka: KafkaTopics },
  ) {
    const failures = new FailureRecords(sim, kafka);
    this.mappings = Object.entries(sim.world.streamMappings).flatMap(([id, settings]) => {
      const target = addressOf(sim.world, settings.functionArn);
      return target?.kind === 'function' ? [new StreamMapping(sim, functions, failures, id, target, settings)] : [];
    });
    for (const mapping of this.mappings) shards.follow(mapping);
  }

  /** Switches a mapping on or off. It remembers its position; what is in flight goes on. */
  setEnabled(mappingId: string, enabled: boolean): void {
    this.mappings.find(({ id }) => id === mappingId)?.setEnabled(enabled);
  }
}

/** One event source mapping or one pipe of a stream: a position of its own in every shard, and a reader for each. */
export class StreamMapping implements Follower {
  readonly functionId: string;
  readonly qualifier: string;
  readonly reads: readonly string[];
  readonly runner: BatchRunner;
  readonly owner: Owner;
  private readonly readers = new Map<string, ShardReader>();
  private readonly placed = new Map<StreamRecord, Placed>();
  private readonly parts = new Map<string, number>();
  private enabled: boolean;
  private startedAt: Instant | undefined;

  constructor(
    readonly sim: Simulation,
    readonly functions: Functions,
    readonly failures: FailureRecords,
    readonly id: string,
    { id: functionId, qualifier }: { readonly id: string; readonly qualifier: string },
    readonly settings: StreamMappingSettings,
  ) {
    this.functionId = functionId;
    this.qualifier = sim.read('stream.invokes-its-qualifier') ? qualifier : '';
    this.reads = settings.reads;
    const { pipe, sourceArn } = settings;
    this.owner = pipe ? 'pipes' : 'event-source-mapping';
    this.runner = pipe ? new Pipe(sim, functions, { ...pipe, sourceArn }) : atOnce(functions);
    this.enabled = settings.enabled;
    if (this.enabled) sim.at(0, () => this.start());
  }

  setEnabled(enabled: boolean): void {
    this.enabled = enabled;
    if (!enabled) return;
    this.start();
    this.wakeAll();
  }

  arrives(record: StreamRecord): void {
    const { sim } = this;
    const placed = { record, copy: sim.copyAt(record.message, this.id), settled: false };
    this.placed.set(record, placed);
    sim.emit({ ...this.about([placed]), kind: 'queued', rule: 'stream.retention', owner: record.owner });
    if (this.startedAt !== undefined) sim.read('stream.polls');
    this.readerOf(record).add(placed);
  }

  expires(record: StreamRecord): void {
    const placed = this.placed.get(record);
    this.placed.delete(record);
    if (!placed || placed.settled) return;
    placed.settled = true;
    const settles = { state: 'expired', reason: 'RetentionExpired' } as const;
    const about = { ...this.about([placed]), owner: record.owner };
    this.sim.emit({ ...about, kind: 'expired', rule: 'stream.retention', result: settles.reason, settles });
    this.readerOf(record).wake();
  }

  /** Whether it runs batches: it is enabled, and there is a function to run. */
  isOn(): boolean {
    const { sim } = this;
    if (this.startedAt === undefined || !sim.read('stream.polls')) return false;
    if (!this.enabled && sim.read('mapping.pauses-when-disabled')) return false;
    if (this.settings.pipe) return true;
    return this.functions.settings(this.functionId) !== undefined || !sim.read('mapping.outlives-its-function');
  }

  /** Whether the execution role lets it read on. */
  mayRead(): boolean {
    const { world, read } = this.sim;
    return mayPollSource({ world, read, mapping: this.settings }, read('stream.role-is-asked-at-each-poll'));
  }

  /** Whether another shard is stuck, in a world where that matters. */
  isHeldUpBy(reader: ShardReader): boolean {
    if (this.sim.read('stream.shards-are-independent')) return false;
    return [...this.readers.values()].some((other) => other !== reader && other.isStuck);
  }

  /** When the tumbling window of a record ends, if there are windows. */
  windowEnd(record: StreamRecord): Instant | undefined {
    return windowEnd(this, record);
  }

  wakeAll(): void {
    for (const reader of this.readers.values()) reader.wake();
  }

  about(records: readonly Placed[]) {
    const first = records[0]?.record;
    return {
      items: itemsOf(records.map(({ record }) => record.message)),
      copies: records.map(({ copy }) => copy),
      place: first?.sourceId ?? this.id,
      via: this.functionId,
      owner: this.owner,
      ...(first ? { shard: first.shard } : {}),
    };
  }

  /** Polling begins: what lies before the starting position is passed over. */
  private start(): void {
    if (this.startedAt !== undefined) return;
    const { sim } = this;
    const { startingPosition, startingPositionTimestamp = 0 } = this.settings;
    const start = { startedAt: sim.now, timestamp: instantOf(sim.scenario, startingPositionTimestamp) };
    this.startedAt = sim.now;
    for (const placed of this.placed.values()) {
      const { arrivedAt } = placed.record;
      const rule = placed.settled ? undefined : passedOver(sim.read, startingPosition, start, arrivedAt);
      if (rule === undefined) continue;
      placed.settled = true;
      const settles = { state: 'notRead' } as const;
      sim.emit({ ...this.about([placed]), kind: 'skipped', rule, result: settles.state, settles });
    }
    this.wakeAll();
  }

  /** The reader of the record's shard; with a ParallelizationFactor a shard has several, and a key has one. */
  private readerOf(record: StreamRecord): ShardReader {
    const { sim, settings } = this;
    const { shard } = record;
    const key = sim.read('stream.order-per-key') ? record.key : record.sequence;
    const part = settings.parallelizationFactor > 1 ? this.partOf(`${shard} ${key}`) : 0;
    const reader = this.readers.get(`${shard} ${part}`) ?? new ShardReader(this);
    this.readers.set(`${shard} ${part}`, reader);
    return reader;
  }

  private partOf(key: string): number {
    const { sim, settings, id } = this;
    const drawn = () => openChoices.part(sim.random(`parts of ${id}`), settings.parallelizationFactor);
    const part = this.parts.get(key) ?? drawn();
    this.parts.set(key, part);
    return part;
  }
}
