import type { Duration, Instant } from '../base/time';
import type { ApiFault } from './faults';
import type { Behaviour } from './handlers';
import type { HttpRequest } from './http/routes';

export type { Behaviour, Deliveries, Sending, When, Writing } from './handlers';

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
  /** The organization that its account is in. */
  readonly organization?: string;
  readonly arn?: string;
  readonly statements: readonly Json[];
}

/** A set-up, what happens to it, how its functions behave, and how long it is watched. The format is told in tests/conformance/README.md. */
export interface Scenario {
  readonly template: Template;
  readonly callers: Readonly<Record<string, Caller>>;
  /** Accounts that own resources of the template, by logical id; all others belong to this account. */
  readonly owners?: Readonly<Record<string, string>>;
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
  | { readonly action: 'ProduceRecord'; readonly items: readonly ProduceRecordItem[] }
  | { readonly action: 'SendToBroker'; readonly items: readonly SendToBrokerItem[] }
  | { readonly action: 'InsertDocument'; readonly items: readonly InsertDocumentItem[] }
  | { readonly action: 'DeleteItem'; readonly items: readonly { readonly id: string; readonly key: Json }[] }
  | { readonly action: 'PutObject' | 'DeleteObject'; readonly items: readonly ObjectItem[] }
  | { readonly action: 'Publish'; readonly items: readonly PublishItem[] }
  | { readonly action: 'PutEvents'; readonly items: readonly PutEventsItem[] }
  | { readonly action: 'StartMessageMoveTask'; readonly destination?: string; readonly perSecond?: number }
  | { readonly action: 'DeleteFunction' }
  | { readonly action: 'SetEnabled'; readonly enabled: boolean }
  | { readonly action: 'RemoveRolePermission'; readonly permission: string }
  | { readonly action: 'Trigger'; readonly items: readonly TriggerItem[] }
  | { readonly action: 'SetFault'; readonly fault: ApiFault; readonly until: Instant };

/** Something that happens at a resource whose service invokes functions. */
export interface TriggerItem {
  readonly id: string;
  readonly payload?: Json;
  /** Which trigger of a user pool, for example PreSignUp; without one it is the first. */
  readonly trigger?: string;
}
export type InvocationType = 'RequestResponse' | 'Event' | 'DryRun';
/** Of an item that its service delivers twice: how long after the first time. */
interface Deliverable {
  readonly id: string;
  readonly duplicate?: Duration;
}
export type MessageAttributes = Readonly<Record<string, { readonly DataType: string; readonly StringValue: string }>>;

export interface InvokeItem extends Deliverable {
  readonly payload?: Json;
  /** The request body as it is sent, JSON or not. */
  readonly payloadText?: string;
  /** The size alone, where that is what matters. */
  readonly payloadBytes?: number;
}
export interface SendMessageItem extends Deliverable {
  readonly body: string;
  /** The size of the body, where that is what matters. */
  readonly bodyBytes?: number;
  readonly attributes?: MessageAttributes;
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
/** A record for a partition of a Kafka topic. */
export interface ProduceRecordItem {
  readonly id: string;
  readonly topic: string;
  /** Default 0. */
  readonly partition?: number;
  readonly key?: string;
  readonly value: string;
}
/** A message for a queue of an Amazon MQ broker. */
export interface SendToBrokerItem {
  readonly id: string;
  readonly queue: string;
  readonly body: string;
  /** Without it the message never expires. */
  readonly expiresAfter?: Duration;
}
/** A document for a collection of DocumentDB; its size may be told in place of its content. */
export interface InsertDocumentItem {
  readonly id: string;
  readonly database: string;
  readonly collection: string;
  readonly document: Json;
  readonly documentBytes?: number;
}
export interface PublishItem extends Deliverable {
  readonly message: string;
  readonly messageBytes?: number;
  readonly attributes?: MessageAttributes;
  readonly groupId?: string;
  readonly dedupId?: string;
}
export interface ObjectItem extends Deliverable {
  readonly key: string;
}
export interface PutEventsItem extends Deliverable {
  readonly source: string;
  readonly detailType: string;
  readonly detail: Json;
}
