import { emptyCard, isZone, learningDay, type Rating, review } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { AppError } from '../errors';
import { insertReview, saveCard, selectOptionalCard, selectOptionalReview } from '../records/flashcards';

interface Input {
  readonly learnerId: string;
  readonly cardId: string;
  readonly rating: Rating;
  /** Made in the browser, once for each turn of a card: sending it again changes nothing. */
  readonly reviewId: string;
  readonly now: Date;
  readonly zone?: string;
}

/** Logs a review and moves the card on. Gives when it is due again. */
export async function reviewFlashcard({
  learnerId,
  cardId,
  rating,
  reviewId,
  now,
  zone = 'UTC',
}: Input): Promise<{ due: Date }> {
  if (!compiledCourse().course.flashcards.some(({ id }) => id === cardId)) throw new AppError('NOT_FOUND');
  const at = now.getTime();
  const day = learningDay(at, zone).date;
  return db().$transaction(async (transaction) => {
    const sent = await selectOptionalReview(transaction, { reviewId });
    const before = (await selectOptionalCard(transaction, { learnerId, cardId })) ?? emptyCard(at);
    if (sent) {
      if (sent.learnerId !== learnerId || sent.cardId !== cardId || sent.rating !== rating)
        throw new AppError('REVIEW_ID_TAKEN');
      return { due: new Date(before.due) };
    }
    const { card, log } = review(before, rating, at);
    await insertReview(transaction, {
      id: reviewId,
      learnerId,
      cardId,
      rating,
      log,
      zone: isZone(zone) ? zone : 'UTC',
      learningDay: day,
    });
    await saveCard(transaction, { learnerId, cardId, card });
    return { due: new Date(card.due) };
  });
}
