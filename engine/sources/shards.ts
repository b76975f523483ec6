import type { Duration, Instant } from '../../base/time';
import type { FilteredSource } from '../filters/record';
import type { JsonObject } from '../json';
import { itemsOf, type Message } from '../message';
import { openChoices } from '../open-choices';
import type { Owner } from '../owner';
import type { Json } from '../scenario';
import type { Simulation } from '../simulation';

/** A record as it lies in a shard of a stream, a partition of a topic or a queue of a broker. */
export interface StreamRecord {
  /** What mappings read it from: the ARN of a stream, or that of a cluster or broker with the topic or queue behind it. */
  readonly source: string;
  /** Logical id of the stream, table, cluster or broker. */
  readonly sourceId: string;
  readonly owner: Owner;
  /** The part of the source in which order holds. */
  readonly shard: string;
  /** What keeps its order even where a shard is read in parallel. */
  readonly key: string;
  readonly sequence: string;
  readonly arrivedAt: Instant;
  readonly message: Message;
  /** The record as the function gets it. */
  readonly event: JsonObject;
  /** The record as filters see it, and by the rules of which source; without, none are taken. */
  readonly filterable?: { readonly source: FilteredSource; readonly fields: JsonObject };
  /** How much room it takes in an invocation. */
  readonly bytes: number;
  /** Only one of its readers gets it: it lies in a queue, not in a stream. */
  readonly forOneReader?: true;
  /** What a report of failed items calls it, where that is not a text. */
  readonly identifier?: Json;
  /** In a world where reading removes: the mapping that has it. */
  takenBy?: string;
}

/** Whoever keeps a position of its own in a source. */
export interface Follower {
  readonly reads: readonly string[];
  arrives(record: StreamRecord): void;
  expires(record: StreamRecord): void;
}

/** What lies in all streams. Reading takes nothing away; a record leaves when its retention ends. */
export class Shards {
  private readonly followers: Follower[] = [];

  constructor(private readonly sim: Simulation) {}

  follow(follower: Follower): void {
    this.followers.push(follower);
  }

  put(record: StreamRecord, retention: Duration): void {
    const { sim } = this;
    const mine = this.readersOf(record);
    sim.read('stream.retention');
    if (mine.length === 0) this.putUnread(record);
    for (const follower of mine) follower.arrives(record);
    const expiresAt = record.arrivedAt + retention;
    if (sim.read('stream.retention')) sim.at(Math.max(sim.now, expiresAt), () => this.expire(record, mine), 'ends');
  }

  private readersOf(record: StreamRecord): readonly Follower[] {
    const mine = this.followers.filter(({ reads }) => reads.some((name) => covers(name, record.source)));
    if (!record.forOneReader || mine.length < 2) return mine;
    return [openChoices.competitor(this.sim.random(`readers of ${record.source}`), mine)];
  }

  private putUnread(record: StreamRecord): void {
    this.sim.emit({ ...unread(record), copies: [this.sim.copyAt(record.message, record.sourceId)], kind: 'queued' });
  }

  private expire(record: StreamRecord, followers: readonly Follower[]): void {
    for (const follower of followers) follower.expires(record);
    if (followers.length > 0) return;
    const settles = { state: 'expired', reason: 'RetentionExpired' } as const;
    const copies = [`${record.message.name}@${record.sourceId}`];
    this.sim.emit({ ...unread(record), copies, kind: 'expired', result: settles.reason, settles });
  }
}

const covers = (name: string, source: string): boolean =>
  name === source || (name.endsWith('/*') && source.startsWith(name.slice(0, -1)));

const unread = ({ message, sourceId, owner, shard }: StreamRecord) => ({
  items: itemsOf([message]),
  place: sourceId,
  rule: 'stream.retention' as const,
  owner,
  shard,
});
