import { daysBetween } from './calendar';

/** A weekend away does no harm. */
const daysOff = 2;

export interface Streak {
  /** Days on which something was answered, up to today, with at most two days off in a row between them. */
  readonly days: number;
  /** Whether today is one of them. */
  readonly today: boolean;
}

/** Days of study in a row, leniently: up to two days off in a row are forgiven and not counted. Dates in any order. */
export function streakOf(dates: readonly string[], today: string): Streak {
  const studied = [...new Set(dates)].filter((date) => date <= today).toSorted();
  let [days, next] = [0, today];
  for (const date of studied.toReversed()) {
    if (daysBetween(date, next) > daysOff + 1) break;
    days += 1;
    next = date;
  }
  return { days, today: studied.at(-1) === today };
}
