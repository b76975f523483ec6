import { type CardEvent, familyOfCard, learningDay } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { AppError } from '../errors';
import { selectOptionalEvent } from '../records/study';
import { logEvent } from './log-event';

export const marks = ['bury', 'suspend', 'resume', 'flag', 'unflag', 'lesson'] as const;
export type Mark = (typeof marks)[number];

interface Input {
  readonly learnerId: string;
  readonly cardId: string;
  readonly mark: Mark;
  /** Made in the browser: sending it again changes nothing. */
  readonly eventId: string;
  readonly now: Date;
  readonly zone?: string;
}

/** Hides a card for today or until further notice, brings it back, sets a flag on it, or notes that its lesson was read again. */
export async function markCard({ learnerId, cardId, mark, eventId, now, zone = 'UTC' }: Input): Promise<void> {
  const { flashcards, families } = compiledCourse().course;
  const familyId = familyOfCard(cardId);
  if (!(familyId === undefined ? flashcards : families).some(({ id }) => id === (familyId ?? cardId)))
    throw new AppError('NOT_FOUND');
  const at = now.getTime();
  const event: CardEvent = mark === 'bury' ? { kind: mark, at, day: learningDay(at, zone).date } : { kind: mark, at };
  await db().$transaction(async (transaction) => {
    const sent = await selectOptionalEvent(transaction, { eventId });
    if (sent && (sent.learnerId !== learnerId || sent.cardId !== cardId)) throw new AppError('REVIEW_ID_TAKEN');
    await logEvent(transaction, { id: eventId, learnerId, cardId, event, zone, sent: sent !== null });
  });
}
