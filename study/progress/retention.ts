import type { Moment } from '../fsrs';
import type { PastReview } from '../history';

/** Of reviews that were meant to be remembered: how many there were, and how many were. */
export interface Kept {
  readonly reviews: number;
  readonly remembered: number;
}

export interface TrueRetention {
  /** Intervals below 21 days. */
  readonly young: Kept;
  readonly mature: Kept;
}

const matureFrom = 21;

/** What was remembered when it was due, since a moment. Learning steps are no test of memory and are left out. */
export function trueRetention(reviews: readonly PastReview[], since: Moment): TrueRetention {
  const tests = reviews.filter(({ at, before }) => at >= since && before.phase === 'review');
  const of = (mature: boolean): Kept => {
    const some = tests.filter(({ before }) => before.scheduledDays >= matureFrom === mature);
    return { reviews: some.length, remembered: some.filter(({ rating }) => rating !== 'again').length };
  };
  return { young: of(false), mature: of(true) };
}
