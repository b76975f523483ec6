import { db } from '../db';
import { insertAuditEntry } from '../records/audit';
import { raiseSessionVersion } from '../records/learners';

/** Ends every session of a learner, this one included. */
export async function signOutEverywhere({
  learnerId,
  now,
}: {
  readonly learnerId: string;
  readonly now: Date;
}): Promise<void> {
  await raiseSessionVersion(db(), { learnerId });
  await insertAuditEntry(db(), { learnerId, action: 'signed-out-everywhere', now });
}
