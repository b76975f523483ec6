import { type CardEvent, type CardState, familyOfCard, learningDay } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { AppError } from '../errors';
import { foldOf, selectOptionalEvent } from '../records/study';
import { historyOf } from './card-history';
import { logEvent } from './log-event';

export const marks = ['bury', 'suspend', 'resume', 'flag', 'unflag', 'lesson'] as const;
export type Mark = (typeof marks)[number];

interface Input {
  readonly learnerId: string;
  readonly cardId: string;
  readonly mark: Mark;
  /** Made in the browser: sending it again changes nothing, nor does a mark that the card bears already. */
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
    const state = await foldOf(transaction, { learnerId, ...historyOf(cardId) });
    if (!sent && !isSo(state, event)) await logEvent(transaction, { id: eventId, learnerId, cardId, event, zone });
  });
}

/** Whether it would change nothing: another click, after a reply that was lost, has an id of its own. */
function isSo(state: CardState | undefined, event: CardEvent): boolean {
  if (event.kind === 'bury') return state?.buriedOn === event.day;
  if (event.kind === 'suspend' || event.kind === 'resume')
    return (state?.suspended ?? false) === (event.kind === 'suspend');
  if (event.kind === 'flag' || event.kind === 'unflag') return (state?.flagged ?? false) === (event.kind === 'flag');
  return (state?.missesInARow ?? 0) === 0;
}
