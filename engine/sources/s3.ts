import { itemsOf, type Message, storedRecord } from '../message';
import type { Simulation } from '../simulation';
import type { BucketNotification } from '../world';
import type { Push } from './push';

const put = 's3:ObjectCreated:Put';

/** Buckets: an object stays, and makes an event for each notification that its key matches. */
export class Buckets {
  constructor(
    private readonly sim: Simulation,
    private readonly push: Push,
  ) {}

  put(bucketId: string, key: string, message: Message, again = false): void {
    const { sim } = this;
    const bucket = sim.world.buckets[bucketId];
    if (sim.read('s3.keeps-objects') && !again) {
      const about = {
        items: itemsOf([message]),
        copies: [sim.copyAt(message, bucketId)],
        place: bucketId,
        owner: 's3' as const,
      };
      sim.emit({ ...about, kind: 'queued', rule: 's3.keeps-objects', stored: storedRecord(message), spent: true });
    }
    if (!bucket) return;
    const filtering = sim.read('s3.key-filter');
    const created = bucket.notifications.filter(({ event }) => isEvent(event));
    const event: Message = {
      ...message,
      body: { Records: [{ eventName: put.slice(3), s3: { bucket: { name: bucketId }, object: { key } } }] },
    };
    for (const targetArn of new Set(created.map((notification) => notification.targetArn))) {
      const matching = created.filter(
        (notification) => notification.targetArn === targetArn && (!filtering || fits(notification, key)),
      );
      if (matching.length === 0) this.push.filtered('s3', targetArn, event, 's3.key-filter');
      else if (sim.read('s3.one-event-per-object')) this.deliver(bucket.arn, targetArn, event);
    }
    if (bucket.toEventBridge) sim.services.putEvent('default', { ...message, body: objectCreated(bucketId, key) });
  }

  private deliver(sourceArn: string, targetArn: string, message: Message): void {
    this.push.deliver({ service: 's3', sourceArn, targetArn, message, lossRule: 's3.undelivered-event-is-lost' });
  }
}

const isEvent = (event: string): boolean =>
  event === put || (event.endsWith('*') && put.startsWith(event.slice(0, -1)));

const fits = ({ prefix, suffix }: BucketNotification, key: string): boolean =>
  key.startsWith(prefix) && key.endsWith(suffix);

const objectCreated = (bucket: string, key: string) => ({
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: { bucket: { name: bucket }, object: { key } },
});
