import { type Answer, grade, type Verdict } from '../../quiz';
import { db } from '../db';
import { AppError } from '../errors';
import { logger } from '../logger';
import { closeAttempt, selectAttempt } from '../records/attempts';
import { insertAuditEntry } from '../records/audit';
import { openSince } from './open-since';
import { isSameAnswer } from './same-answer';

interface Input {
  readonly learnerId: string;
  readonly attemptId: string;
  /** Whatever was sent; what is no answer to this question gets an invalid verdict, and nothing is written. */
  readonly answer: unknown;
  readonly now: Date;
}

/** Grades and closes an attempt, once. The same answer again, however it came about, gives the stored verdict. */
export async function answerQuestion({ learnerId, attemptId, answer, now }: Input): Promise<Verdict> {
  const attempt = await selectAttempt(db(), { attemptId, learnerId });
  if (attempt.state === 'closed') return storedVerdict(attempt, answer);
  if (attempt.startedAt < openSince(now)) throw new AppError('EXPIRED');
  // The run is made before anything is written: a transaction must wait for nothing but the database.
  const verdict = grade(attempt.variant, answer);
  if (verdict.type === 'invalid') return verdict;
  const closed = await closeAttempt(db(), { attemptId, learnerId, answer: answer as Answer, verdict, now });
  // Another request was faster: what it stored counts.
  if (closed === 0) return storedVerdict(await selectAttempt(db(), { attemptId, learnerId }), answer);
  if (verdict.alarm) {
    logger().error(
      { attemptId, family: attempt.family.id, seed: attempt.seed },
      'the run disagrees with the stored key',
    );
    await insertAuditEntry(db(), {
      learnerId,
      action: 'key-disagreed',
      detail: { attemptId, key: attempt.variant.key },
      now,
    });
  }
  return verdict;
}

function storedVerdict(attempt: Awaited<ReturnType<typeof selectAttempt>>, answer: unknown): Verdict {
  if (attempt.state === 'open' || !isSameAnswer(attempt.answer, answer)) throw new AppError('ALREADY_ANSWERED');
  return attempt.verdict;
}
