import type { Instant } from '../base/time';
import type { Json } from './scenario';

/** A deployment that an AWS API refused. CloudFormation wraps the error; here it is bare. */
export interface Refusal {
  readonly result: 'fails';
  readonly resource: string;
  readonly operation: string;
  readonly code: string;
  readonly statusCode: number;
  readonly message: string;
  /** The rule that makes AWS refuse it. */
  readonly rule: string;
}

/** What the caller of an API saw. */
export interface CallAnswer {
  readonly statusCode: number;
  readonly functionError?: string;
  readonly errorCode?: string;
  readonly reason?: string;
  readonly message?: string;
}

export interface FunctionRun {
  readonly startedAt: Instant;
  /** Absent while it still runs at the horizon. */
  readonly endedAt?: Instant;
  /** In delivery order. A run on a destination record has none. */
  readonly items: readonly string[];
  readonly result?: 'ok' | 'error' | 'timeout' | 'reported';
}

export type ItemState =
  | 'processed'
  | 'failed'
  | 'dlq'
  | 'destination'
  | 'dropped'
  | 'expired'
  | 'filtered'
  | 'pending'
  | 'rejected'
  | 'notRun'
  | 'notRead'
  | 'noEvent';

/** Where an item rests, as one consumer left it. */
export interface ItemOutcome {
  readonly via?: string;
  readonly state: ItemState;
  readonly reason?: string;
  /** Logical ids that Lambda or the source delivered to. */
  readonly where: readonly string[];
  readonly deliveries: number;
  /** When it came to rest; absent while pending. */
  readonly at?: Instant;
}

/** A message or object in a queue or bucket at the end. */
export interface StoredRecord {
  readonly item?: string;
  readonly condition?: string;
  readonly approximateInvokeCount?: number;
  readonly functionError?: string | null;
  readonly batchSize?: number;
  readonly hasPayload: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** A fold over the trace: what became of everything. Records are keyed by item id or logical id. */
export interface Outcome {
  readonly deployment: { readonly result: 'succeeds' } | Refusal;
  readonly calls: Readonly<Record<string, CallAnswer>>;
  readonly functions: Readonly<
    Record<
      string,
      { readonly invocations: number; readonly maxConcurrency: number; readonly runs: readonly FunctionRun[] }
    >
  >;
  readonly items: Readonly<Record<string, readonly ItemOutcome[]>>;
  readonly stores: Readonly<Record<string, { readonly count: number; readonly records: readonly StoredRecord[] }>>;
  /** How often the handlers did the work of a key, by table. */
  readonly effects: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly metrics: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
