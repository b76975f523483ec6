import { db } from '../db';
import { AppError } from '../errors';
import { insertAuditEntry } from '../records/audit';
import { deleteLearner, selectOptionalLearner } from '../records/learners';
import { checkPassword } from './check-password';

interface Input {
  readonly learnerId: string;
  /** A guest has none and is deleted without. */
  readonly password?: string;
  readonly now: Date;
}

/** Deletes a learner with attempts, reviews and cards. What stays is that somebody was deleted, not who. */
export async function deleteAccount({ learnerId, password = '', now }: Input): Promise<void> {
  const learner = await selectOptionalLearner(db(), { learnerId });
  if (!learner) throw new AppError('NOT_FOUND');
  if (!learner.isGuest) await checkPassword({ learnerId, password });
  await db().$transaction([
    deleteLearner(db(), { learnerId }),
    insertAuditEntry(db(), { action: 'account-deleted', now }),
  ]);
}
