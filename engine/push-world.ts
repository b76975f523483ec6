import type { Duration, Instant } from '../base/time';
import type { Json } from './scenario';
import type { PushingServiceId } from './sources/pushing-services';
import type { RetryLimits } from './sources/retry-policy';
import type { TargetInput } from './sources/target-input';

/** A resource by which a service invokes functions: a filter, a rule, a user pool, a pipeline … */
export interface TriggerSettings {
  readonly service: PushingServiceId;
  /** What the function policy sees as SourceArn. */
  readonly sourceArn: string;
  readonly invocation: 'synchronous' | 'asynchronous';
  /** The functions that it invokes, in the order of the template; `name` tells the triggers of a user pool apart. */
  readonly calls: readonly { readonly name: string; readonly functionArn: string }[];
  /** The role of the service that invokes, where there is one. */
  readonly roleArn?: string;
  /** What a function policy can ask of an Alexa skill. */
  readonly token?: string;
}

/** A rule of an event bus. */
export interface EventRuleSettings {
  readonly arn: string;
  readonly bus: string;
  readonly enabled: boolean;
  readonly pattern?: Json;
  readonly schedule?: string;
  readonly targets: readonly {
    readonly id: string;
    readonly arn: string;
    readonly deadLetterArn?: string;
    readonly maximumRetryAttempts?: number;
    readonly maximumEventAge?: Duration;
    readonly input?: TargetInput;
    /** The role that a target other than a function, queue or topic is called with. */
    readonly roleArn?: string;
    /** The message group of what it sends to a FIFO queue. */
    readonly groupId?: string;
  }[];
}

/** A schedule of EventBridge Scheduler. */
export interface ScheduleSettings extends RetryLimits {
  readonly arn: string;
  readonly enabled: boolean;
  readonly expression: string;
  /** StartDate and EndDate: wall times, in milliseconds since 1970-01-01T00:00Z. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** Zero where the flexible time window is off. */
  readonly window: Duration;
  readonly targetArn: string;
  readonly roleArn: string;
  readonly input?: TargetInput;
  readonly deadLetterArn?: string;
}
