import { Temporal } from 'temporal-polyfill';

/** What was done on one learning day. */
export interface DayOfStudy {
  /** `2026-11-24`, as it was at answering: a change of zone moves no day that is over. */
  readonly date: string;
  readonly answers: number;
  readonly minutes: number;
}

/** Every day from the first to the last, also those without an answer. None when the last lies before the first. */
export function everyDay(days: readonly DayOfStudy[], from: string, to: string): DayOfStudy[] {
  const known = new Map(days.map((day) => [day.date, day]));
  const length = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length }, (_, at) => {
    const date = dateAfter(from, at);
    return known.get(date) ?? { date, answers: 0, minutes: 0 };
  });
}

/** So many days before or after a date. */
export const dateAfter = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** From one date to another in whole days. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** The Monday of a date's week. */
export const mondayOf = (date: string): string => dateAfter(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
