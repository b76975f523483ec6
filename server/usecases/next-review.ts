import { familyOfCard, type Queue } from '../../study';
import { AppError } from '../errors';
import { startAttempt } from './start-attempt';
import { studyQueue } from './study-queue';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
}

export type NextReview =
  | { readonly kind: 'flashcard'; readonly cardId: string; readonly isNew: boolean; readonly queue: Queue }
  | { readonly kind: 'question'; readonly attemptId: string; readonly queue: Queue }
  /** Missed six times in a row: the lesson comes before a seventh try. */
  | { readonly kind: 'lesson'; readonly cardId: string; readonly queue: Queue }
  | { readonly kind: 'nothing'; readonly queue: Queue };

/** The next thing to review. A question is drawn afresh, or is the one that still waits for its answer. */
export async function nextReview(input: Input): Promise<NextReview> {
  const queue = await studyQueue(input);
  for (const { id, isNew, isStuck } of queue.due) {
    const familyId = familyOfCard(id);
    if (isStuck) return { kind: 'lesson', cardId: id, queue };
    if (familyId === undefined) return { kind: 'flashcard', cardId: id, isNew, queue };
    try {
      const { attemptId } = await startAttempt({ ...input, familyId, purpose: 'review' });
      return { kind: 'question', attemptId, queue };
    } catch (fault) {
      // A family that draws nothing today must not hold up the others.
      if (!(fault instanceof AppError && fault.code === 'NO_QUESTION')) throw fault;
    }
  }
  return { kind: 'nothing', queue };
}
