import { isoTime } from '../calendar';
import { itemsOf, type Message, storedRecord } from '../message';
import type { Simulation } from '../simulation';
import type { BucketNotification } from '../world';
import { busEvent } from './bus-event';
import type { Push } from './push';

/** An event of a bucket, as notifications name it and as EventBridge does. */
interface BucketEvent {
  readonly name: string;
  readonly detailType: string;
  /** What EventBridge is told of it beside. */
  readonly why: Readonly<Record<string, string>>;
}
const created: BucketEvent = {
  name: 's3:ObjectCreated:Put',
  detailType: 'Object Created',
  why: { reason: 'PutObject' },
};
const removed: BucketEvent = {
  name: 's3:ObjectRemoved:Delete',
  detailType: 'Object Deleted',
  why: { reason: 'DeleteObject', 'deletion-type': 'Permanently Deleted' },
};

/** Buckets: an object stays until it is overwritten or deleted, and each change makes an event for every notification that fits. */
export class Buckets {
  /** What lies under a key, by bucket. */
  private readonly objects = new Map<
    string,
    Map<string, { readonly copy: string; readonly items: readonly string[] }>
  >();

  constructor(
    private readonly sim: Simulation,
    private readonly push: Push,
  ) {}

  put(bucketId: string, key: string, message: Message, again = false): void {
    if (this.sim.read('s3.keeps-objects') && !again) this.store(bucketId, key, message);
    this.notify(bucketId, key, message, created);
  }

  /** Deletes the object under a key; where there is none, nothing changes and there is no event. */
  remove(bucketId: string, key: string, message: Message, again = false): void {
    const deleted = again || this.takeOut(bucketId, key);
    const bucket = this.sim.world.buckets[bucketId];
    const asked = bucket?.toEventBridge || bucket?.notifications.some(({ event }) => covers(event, removed.name));
    if (deleted && asked) this.notify(bucketId, key, message, removed);
    else if (!again) this.noEvent(bucketId, message);
  }

  private store(bucketId: string, key: string, message: Message): void {
    const { sim } = this;
    this.takeOut(bucketId, key);
    const copy = sim.copyAt(message, bucketId);
    const items = itemsOf([message]);
    const objects = this.objects.get(bucketId) ?? new Map<string, { copy: string; items: readonly string[] }>();
    this.objects.set(bucketId, objects.set(key, { copy, items }));
    sim.emit({
      items,
      copies: [copy],
      place: bucketId,
      owner: 's3',
      kind: 'queued',
      rule: 's3.keeps-objects',
      stored: storedRecord(message),
      spent: true,
    });
  }

  private takeOut(bucketId: string, key: string): boolean {
    const { sim } = this;
    const object = this.objects.get(bucketId)?.get(key);
    if (!object || !sim.read('s3.keeps-objects')) return false;
    this.objects.get(bucketId)?.delete(key);
    const { copy, items } = object;
    sim.emit({ items, copies: [copy], place: bucketId, owner: 's3', kind: 'removed', rule: 's3.keeps-objects' });
    return true;
  }

  private noEvent(bucketId: string, message: Message): void {
    const copies = [this.sim.copyAt(message, bucketId)];
    this.sim.read('s3.keeps-objects');
    const settles = { state: 'noEvent' } as const;
    const about = { items: itemsOf([message]), copies, place: bucketId, owner: 's3' } as const;
    this.sim.emit({ ...about, kind: 'dropped', rule: 's3.keeps-objects', settles });
  }

  private notify(bucketId: string, key: string, message: Message, happened: BucketEvent): void {
    const { sim } = this;
    const bucket = sim.world.buckets[bucketId];
    if (!bucket) return;
    const filtering = sim.read('s3.key-filter');
    const asked = bucket.notifications.filter(({ event }) => covers(event, happened.name));
    const object = { bucketId, arn: bucket.arn, key };
    const event: Message = { ...message, body: notification(sim, object, happened) };
    for (const targetArn of new Set(asked.map((notification) => notification.targetArn))) {
      const matching = asked.filter(
        (notification) => notification.targetArn === targetArn && (!filtering || fits(notification, key)),
      );
      if (matching.length === 0) this.push.filtered('s3', targetArn, event, 's3.key-filter', bucketId);
      else if (sim.read('s3.one-event-per-object')) this.deliver(bucket.arn, targetArn, event);
    }
    if (bucket.toEventBridge)
      sim.services.putEvent('default', { ...message, body: asEvent(sim, message.name, object, happened) });
  }

  private deliver(sourceArn: string, targetArn: string, message: Message): void {
    this.push.deliver({ service: 's3', sourceArn, targetArn, message, lossRule: 's3.undelivered-event-is-lost' });
  }
}

const covers = (asked: string, happened: string): boolean =>
  asked === happened || (asked.endsWith('*') && happened.startsWith(asked.slice(0, -1)));

const fits = ({ prefix, suffix }: BucketNotification, key: string): boolean =>
  key.startsWith(prefix) && key.endsWith(suffix);

interface ObjectName {
  readonly bucketId: string;
  readonly arn: string;
  readonly key: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */
const notification = (
  { world, scenario, now }: Simulation,
  { bucketId, arn, key }: ObjectName,
  { name }: BucketEvent,
) => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: world.region,
      eventTime: isoTime(scenario, now),
      eventName: name.slice('s3:'.length),
      s3: { s3SchemaVersion: '1.0', bucket: { name: bucketId, arn }, object: { key } },
    },
  ],
});

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
const asEvent = (sim: Simulation, id: string, { bucketId, arn, key }: ObjectName, { detailType, why }: BucketEvent) =>
  busEvent(sim, {
    id,
    source: 'aws.s3',
    detailType,
    resources: [arn],
    detail: { version: '0', bucket: { name: bucketId }, object: { key }, ...why },
  });
