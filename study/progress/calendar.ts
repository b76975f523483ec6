import { Temporal } from 'temporal-polyfill';

/** What was done on one learning day. */
export interface DayOfStudy {
  /** `2026-11-24`. */
  readonly date: string;
  readonly answers: number;
  readonly correct: number;
  readonly minutes: number;
}

interface Answered {
  /** As it was at answering: a change of zone moves no day that is over. */
  readonly learningDay: string;
  readonly correct: boolean;
  readonly durationMs?: number;
}

/** Every day from the first to the last, also those without an answer. */
export function daysOfStudy(answers: readonly Answered[], from: string, to: string): DayOfStudy[] {
  const days = new Map(datesBetween(from, to).map((date) => [date, { answers: 0, correct: 0, minutes: 0 }]));
  for (const { learningDay, correct, durationMs = 0 } of answers) {
    const day = days.get(learningDay);
    if (!day) continue;
    day.answers += 1;
    day.correct += correct ? 1 : 0;
    day.minutes += durationMs / 60_000;
  }
  return [...days].map(([date, day]) => ({ date, ...day }));
}

/** So many days before or after a date. */
export const dateAfter = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** Both ends included; none when the second is earlier. */
function datesBetween(from: string, to: string): string[] {
  const length = daysBetween(from, to) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, at) => dateAfter(from, at));
}

/** From one date to another in whole days. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** 1 for a Monday, 7 for a Sunday. */
export const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;
