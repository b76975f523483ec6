import type { Answer } from '../quiz';
import type { Moment } from './fsrs';

/**
 * A value that several tabs and devices may set. Each change carries a clock, one higher than any that its writer had
 * seen; the higher one stands, and of two equal ones that of the writer whose name is later. So changes may arrive twice,
 * late, and in any order, and all of them come to the same.
 */
export interface Mark<Value> {
  readonly value: Value;
  readonly clock: number;
  /** The tab that made the change. */
  readonly writer: string;
}

/** What a learner has made of one question of an exam so far. */
export interface Marks {
  readonly answer?: Mark<Answer>;
  readonly flagged?: Mark<boolean>;
  /** The options that are struck out, by id. */
  readonly struck?: Mark<readonly string[]>;
}

/** One change to a question, by its place in the exam. */
export type Edit = { readonly place: number } & (
  | ({ readonly field: 'answer' } & Mark<Answer>)
  | ({ readonly field: 'flagged' } & Mark<boolean>)
  | ({ readonly field: 'struck' } & Mark<readonly string[]>)
);

export const emptyMarks: Marks = {};

/** The marks after a change, or the same marks when a later change is in them already. */
export function withEdit(marks: Marks, { field, value, clock, writer }: Omit<Edit, 'place'>): Marks {
  const stands = marks[field];
  const later = !stands || clock > stands.clock || (clock === stands.clock && writer > stands.writer);
  return later ? { ...marks, [field]: { value, clock, writer } } : marks;
}

/** What was on its way when time ran out still counts for so long, in milliseconds. */
const grace = 5000;

/** Sittings whose deadline is not after this take no more changes. */
export const overUpTo = (now: Moment): Moment => now - grace;

/** The time for so many questions of a pack, with extra time in percent. */
export const minutesFor = (
  count: number,
  { minutes, questions }: { readonly minutes: number; readonly questions: number },
  extraTime: number,
): number => Math.ceil((minutes * count * (100 + extraTime)) / (100 * questions));

/** How a question of an exam came out. What was taken out, or raised an alarm, is set aside and counts for nobody. */
export type ExamOutcome = 'right' | 'wrong' | 'unanswered' | 'set-aside';

export interface Tally {
  readonly right: number;
  /** What is not answered is wrong, as in the exam; what is set aside is not in it. */
  readonly asked: number;
}

export const tally = (outcomes: readonly ExamOutcome[]): Tally => ({
  right: outcomes.filter((outcome) => outcome === 'right').length,
  asked: outcomes.filter((outcome) => outcome !== 'set-aside').length,
});

/** From 100 to 1000, in proportion to what is right. How AWS scales is not published, so this is an estimate. */
export const estimatedScale = ({ right, asked }: Tally): number =>
  Math.round(100 + (asked > 0 ? (900 * right) / asked : 0));
