import type { Duration } from '../base/time';

/** A state machine of Step Functions, as far as it runs functions one after another. */
export interface StateMachineSettings {
  readonly arn: string;
  /** The role that it invokes with. */
  readonly roleArn: string;
  readonly startAt: string;
  readonly states: Readonly<Record<string, MachineState>>;
}

export type MachineState =
  | {
      readonly kind: 'task';
      readonly functionArn: string;
      /** Whether it goes on as soon as Lambda has queued the event. */
      readonly asynchronous: boolean;
      readonly retriers: readonly Retrier[];
      readonly catchers: readonly { readonly errors: readonly string[]; readonly next: string }[];
      readonly next?: string;
    }
  | { readonly kind: 'wait'; readonly span: Duration; readonly next?: string }
  | { readonly kind: 'pass'; readonly next?: string }
  | { readonly kind: 'succeed' | 'fail' };

/** One entry of a Retry block; what it leaves out has the default of Step Functions. */
export interface Retrier {
  readonly errors: readonly string[];
  readonly interval?: Duration;
  readonly attempts?: number;
  readonly rate?: number;
  readonly longest?: Duration;
}
