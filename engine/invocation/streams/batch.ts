import type { Instant } from '../../../base/time';
import type { JsonObject } from '../../json';
import type { Message } from '../../message';
import type { Json } from '../../scenario';
import type { StreamRecord } from '../../sources/shards';

/** A record on its way through one mapping. */
export interface Placed {
  readonly record: StreamRecord;
  readonly copy: string;
  /** It came to rest: processed, filtered, given up or expired. */
  settled: boolean;
}

/** Records of one shard that are tried together until they succeed or are given up. */
export interface Batch {
  records: readonly Placed[];
  /** Runs that failed since the batch, or what is left of it, began. */
  failures: number;
  throttles: number;
  /** What bisecting made of a larger batch. */
  readonly half: boolean;
  /** It is not tried before this moment. */
  notBefore: Instant;
  /** What a failure record says of the last run: an error of the function, or null for a report. */
  functionError?: 'Unhandled' | null;
}

export const batchOf = (records: readonly Placed[], notBefore: Instant, half = false): Batch => ({
  records,
  failures: 0,
  throttles: 0,
  half,
  notBefore,
});

export const live = (records: readonly Placed[]): readonly Placed[] => records.filter(({ settled }) => !settled);

/** A record as a pipe sees it: its data decoded. */
export const recordOf = ({ record }: Placed): JsonObject => record.filterable?.fields ?? record.event;

/** What a report of failed items calls a message of a batch: of Kafka its partition and offset, else its name. */
export const identifierOf = (records: readonly Placed[], message: Message): Json =>
  records.find(({ record }) => record.message === message)?.record.identifier ?? message.name;
