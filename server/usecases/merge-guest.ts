import { db } from '../db';
import { updateAttemptsOwner } from '../records/attempts';
import { insertAuditEntry } from '../records/audit';
import { updateDiagnosesOwner } from '../records/diagnoses';
import { updateSittingsOwner } from '../records/exams';
import { deleteLearner, selectOptionalLearner } from '../records/learners';
import { updateLessonReadsOwner } from '../records/lesson-reads';
import { updateNoticesOwner } from '../records/notices';
import { saveFold, selectCards, updateEventsOwner } from '../records/study';
import { historyOf } from './card-history';

interface Input {
  readonly guestId: string;
  /** The account that takes over what the guest did. */
  readonly learnerId: string;
  readonly now: Date;
}

/** Moves a guest's attempts and reviews into an account and lets the guest go: all of it or nothing. */
export const mergeGuest = ({ guestId, learnerId, now }: Input): Promise<void> =>
  db().$transaction(async (transaction) => {
    const guest = await selectOptionalLearner(transaction, { learnerId: guestId });
    if (!guest?.isGuest) return;
    const cardIds = [...(await selectCards(transaction, { learnerId: guestId })).keys()];
    await updateAttemptsOwner(transaction, { from: guestId, to: learnerId });
    await updateDiagnosesOwner(transaction, { from: guestId, to: learnerId });
    await updateSittingsOwner(transaction, { from: guestId, to: learnerId });
    await updateEventsOwner(transaction, { from: guestId, to: learnerId });
    // Two histories of one card make one history, and the card is its fold.
    for (const cardId of new Set(cardIds.map((id) => historyOf(id).cardId)))
      await saveFold(transaction, { learnerId, ...historyOf(cardId) });
    await updateNoticesOwner(transaction, { from: guestId, to: learnerId });
    await updateLessonReadsOwner(transaction, { from: guestId, to: learnerId });
    await deleteLearner(transaction, { learnerId: guestId });
    await insertAuditEntry(transaction, { learnerId, action: 'guest-merged', now });
  });
