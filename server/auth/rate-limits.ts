import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '../env';
import { AppError } from '../errors';

const hour = 60 * 60;

const makeLimits = () => ({
  /** New guests of one address; a class behind one address is one address. */
  guest: new RateLimiterMemory({ points: env().guestsPerHour, duration: hour }),
  /** New guests in all, because an address can be made up. */
  guests: new RateLimiterMemory({ points: env().guestsPerHour * 20, duration: hour }),
  /** Tries at the password of one account. */
  password: new RateLimiterMemory({ points: 10, duration: hour / 4 }),
  /** Reports of one learner. */
  report: new RateLimiterMemory({ points: 20, duration: hour }),
  /** Tries at the set-up code, in all. */
  code: new RateLimiterMemory({ points: 10, duration: hour / 4 }),
});

type Limits = ReturnType<typeof makeLimits>;

// Next bundles routes and actions apart; they count together all the same.
const kept = globalThis as { redriveLimits?: Limits };

const limits = (): Limits => {
  kept.redriveLimits ??= makeLimits();
  return kept.redriveLimits;
};

/** Counts one try, or AppError TOO_MANY. */
export async function countTry(limit: keyof Limits, key = 'all'): Promise<void> {
  try {
    await limits()[limit].consume(key);
  } catch (refused) {
    throw refused instanceof RateLimiterRes ? new AppError('TOO_MANY') : refused;
  }
}

/** A try that succeeded clears the count. */
export const forgetTries = async (limit: keyof Limits, key = 'all'): Promise<void> => {
  await limits()[limit].delete(key);
};

/** Begins to count anew; for tests. */
export const forgetAllTries = (): void => {
  delete kept.redriveLimits;
};
