import { db } from '../db';
import { logger } from '../logger';
import type { OpenAttempt } from '../records/attempts';
import { insertAuditEntry } from '../records/audit';

interface Input {
  readonly learnerId: string;
  readonly attempt: OpenAttempt;
  readonly now: Date;
}

/** The alarm: the run at answering gives another answer than the stored key. */
export async function keyDisagreed({ learnerId, attempt: { id: attemptId, family, seed, variant }, now }: Input) {
  logger().error({ attemptId, family: family.id, seed }, 'the run disagrees with the stored key');
  const detail = { attemptId, key: variant.key };
  await insertAuditEntry(db(), { learnerId, action: 'key-disagreed', detail, now });
}
