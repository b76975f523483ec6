import { randomBytes } from 'node:crypto';
import { db } from '../db';
import { AppError } from '../errors';
import { selectAttempt } from '../records/attempts';
import { insertAuditEntry } from '../records/audit';
import { deleteShare, insertShare } from '../records/shares';

interface Input {
  readonly learnerId: string;
  readonly attemptId: string;
  readonly now: Date;
}

/** Makes the link to an answered question, or gives the one that is there. Whoever has it sees the question, without a name. */
export async function shareAttempt({ learnerId, attemptId, now }: Input): Promise<string> {
  const attempt = await selectAttempt(db(), { attemptId, learnerId });
  if (attempt.state === 'open') throw new AppError('NOT_ANSWERED');
  const fresh = randomBytes(24).toString('base64url');
  const token = await insertShare(db(), { attemptId, token: fresh, now });
  if (token === fresh)
    await insertAuditEntry(db(), { learnerId, action: 'question-shared', detail: { attemptId }, now });
  return token;
}

/** Ends the link; a later one has another address. */
export async function revokeShare({ learnerId, attemptId, now }: Input): Promise<void> {
  if ((await deleteShare(db(), { attemptId, learnerId })) === 0) return;
  await insertAuditEntry(db(), { learnerId, action: 'share-revoked', detail: { attemptId }, now });
}
