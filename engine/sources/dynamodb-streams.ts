import { unixSeconds } from '../calendar';
import { asObject, type JsonObject, sameJson } from '../json';
import { itemsOf, messageOf, sizeOf } from '../message';
import type { Json } from '../scenario';
import type { Simulation } from '../simulation';
import type { TableSettings } from '../stream-world';
import type { CallRefusal } from './api-call';
import type { KinesisStreams } from './kinesis';
import type { Shards } from './shards';

type Images = { readonly before?: JsonObject | undefined; readonly after?: JsonObject | undefined };

/** What a write changed. */
interface Change {
  readonly keys: JsonObject;
  readonly images: Images;
  readonly head: JsonObject;
}

/** Tables and their streams: each write that changes an item makes one record, in order per item. */
export class Tables {
  private readonly items = new Map<string, Map<string, JsonObject>>();
  private written = 0;

  constructor(
    private readonly sim: Simulation,
    private readonly shards: Shards,
    private readonly kinesis: KinesisStreams,
  ) {}

  /** DynamoDB refuses an item without its key. */
  refusalOf(tableId: string, item: Json): CallRefusal | undefined {
    const { sim } = this;
    const rule = 'dynamodb.item-needs-its-key';
    const missing = sim.world.tables[tableId]?.keys.find((key) => asObject(item)[key] === undefined);
    if (!sim.read(rule) || missing === undefined) return undefined;
    const message = `One or more parameter values were invalid: Missing the key ${missing} in the item`;
    return { rule, reason: 'InvalidRequest', answer: { statusCode: 400, errorCode: 'ValidationException', message } };
  }

  /** Replaces the whole item. */
  put(tableId: string, id: string, item: Json): void {
    this.write(tableId, id, asObject(item), asObject(item));
  }

  /** Removes the item with this key, if there is one. */
  remove(tableId: string, id: string, key: Json): void {
    this.write(tableId, id, asObject(key), undefined);
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
    const change = this.changeOf(tableId, keys, { before, after });
    const fed = this.feedKinesis(table, id, change);
    if (table.view === undefined && sim.read('dynamodb.stream-must-be-enabled')) {
      if (!fed) this.noEvent(tableId, id, 'dynamodb.stream-must-be-enabled');
      return;
    }
    this.record(tableId, table, id, change);
  }

  /** A table may feed a Kinesis stream, with or without a stream of its own; that record always holds both images. */
  private feedKinesis({ kinesisStreamArn }: TableSettings, id: string, change: Change): boolean {
    const { sim } = this;
    const streamId = Object.keys(sim.world.streams).find((one) => sim.world.streams[one]?.arn === kinesisStreamArn);
    if (streamId === undefined || !sim.read('dynamodb.feeds-kinesis-stream')) return false;
    const { keys, images, head } = change;
    const dynamodb = { Keys: keys, ...this.imagesIn('NEW_AND_OLD_IMAGES', images) };
    const data = JSON.stringify({ ...head, recordFormat: 'application/json', dynamodb });
    this.kinesis.put(streamId, { id, data, partitionKey: JSON.stringify(keys) });
    return true;
  }

  private changeOf(tableId: string, keys: JsonObject, images: Images): Change {
    const eventName = images.before === undefined ? 'INSERT' : images.after === undefined ? 'REMOVE' : 'MODIFY';
    const eventID = `${tableId}-${++this.written}`;
    const { world } = this.sim;
    return { keys, images, head: { eventID, eventName, eventSource: 'aws:dynamodb', awsRegion: world.region } };
  }

  private record(tableId: string, table: TableSettings, id: string, { keys, images, head }: Change): void {
    const { sim } = this;
    const sequence = String(100_000_000_000_000_000_000n + BigInt(this.written));
    const event = {
      ...head,
      eventVersion: '1.1',
      dynamodb: {
        ApproximateCreationDateTime: unixSeconds(sim.scenario, sim.now),
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
