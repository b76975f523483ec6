import type { Duration } from '../base/time';
import type { Json, PublishItem, PutEventsItem, PutRecordItem, SendMessageItem } from './scenario';

/** What a function does in a run; the first behaviour whose `when` holds is used, else the run succeeds at once. */
export type Behaviour = {
  readonly duration: Duration;
} & HandlerDeeds /** `exit` ends the runtime process before it answers. */ &
  (
    | { readonly kind: 'succeed' | 'throw' | 'timeout' | 'exit'; readonly when: When }
    /** `valueBytes` is the size of the answer where that is what matters. */
    | { readonly kind: 'return'; readonly when: When; readonly value: string; readonly valueBytes?: number }
    | { readonly kind: 'report'; readonly items: Readonly<Record<string, Deliveries>> }
  );

/** What a run does before it ends, however it ends: of a batch, for each message that it does not report as failed. */
interface HandlerDeeds {
  readonly writes?: Writing;
  readonly sends?: readonly Sending[];
}

/** A row in a table that outlives the run. */
export interface Writing {
  /** Logical id. */
  readonly table: string;
  /** The dotted path of the key in the message's JSON body; without one the key is the message itself. */
  readonly key?: string;
  /** The handler looks for the row first and does its work only if it is not there. */
  readonly once: boolean;
}

type Part<Item> = Partial<Omit<Item, 'duplicate'>>;

/** A call that the handler makes with the execution role. Without an id it sends each message of the run on; what the item leaves out is that message's. */
export type Sending = { readonly target: string } & (
  | { readonly action: 'SendMessage'; readonly item: Part<SendMessageItem> }
  | { readonly action: 'Publish'; readonly item: Part<PublishItem> }
  | { readonly action: 'PutRecord'; readonly item: Part<PutRecordItem> }
  | { readonly action: 'PutItem'; readonly item: { readonly id?: string; readonly item?: Json } }
  | { readonly action: 'PutObject' | 'DeleteObject'; readonly item: { readonly id?: string; readonly key: string } }
  | {
      readonly action: 'PutEvents';
      readonly item: Part<PutEventsItem> & { readonly source: string; readonly detailType: string };
    }
  /** An asynchronous invoke. */
  | { readonly action: 'Invoke'; readonly item: { readonly id?: string; readonly payload?: Json } }
);

/** Which deliveries, counted from 1; of a batch, the highest among its items. */
export type Deliveries = 'always' | readonly number[];
export type When =
  | 'always'
  | { readonly attempts: readonly number[] }
  | { readonly items: Readonly<Record<string, Deliveries>> };
