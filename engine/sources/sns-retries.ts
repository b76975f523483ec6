import type { Duration } from '../../base/time';
import { backOff } from '../invocation/back-off';
import type { Simulation } from '../simulation';
import type { RetryPolicy } from './retry-policy';

/** The retry policy of SNS for endpoints that AWS manages, Lambda and SQS: by count alone, in four phases. */
export const snsRetries =
  (sim: Simulation): RetryPolicy =>
  (tries) => {
    const rule = 'sns.retry-policy';
    const { atOnce, before, backingOff, after } = sim.read(rule);
    const phases: readonly { readonly times: number; readonly wait: (nth: number) => Duration }[] = [
      { times: atOnce, wait: () => 0 },
      { times: before.times, wait: () => before.apart },
      { times: backingOff.times, wait: (nth) => backOff(backingOff, nth) },
      { times: after.times, wait: () => after.apart },
    ];
    let nth = tries;
    for (const { times, wait } of phases) {
      if (nth <= times) return { at: sim.now + wait(nth), rule };
      nth -= times;
    }
    return { exhausted: 'RetriesExhausted', rule };
  };
