import { asObject } from '../json';
import { messageOf, sizeOf } from '../message';
import type { InsertDocumentItem } from '../scenario';
import type { Simulation } from '../simulation';
import type { Shards } from './shards';

/** DocumentDB: the change stream of a collection makes an event of each document that is inserted. */
export class ChangeStreams {
  private inserted = 0;

  constructor(
    private readonly sim: Simulation,
    private readonly shards: Shards,
  ) {}

  insert(clusterId: string, item: InsertDocumentItem): void {
    const { sim } = this;
    const cluster = sim.world.documentClusters[clusterId];
    if (!cluster) return;
    const { id, database, collection, document, documentBytes } = item;
    const sequence = String(++this.inserted);
    const event = {
      event: {
        _id: { _data: sequence },
        documentKey: { _id: asObject(document)._id ?? id },
        fullDocument: document,
        ns: { db: database, coll: collection },
        operationType: 'insert',
      },
    };
    const source = `${cluster.arn}/${database}/${collection}`;
    const bytes = sizeOf(event) + (documentBytes ?? 0);
    this.shards.put(
      {
        source,
        sourceId: clusterId,
        owner: 'documentdb',
        shard: `${database}.${collection}`,
        key: source,
        sequence,
        arrivedAt: sim.now,
        message: messageOf(id, event, bytes),
        event,
        bytes,
      },
      Number.POSITIVE_INFINITY,
    );
  }
}
