import type { Duration, Instant } from '../../base/time';
import { backOff } from '../invocation/back-off';
import { openChoices } from '../open-choices';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';

/** What a service does after a delivery that failed on the side of the target. */
export type NextTry =
  | { readonly at: Instant; readonly rule: RuleId }
  | { readonly exhausted: 'RetriesExhausted' | 'EventAgeExceeded'; readonly rule: RuleId };

/** Decides what follows the try number `tries`, of a delivery that was first tried at `firstAt`. */
export type RetryPolicy = (tries: number, firstAt: Instant) => NextTry;

/** How often and how long a rule target or a schedule is tried. */
export interface RetryLimits {
  readonly maximumRetryAttempts?: number;
  readonly maximumEventAge?: Duration;
}

/** The retry policy of EventBridge, for a rule target or a schedule: by count and by age, whichever ends first. */
export const eventBridgeRetries =
  (sim: Simulation, name: string, limits: RetryLimits): RetryPolicy =>
  (tries, firstAt) => {
    const rule = 'eventbridge.retry-policy';
    const usual = sim.read(rule);
    if (tries > (limits.maximumRetryAttempts ?? usual.attempts)) return { exhausted: 'RetriesExhausted', rule };
    const longest = backOff(sim.read('eventbridge.retry-back-off'), tries);
    const at = sim.now + openChoices.retryWait(sim.random(name), longest);
    return at - firstAt > (limits.maximumEventAge ?? usual.age)
      ? { exhausted: 'EventAgeExceeded', rule }
      : { at, rule: 'eventbridge.retry-back-off' };
  };
