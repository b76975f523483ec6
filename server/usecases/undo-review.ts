import { db } from '../db';
import { AppError } from '../errors';
import { updateAttemptUndone } from '../records/attempts';
import { saveFold, selectOptionalEvent, selectOptionalLastReview, updateEventUndone } from '../records/study';
import { historyOf } from './card-history';

interface Input {
  readonly learnerId: string;
  /** The review to take back: the learner's last one. */
  readonly reviewId: string;
  readonly now: Date;
}

/**
 * Takes a whole review back, once: the card stands exactly as before and comes again, a question with another variant.
 * What was answered stays readable and counts for nothing. Sent twice, it is taken back once.
 */
export const undoReview = ({ learnerId, reviewId, now }: Input): Promise<{ cardId: string }> =>
  db().$transaction(async (transaction) => {
    const event = await selectOptionalEvent(transaction, { eventId: reviewId });
    if (!event || event.learnerId !== learnerId) throw new AppError('NOT_FOUND');
    const { cardId } = event;
    if (event.undoneAt) return { cardId };
    const last = await selectOptionalLastReview(transaction, { learnerId });
    if (last?.id !== reviewId) throw new AppError('NOT_THE_LAST_REVIEW');
    await updateEventUndone(transaction, { eventId: reviewId, learnerId, now });
    await updateAttemptUndone(transaction, { attemptId: reviewId, learnerId, now });
    await saveFold(transaction, { learnerId, ...historyOf(cardId) });
    return { cardId };
  });
