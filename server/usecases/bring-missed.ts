import { cardOfFamily } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { saveFold, selectGroup, updateGroupUndone } from '../records/study';
import { historyOf } from './card-history';
import { missedIn } from './load-exam';
import { logEvent } from './log-event';
import { familyIdToday } from './retirements';

interface Input {
  readonly learnerId: string;
  /** One that has ended. */
  readonly sittingId: string;
  readonly now: Date;
  readonly zone?: string;
}

/** Lets what was missed in an exam come first in the reviews from now on. Asked twice, it is done once. */
export async function bringMissed({ learnerId, sittingId, now, zone }: Input): Promise<void> {
  const { wanted } = await missedIn({ learnerId, sittingId });
  const known = new Set(compiledCourse().course.families.map(({ id }) => id));
  const families = new Set(wanted.map(({ first }) => familyIdToday(first)).filter((id) => known.has(id)));
  const event = { kind: 'bring', at: now.getTime() } as const;
  await db().$transaction(async (transaction) => {
    const { logged, counts } = await selectGroup(transaction, { learnerId, group: sittingId });
    if (counts) return;
    for (const cardId of [...families].map(cardOfFamily)) {
      // What was taken back before keeps its row.
      const id = `${sittingId}:${logged}:${cardId}`;
      await logEvent(transaction, { id, learnerId, cardId, event, ...(zone && { zone }) });
    }
  });
}

/** Takes it back: each card is due when its reviews alone make it due. */
export const leaveMissed = ({ learnerId, sittingId, now }: Input): Promise<void> =>
  db().$transaction(async (transaction) => {
    const cardIds = await updateGroupUndone(transaction, { learnerId, group: sittingId, now });
    for (const cardId of cardIds) await saveFold(transaction, { learnerId, ...historyOf(cardId) });
  });
