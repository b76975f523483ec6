import { base64 } from '../../base/bytes';
import { md5 } from '../../base/md5';
import { unixSeconds } from '../calendar';
import { messageOf, sizeOf } from '../message';
import type { PutRecordItem } from '../scenario';
import type { Simulation } from '../simulation';
import type { Shards } from './shards';

/** Kinesis Data Streams: a partition key decides on the shard, and within it records keep their order. */
export class KinesisStreams {
  private readonly written = new Map<string, number>();

  constructor(
    private readonly sim: Simulation,
    private readonly shards: Shards,
  ) {}

  put(streamId: string, item: PutRecordItem): void {
    const { sim } = this;
    const stream = sim.world.streams[streamId];
    if (!stream) return;
    const shard = shardName(this.shardOf(item, stream.shards));
    const sequence = this.nextSequence(streamId);
    const kinesis = {
      kinesisSchemaVersion: '1.0',
      partitionKey: item.partitionKey,
      sequenceNumber: sequence,
      data: base64(item.data),
      approximateArrivalTimestamp: unixSeconds(sim.scenario, sim.now),
    };
    const metadata = {
      eventSource: 'aws:kinesis',
      eventVersion: '1.0',
      eventID: `${shard}:${sequence}`,
      eventName: 'aws:kinesis:record',
      awsRegion: sim.world.region,
      eventSourceARN: stream.arn,
    };
    const event = { kinesis, ...metadata };
    const decoded = sim.read('kinesis.filter-sees-decoded-data');
    const message = messageOf(item.id, event, sizeOf(event));
    this.shards.put(
      {
        source: stream.arn,
        sourceId: streamId,
        owner: 'kinesis',
        shard,
        key: item.partitionKey,
        sequence,
        arrivedAt: sim.now,
        message,
        event,
        filterable: {
          source: 'kinesis',
          fields: { ...kinesis, ...metadata, ...(decoded ? { data: item.data } : {}) },
        },
        bytes: message.bytes,
      },
      stream.retention,
    );
  }

  /** Shards share the hash keys from 0 to 2^128 - 1 evenly; the key of a record is the MD5 of its partition key. */
  private shardOf({ partitionKey, explicitHashKey }: PutRecordItem, count: number): number {
    const explicit = this.sim.read('kinesis.explicit-hash-key') ? explicitHashKey : undefined;
    if (!this.sim.read('kinesis.partition-key-picks-shard')) return 0;
    const hash = explicit === undefined ? md5(partitionKey) : BigInt(explicit);
    return Math.min(count - 1, Number((hash * BigInt(count)) >> 128n));
  }

  private nextSequence(streamId: string): string {
    const number = (this.written.get(streamId) ?? 0) + 1;
    this.written.set(streamId, number);
    return `4959${String(number).padStart(52, '0')}`;
  }
}

const shardName = (number: number): string => `shardId-${String(number).padStart(12, '0')}`;
