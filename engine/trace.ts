import type { Duration, Instant } from '../base/time';
import type { FunctionError } from './function/errors';
import type { CallAnswer, ItemState, StoredRecord } from './outcome';
import type { Owner } from './owner';
import type { RuleId } from './rules';

export type { Owner };

export type FactKind =
  | 'sent' // an item was handed to an API; `place` is the target
  | 'answered' // the API answered the caller; `result` is the status code
  | 'refused' // the API refused the call; `result` is the error code or the status
  | 'queued' // an item waits in a queue (Lambda's own, or SQS) or lies in a bucket; `place` is where
  | 'received' // a poller received a message; `attempt` is the receive count
  | 'throttled'
  | 'run-started'
  | 'wrote' // the handler of `via` wrote the row `row` of the table `place`, or knew it already: `result` is written | known
  | 'run-ended' // `result` is ok | error | timeout | reported
  | 'retry-scheduled' // it will be tried again at `until`
  | 'returned' // a message is visible in its queue again
  | 'deleted' // a message was deleted from its queue
  | 'delivered' // a service handed an item on: `place` is to whom
  | 'not-delivered' // a service could not hand it on; `result` is why
  | 'filtered'
  | 'skipped' // it is none of the mapping's business: before its starting position (`notRead`), or no change at all (`noEvent`)
  | 'checkpointed' // a mapping's position moved behind records that were processed
  | 'moved' // to a dead-letter queue or topic: `place`
  | 'redriven' // from a dead-letter queue, to be tried again in the queue `place`
  | 'recorded' // a record about it was written to a destination: `place`; `result` is the condition
  | 'given-up' // Lambda stops trying; `result` is the reason
  | 'dropped'
  | 'expired'
  | 'removed' // an object was deleted or overwritten
  | 'changed'; // the set-up itself changed (function deleted, permission removed, mapping switched)

/** One thing that happened, with the rule that caused it and its owner. */
export interface Fact {
  /** Made of kind, items, attempt and place, never of time or order: two worlds are paired by it. */
  readonly key: string;
  readonly at: Instant;
  readonly kind: FactKind;
  readonly rule: RuleId;
  readonly owner: Owner;
  /** Ids of the items that it happened to; empty when it happened to the set-up or to a destination record. */
  readonly items: readonly string[];
  /** The copies that it happened to: an item may lie in several places at once, and a destination record has no id. */
  readonly copies: readonly string[];
  /** Logical id of the resource at which it happened. */
  readonly place: string;
  /** The consumer (function) on whose behalf it happened, where there is one. */
  readonly via?: string;
  /** The message group on a FIFO queue. */
  readonly group?: string;
  readonly attempt?: number;
  readonly result?: string;
  readonly until?: Instant;
  /** What the caller saw. */
  readonly answer?: CallAnswer;
  /** The state in which it left its copies at rest, and why. */
  readonly settles?: { readonly state: ItemState; readonly reason?: string };
  /** What now lies at `place`. */
  readonly stored?: StoredRecord;
  /** The CloudWatch metric of `via` that it raises. */
  readonly metric?: string;
  /** Of a run that comes before that of the consumer: it does not count as a delivery. */
  readonly stage?: 'enrichment';
  /** The shard or partition in which it happened; order holds within it. */
  readonly shard?: string;
  /** How old the last record of the batch was: what IteratorAge tells. */
  readonly iteratorAge?: Duration;
  /** The topic, rule or bucket whose delivery it is. */
  readonly from?: string;
  /** Of a run: it used provisioned concurrency, or found that all in use. */
  readonly pool?: 'provisioned' | 'spilled';
  /** Of a run: the alias or version that was invoked, where one was named. */
  readonly qualifier?: string;
  /** Of a run that failed: what it answered with. */
  readonly error?: FunctionError;
  /** The key of the row that a handler wrote. */
  readonly row?: string;
  /** The item had come to rest before; this copy lies on only as a dead letter. */
  readonly spent?: true;
}
