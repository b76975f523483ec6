import * as z from 'zod';
import { type Rating, ratings } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { AppError } from '../errors';
import { selectOptionalEvent } from '../records/study';
import { cardIdToday } from './card-history';
import { logEvent } from './log-event';
import { studySettings } from './study-settings';

export const ratingSchema = z.enum(ratings);

interface Input {
  readonly learnerId: string;
  readonly cardId: string;
  readonly rating: Rating;
  /** Made in the browser, once for each turn of a card: sending it again changes nothing. */
  readonly reviewId: string;
  readonly now: Date;
  readonly zone?: string;
  readonly durationMs?: number;
}

/** Logs a review and moves the card on. Gives when it is due again. */
export async function reviewFlashcard({ cardId: askedId, rating, reviewId, ...input }: Input): Promise<{ due: Date }> {
  const { learnerId, now } = input;
  // A card that was renamed while it lay open is reviewed under its new id.
  const cardId = cardIdToday(askedId);
  if (cardId === undefined || !compiledCourse().course.flashcards.some(({ id }) => id === cardId))
    throw new AppError('NOT_FOUND');
  const { retention, weights } = await studySettings({ learnerId });
  const event = { kind: 'review', rating, at: now.getTime(), how: { retention, ...(weights && { weights }) } } as const;
  return db().$transaction(async (transaction) => {
    const sent = await selectOptionalEvent(transaction, { eventId: reviewId });
    if (sent && (sent.learnerId !== learnerId || cardIdToday(sent.cardId) !== cardId || !hasRating(sent.event, rating)))
      throw new AppError('REVIEW_ID_TAKEN');
    const state = await logEvent(transaction, { ...input, id: reviewId, cardId, event, sent: sent !== null });
    return { due: new Date(state?.card.due ?? now) };
  });
}

const hasRating = (event: object, rating: Rating): boolean => 'rating' in event && event.rating === rating;
