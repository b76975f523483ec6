import type { Owner } from '../owner';

/** The topics of the course that a rule can belong to. */
export type RuleTopic =
  | 'event-sources'
  | 'event-source-mapping'
  | 'invocation-types'
  | 'retries'
  | 'dead-letter-queues'
  | 'permissions'
  | 'sqs'
  | 'streams'
  | 'filtering'
  | 'concurrency'
  | 'timeouts-and-limits'
  | 'duplicates'
  | 'signals';

/** One behaviour of AWS that can change an outcome. The engine reads its value; `off` is what happens without the rule. */
export interface Rule<Id extends string = string, Value = unknown> {
  readonly id: Id;
  readonly statement: string;
  /** Numbers in the fact ledger. */
  readonly facts: readonly string[];
  /** The day on which `url` was last read for it. */
  readonly read: string;
  /** The AWS page that says so. */
  readonly url: string;
  readonly owner: Owner;
  readonly topic: RuleTopic;
  readonly value: Value;
  readonly off: Value;
}

/** Writes a rule down with its literal id, so that `RuleId` is a union of all ids. */
export const rule = <const Id extends string, Value>(written: Rule<Id, Value>): Rule<Id, Value> => written;
