import type { Duration, Instant } from '../base/time';
import type { ApiFault } from './faults';
import type { HttpRequest } from './http/routes';

/** Plain JSON, as a template or a payload holds it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A CloudFormation or SAM template with its short tags written out (`!Ref X` is `{ Ref: 'X' }`, `!GetAtt A.Arn` is `{ 'Fn::GetAtt': ['A', 'Arn'] }`). */
export interface Template {
  readonly Transform?: Json;
  readonly Globals?: Json;
  readonly Parameters?: Json;
  readonly Mappings?: Json;
  readonly Conditions?: Json;
  readonly Resources: { readonly [logicalId: string]: TemplateResource };
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: { readonly [key: string]: Json };
  readonly DependsOn?: Json;
  readonly Condition?: string;
}

/** Who calls an API. Without one, the caller may do everything in the account. */
export interface Caller {
  readonly account: string;
  readonly arn?: string;
  readonly statements: readonly Json[];
}

/** A set-up, what happens to it, how its functions behave, and how long it is watched. The format is told in tests/conformance/README.md. */
export interface Scenario {
  readonly template: Template;
  readonly callers: Readonly<Record<string, Caller>>;
  /** Quotas of the account. Without it they are never met. */
  readonly account?: { readonly concurrentExecutions?: number };
  readonly stimuli: readonly Stimulus[];
  readonly handlers: Readonly<Record<string, readonly Behaviour[]>>;
  /** The wall time of the moment 0, in milliseconds since 1970-01-01T00:00Z, by which schedules go; without one it is 2026-01-01T00:00Z. */
  readonly startsAt?: number;
  /** The observation ends here, what is due at that moment included. */
  readonly until: Instant;
}

/** One thing done from outside, at a time (ms; negative is before the mappings existed). */
export type Stimulus = { readonly at: Instant; readonly target: string; readonly caller?: string } & StimulusAction;

export type StimulusAction =
  | {
      readonly action: 'Invoke';
      readonly invocationType: InvocationType;
      readonly qualifier?: string;
      readonly items: readonly InvokeItem[];
    }
  | {
      readonly action: 'HttpRequest';
      readonly items: readonly HttpRequest[];
    }
  | { readonly action: 'SendMessage'; readonly items: readonly SendMessageItem[] }
  | { readonly action: 'PutRecord'; readonly items: readonly PutRecordItem[] }
  | { readonly action: 'PutItem'; readonly items: readonly { readonly id: string; readonly item: Json }[] }
  | { readonly action: 'DeleteItem'; readonly items: readonly { readonly id: string; readonly key: Json }[] }
  | { readonly action: 'PutObject'; readonly items: readonly { readonly id: string; readonly key: string }[] }
  | { readonly action: 'Publish'; readonly items: readonly PublishItem[] }
  | { readonly action: 'PutEvents'; readonly items: readonly PutEventsItem[] }
  | { readonly action: 'DeleteFunction' }
  | { readonly action: 'SetEnabled'; readonly enabled: boolean }
  | { readonly action: 'RemoveRolePermission'; readonly permission: string }
  | { readonly action: 'SetFault'; readonly fault: ApiFault; readonly until: Instant };

export type InvocationType = 'RequestResponse' | 'Event' | 'DryRun';
export interface InvokeItem {
  readonly id: string;
  readonly payload?: Json;
  /** The request body as it is sent, JSON or not. */
  readonly payloadText?: string;
  /** The size alone, where that is what matters. */
  readonly payloadBytes?: number;
}
export interface SendMessageItem {
  readonly id: string;
  readonly body: string;
  readonly groupId?: string;
  readonly dedupId?: string;
  readonly delaySeconds?: number;
}
export interface PutRecordItem {
  readonly id: string;
  readonly data: string;
  readonly partitionKey: string;
  readonly explicitHashKey?: string;
}
export interface PublishItem {
  readonly id: string;
  readonly message: string;
  readonly attributes?: Readonly<Record<string, { readonly DataType: string; readonly StringValue: string }>>;
}
export interface PutEventsItem {
  readonly id: string;
  readonly source: string;
  readonly detailType: string;
  readonly detail: Json;
}

/** What a function does in a run; the first behaviour whose `when` holds is used, else the run succeeds at once. */
export type Behaviour = { readonly duration: Duration } /** `exit` ends the runtime process before it answers. */ & (
  | { readonly kind: 'succeed' | 'throw' | 'timeout' | 'exit'; readonly when: When }
  /** `valueBytes` is the size of the answer where that is what matters. */
  | { readonly kind: 'return'; readonly when: When; readonly value: string; readonly valueBytes?: number }
  | { readonly kind: 'report'; readonly items: Readonly<Record<string, Deliveries>> }
);

/** Which deliveries, counted from 1; of a batch, the highest among its items. */
export type Deliveries = 'always' | readonly number[];
export type When =
  | 'always'
  | { readonly attempts: readonly number[] }
  | { readonly items: Readonly<Record<string, Deliveries>> };
