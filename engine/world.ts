import type { Duration, Instant } from '../base/time';
import type { ApiSettings, LoadBalancerSettings } from './http-world';
import type { PipeSettings } from './pipe-world';
import type { EventRuleSettings, ScheduleSettings, TriggerSettings } from './push-world';
import type { Json } from './scenario';
import type { StateMachineSettings } from './state-machine-world';
import type { StreamWorld } from './stream-world';

/** A deployed template: plain data, checked once by deployment/deploy.ts, so that later code meets only legal settings. Keys are logical ids. */
export interface World extends StreamWorld {
  readonly account: string;
  readonly region: string;
  /** The wall time of the moment 0, in milliseconds since 1970-01-01T00:00Z. */
  readonly startsAt: Instant;
  /** Concurrent runs that the account allows; without it that limit is never met. */
  readonly concurrencyQuota?: number;
  readonly functions: Readonly<Record<string, FunctionSettings>>;
  readonly roles: Readonly<Record<string, RoleSettings>>;
  /** Customer managed keys; one without a policy lets the account's roles decide. */
  readonly keys: Readonly<Record<string, { readonly arn: string; readonly policy?: readonly Statement[] }>>;
  readonly queues: Readonly<Record<string, QueueSettings>>;
  readonly topics: Readonly<
    Record<
      string,
      {
        readonly arn: string;
        readonly fifo: boolean;
        readonly contentBasedDeduplication: boolean;
        readonly policy: readonly Statement[];
      }
    >
  >;
  readonly subscriptions: Readonly<Record<string, SubscriptionSettings>>;
  readonly buckets: Readonly<Record<string, BucketSettings>>;
  /** Event buses by logical id, and `default`. */
  readonly buses: Readonly<Record<string, { readonly arn: string; readonly policy: readonly Statement[] }>>;
  readonly eventRules: Readonly<Record<string, EventRuleSettings>>;
  /** By resource, or by the event of a serverless function. */
  readonly triggers: Readonly<Record<string, TriggerSettings>>;
  readonly stateMachines: Readonly<Record<string, StateMachineSettings>>;
  readonly schedules: Readonly<Record<string, ScheduleSettings>>;
  readonly mappings: Readonly<Record<string, MappingSettings>>;
  readonly functionUrls: Readonly<
    Record<string, { readonly functionArn: string; readonly authType: 'NONE' | 'AWS_IAM' }>
  >;
  /** APIs of API Gateway by logical id, `ServerlessHttpApi` and `ServerlessRestApi` among them. */
  readonly apis: Readonly<Record<string, ApiSettings>>;
  readonly loadBalancers: Readonly<Record<string, LoadBalancerSettings>>;
  /** What is taken for granted because the template cannot say it, in sentences. */
  readonly assumed: readonly string[];
  /** What the template holds that has no part in this world, and why. */
  readonly ignored: readonly { readonly resource: string; readonly type: string; readonly why: string }[];
}

export interface RoleSettings {
  readonly arn: string;
  readonly statements: readonly Statement[];
  /** Who may assume it, where the template says so. */
  readonly trust?: readonly Statement[];
}

/** An IAM statement with its lists written out. `principals` are `service:NAME`, `aws:ARN` or `*`; identity statements have none. `except` and `exceptResources` are what NotAction and NotResource name. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly principals?: readonly string[];
  readonly actions: readonly string[];
  readonly except?: readonly string[];
  readonly resources: readonly string[];
  readonly exceptResources?: readonly string[];
  /** Operator to (key to values), for example `ArnLike` to `aws:SourceArn` to ARNs. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface FunctionSettings {
  readonly arn: string;
  readonly role: string;
  readonly timeout: Duration;
  readonly reservedConcurrency?: number;
  readonly deadLetterArn?: string;
  /** Statements by the qualifier that they sit on; '' is the bare function. */
  readonly policies: Readonly<Record<string, readonly Statement[]>>;
  /** Memory in MB. */
  readonly memory: number;
  /** Provisioned concurrency by alias or version. */
  readonly provisioned: Readonly<Record<string, number>>;
  /** What is done about recursive loops, where that was set. */
  readonly recursiveLoop?: 'Terminate' | 'Allow';
  /** The version that each alias points to. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Aliases and versions that exist. */
  readonly qualifiers: readonly string[];
  /** Asynchronous settings by qualifier; '' serves unqualified calls. */
  readonly eventInvokeConfigs: Readonly<Record<string, EventInvokeConfig>>;
}

export interface EventInvokeConfig {
  readonly maximumRetryAttempts?: number;
  readonly maximumEventAge?: Duration;
  readonly onSuccess?: string;
  readonly onFailure?: string;
}

export interface QueueSettings {
  readonly arn: string;
  /** The key with which its messages are encrypted, unless SQS sees to that. */
  readonly keyArn?: string;
  readonly fifo: boolean;
  readonly contentBasedDeduplication: boolean;
  readonly deduplicationScope: 'queue' | 'messageGroup';
  readonly visibilityTimeout: Duration;
  readonly retention: Duration;
  readonly delay: Duration;
  /** In bytes. */
  readonly maximumMessageSize?: number;
  /** Which queues may use it as their dead-letter queue: their ARNs, or none. Without one all may. */
  readonly redriveAllowPolicy?: 'denyAll' | readonly string[];
  readonly redrivePolicy?: { readonly deadLetterArn: string; readonly maxReceiveCount: number };
  readonly policy: readonly Statement[];
}

export interface SubscriptionSettings {
  readonly topic: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly deadLetterArn?: string;
  readonly filterPolicy?: Json;
  readonly filterPolicyScope: 'MessageAttributes' | 'MessageBody';
  readonly rawMessageDelivery: boolean;
}

export interface BucketSettings {
  readonly arn: string;
  /** The account that owns it, if it is another: a bucket ARN does not tell. */
  readonly owner?: string;
  /** The key with which its objects are encrypted, unless S3 sees to that. */
  readonly keyArn?: string;
  readonly notifications: readonly BucketNotification[];
  /** Whether its events go to the default event bus too. */
  readonly toEventBridge: boolean;
}

export interface BucketNotification {
  readonly event: string;
  readonly targetArn: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Who reads a queue for a function: an event source mapping, or a pipe. */
export interface MappingSettings {
  /** Of a pipe. */
  readonly pipe?: PipeSettings;
  readonly functionArn: string;
  readonly sourceArn: string;
  readonly enabled: boolean;
  readonly batchSize: number;
  readonly batchingWindow: Duration;
  readonly reportBatchItemFailures: boolean;
  /** Whether it counts its events in metrics of its own. */
  readonly countsEvents: boolean;
  readonly maximumConcurrency?: number;
  readonly filters: readonly Json[];
  /** Only in a world that believes that a mapping of a queue takes it. */
  readonly maximumRetryAttempts?: number;
}
