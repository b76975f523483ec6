import { base64 } from '../../base/bytes';
import { unixSeconds } from '../calendar';
import type { JsonObject } from '../json';
import { type Message, messageOf, sizeOf } from '../message';
import type { ProduceRecordItem } from '../scenario';
import type { Simulation } from '../simulation';
import { kafkaSource } from '../stream-world';
import type { Shards } from './shards';

/** Kafka topics, of MSK or of a cluster outside AWS: records keep their order within a partition. */
export class KafkaTopics {
  private readonly offsets = new Map<string, number>();

  constructor(
    private readonly sim: Simulation,
    private readonly shards: Shards,
  ) {}

  /** `clusterId` is a cluster of the template, or a mapping that names a cluster outside it. */
  produce(clusterId: string, item: ProduceRecordItem): void {
    const { sim } = this;
    const { topic, partition = 0, key, value } = item;
    const shard = `${topic}-${partition}`;
    const base = sim.world.kafkaClusters[clusterId]?.arn ?? sim.world.streamMappings[clusterId]?.sourceArn ?? clusterId;
    const source = kafkaSource(base, topic);
    const offset = this.nextOffset(`${source} ${partition}`);
    const metadata = {
      topic,
      partition,
      offset,
      timestamp: unixSeconds(sim.scenario, sim.now) * 1000,
      timestampType: 'CREATE_TIME',
    };
    const event = {
      ...metadata,
      ...(key === undefined ? {} : { key: base64(key) }),
      value: base64(value),
      headers: [],
    };
    this.put(clusterId, source, {
      shard,
      offset,
      message: messageOf(item.id, event, sizeOf(event)),
      event,
      fields: { ...metadata, ...(key === undefined ? {} : { key }), value },
    });
  }

  /** Writes a message about failed records, or such a record itself, to a topic of the same cluster. */
  writeFailed(clusterId: string, base: string, topic: string, message: Message): void {
    const source = kafkaSource(base, topic);
    const offset = this.nextOffset(`${source} 0`);
    const event = { topic, partition: 0, offset, value: message.body };
    this.put(clusterId, source, { shard: `${topic}-0`, offset, message, event, fields: event });
  }

  private put(clusterId: string, source: string, { shard, offset, message, event, fields }: Produced): void {
    const { sim } = this;
    this.shards.put(
      {
        source,
        sourceId: clusterId,
        owner: 'kafka',
        shard,
        key: shard,
        sequence: String(offset),
        arrivedAt: sim.now,
        message,
        event,
        filterable: { source: 'kafka', fields },
        identifier: { partition: shard, offset },
        bytes: message.bytes,
      },
      sim.read('kafka.retention'),
    );
  }

  private nextOffset(partition: string): number {
    const offset = this.offsets.get(partition) ?? 0;
    this.offsets.set(partition, offset + 1);
    return offset;
  }
}

interface Produced {
  readonly shard: string;
  readonly offset: number;
  readonly message: Message;
  readonly event: JsonObject;
  readonly fields: JsonObject;
}
