import type { Moment } from './fsrs';

/** So many misses in a row, and the lesson helps more than another try. */
export const missesUntilLesson = 6;

/** Misses at the end of a list of answers, oldest first. */
export const missesAtEnd = (correct: readonly boolean[]): number => correct.length - 1 - correct.lastIndexOf(true);

/** Whether answers on one topic, oldest first, ended with too many misses since the topic's lesson was last read. */
export const isStuck = (
  answers: readonly { readonly correct: boolean; readonly at: Moment }[],
  lessonReadAt: Moment = 0,
): boolean =>
  missesAtEnd(answers.filter(({ at }) => at > lessonReadAt).map(({ correct }) => correct)) >= missesUntilLesson;
