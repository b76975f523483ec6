import { foldReviews } from '../../study';
import { type Database, db } from '../db';
import { groupBy } from '../group-by';
import { updateAttemptsOwner } from '../records/attempts';
import { insertAuditEntry } from '../records/audit';
import { saveCard, selectCards, selectReviewLogs, updateReviewsOwner } from '../records/flashcards';
import { deleteLearner, selectOptionalLearner } from '../records/learners';

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
    await updateReviewsOwner(transaction, { from: guestId, to: learnerId });
    await refold(transaction, learnerId, cardIds);
    await deleteLearner(transaction, { learnerId: guestId });
    await insertAuditEntry(transaction, { learnerId, action: 'guest-merged', now });
  });

/** Two histories of one card make one history, and the card is its fold. */
async function refold(transaction: Database, learnerId: string, cardIds: readonly string[]): Promise<void> {
  const logs = groupBy(await selectReviewLogs(transaction, { learnerId, cardIds }), ({ cardId }) => cardId);
  for (const [cardId, history] of logs) {
    const reviews = history.map(({ log }) => log);
    await saveCard(transaction, { learnerId, cardId, card: foldReviews(reviews, reviews[0]?.at ?? 0) });
  }
}
