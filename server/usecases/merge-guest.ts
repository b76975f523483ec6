import { db } from '../db';
import { updateAttemptsOwner } from '../records/attempts';
import { insertAuditEntry } from '../records/audit';
import { updateDiagnosesOwner } from '../records/diagnoses';
import { deleteLearner, selectOptionalLearner } from '../records/learners';
import { saveFold, selectCards, updateEventsOwner } from '../records/study';

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
    await updateEventsOwner(transaction, { from: guestId, to: learnerId });
    // Two histories of one card make one history, and the card is its fold.
    for (const cardId of cardIds) await saveFold(transaction, { learnerId, cardId });
    await deleteLearner(transaction, { learnerId: guestId });
    await insertAuditEntry(transaction, { learnerId, action: 'guest-merged', now });
  });
