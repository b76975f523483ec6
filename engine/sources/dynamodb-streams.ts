import { unixSeconds } from '../calendar';
import type { JsonObject } from '../json';
import { sameJson } from '../json';
import { itemsOf, messageOf, sizeOf } from '../message';
import type { Simulation } from '../simulation';
import type { TableSettings } from '../world';
import type { Shards } from './shards';

type Images = { readonly before?: JsonObject | undefined; readonly after?: JsonObject | undefined };

/** Tables and their streams: each write that changes an item makes one record, in order per item. */
export class Tables {
  private readonly items = new Map<string, Map<string, JsonObject>>();
  private written = 0;

  constructor(
    private readonly sim: Simulation,
    private readonly shards: Shards,
  ) {}

  /** The keys that an item lacks, or undefined. */
  missingKey(tableId: string, item: JsonObject): string | undefined {
    return this.sim.world.tables[tableId]?.keys.find((key) => item[key] === undefined);
  }

  /** Replaces the whole item. */
  put(tableId: string, id: string, item: JsonObject): void {
    this.write(tableId, id, item, item);
  }

  /** Removes the item with this key, if there is one. */
  remove(tableId: string, id: string, key: JsonObject): void {
    this.write(tableId, id, key, undefined);
  }

  private write(tableId: string, id: string, keyed: JsonObject, after: JsonObject | undefined): void {
    const { sim } = this;
    const table = sim.world.tables[tableId];
    if (!table) return;
    const rows = this.items.get(tableId) ?? new Map<string, JsonObject>();
    this.items.set(tableId, rows);
    const keys = pick(keyed, table.keys);
    const key = JSON.stringify(keys);
    const before = rows.get(key);
    if (after) rows.set(key, after);
    else rows.delete(key);
    const nothing = before === undefined && after === undefined;
    const noRecord = sim.read('dynamodb.unchanged-item-makes-no-record') && sameJson(before, after);
    if (nothing || noRecord) return this.noEvent(tableId, id);
    if (table.view === undefined && sim.read('dynamodb.stream-must-be-enabled'))
      return this.noEvent(tableId, id, 'dynamodb.stream-must-be-enabled');
    this.record(tableId, table, id, keys, { before, after });
  }

  private record(tableId: string, table: TableSettings, id: string, keys: JsonObject, images: Images): void {
    const { sim } = this;
    const sequence = String(100_000_000_000_000_000_000n + BigInt(++this.written));
    const event = {
      eventID: `${tableId}-${this.written}`,
      eventName: images.before === undefined ? 'INSERT' : images.after === undefined ? 'REMOVE' : 'MODIFY',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: sim.world.region,
      dynamodb: {
        ApproximateCreationDateTime: unixSeconds(sim.now),
        Keys: keys,
        ...this.imagesIn(table.view ?? 'KEYS_ONLY', images),
        SequenceNumber: sequence,
        StreamViewType: table.view ?? 'KEYS_ONLY',
      },
      eventSourceARN: table.streamArn,
    };
    const message = messageOf(id, event, sizeOf(event));
    const record = {
      source: table.streamArn,
      sourceId: tableId,
      owner: 'dynamodb' as const,
      shard: 'shardId-00000000000000000000-00000000',
      key: JSON.stringify(keys),
      sequence,
      arrivedAt: sim.now,
      message,
      event,
      filterable: { source: 'dynamodb' as const, fields: event },
      bytes: message.bytes,
    };
    this.shards.put(record, sim.read('dynamodb.stream-retention'));
  }

  /** What of the item the stream shows. */
  private imagesIn(view: string, { before, after }: Images): JsonObject {
    const all = !this.sim.read('dynamodb.view-type-picks-images');
    const isShown = (image: string): boolean => all || view === image || view === 'NEW_AND_OLD_IMAGES';
    return {
      ...(after && isShown('NEW_IMAGE') ? { NewImage: after } : {}),
      ...(before && isShown('OLD_IMAGE') ? { OldImage: before } : {}),
    };
  }

  private noEvent(
    tableId: string,
    id: string,
    rule:
      | 'dynamodb.unchanged-item-makes-no-record'
      | 'dynamodb.stream-must-be-enabled' = 'dynamodb.unchanged-item-makes-no-record',
  ): void {
    const { sim } = this;
    sim.read(rule);
    const message = messageOf(id, null);
    sim.emit({
      kind: 'skipped',
      rule,
      owner: 'dynamodb',
      items: itemsOf([message]),
      copies: [sim.copyAt(message, tableId)],
      place: tableId,
      result: 'noEvent',
      settles: { state: 'noEvent' },
    });
  }
}

const pick = (item: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(keys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]])));
