import { Temporal } from 'temporal-polyfill';
import type { Moment } from './fsrs';

/** A night's last hours still belong to the day before. */
const cutOffHour = 4;

/** The day that a moment belongs to for one learner; worked out once and passed along. */
export interface LearningDay {
  /** `2026-11-24`. */
  readonly date: string;
  readonly start: Moment;
  /** The first moment of the next day. */
  readonly end: Moment;
}

/** From four in the morning to four in the morning in the learner's zone; an unknown zone counts as UTC. */
export function learningDay(now: Moment, zone: string): LearningDay {
  const timeZone = isZone(zone) ? zone : 'UTC';
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const begins = (day: Temporal.PlainDate): Moment =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: cutOffHour }) }).epochMilliseconds;
  const today = local.toPlainDate();
  // A moment is compared, not an hour: where clocks change at four, an hour may come twice or never.
  const date = now < begins(today) ? today.subtract({ days: 1 }) : today;
  return { date: date.toString(), start: begins(date), end: begins(date.add({ days: 1 })) };
}

/** When a learning day of this date begins in the learner's zone. */
export const startOfDay = (date: string, zone: string): Moment =>
  Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: isZone(zone) ? zone : 'UTC',
    plainTime: Temporal.PlainTime.from({ hour: cutOffHour }),
  }).epochMilliseconds;

/** A learner's zone comes from a browser, so it may be anything. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
