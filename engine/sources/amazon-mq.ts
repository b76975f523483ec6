import { base64 } from '../../base/bytes';
import { unixSeconds } from '../calendar';
import { messageOf, sizeOf } from '../message';
import type { SendToBrokerItem } from '../scenario';
import type { Simulation } from '../simulation';
import type { Shards } from './shards';

/** Brokers of Amazon MQ: a message waits in its queue until one reader has done with it, or until it expires. */
export class Brokers {
  private sent = 0;

  constructor(
    private readonly sim: Simulation,
    private readonly shards: Shards,
  ) {}

  send(brokerId: string, item: SendToBrokerItem): void {
    const { sim } = this;
    const broker = sim.world.brokers[brokerId];
    if (!broker) return;
    const { id, queue, body, expiresAfter } = item;
    const sequence = String(++this.sent);
    const metadata = {
      messageID: `ID:${sequence}`,
      timestamp: unixSeconds(sim.scenario, sim.now) * 1000,
      destination: queue,
    };
    const event = { ...metadata, data: base64(body) };
    const message = messageOf(id, event, sizeOf(event));
    const expires = expiresAfter !== undefined && sim.read('mq.expiry');
    this.shards.put(
      {
        source: `${broker.arn}/${queue}`,
        sourceId: brokerId,
        owner: 'mq',
        shard: queue,
        key: queue,
        sequence,
        arrivedAt: sim.now,
        message,
        event,
        filterable: { source: 'mq', fields: { ...metadata, data: body } },
        forOneReader: true,
        bytes: message.bytes,
      },
      expires ? expiresAfter : Number.POSITIVE_INFINITY,
    );
  }
}
