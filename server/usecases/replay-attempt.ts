import type { ReplayFact } from '../../quiz';
import { db } from '../db';
import { AppError } from '../errors';
import { type ClosedAttempt, selectOptionalAttemptOfAnybody } from '../records/attempts';
import { type Effect, redraw } from './redraw';

export interface Replayed {
  readonly attempt: ClosedAttempt;
  readonly effect: Effect;
  /** Why it cannot be drawn any more. */
  readonly reason?: string;
  /** The answer and the run of today, while the same question is drawn. */
  readonly keyText?: string;
  readonly trace?: readonly ReplayFact[];
}

/** Runs a closed attempt again, whoever's it is: for whoever holds the database. */
export async function replayAttempt({ attemptId }: { readonly attemptId: string }): Promise<Replayed> {
  const attempt = await selectOptionalAttemptOfAnybody(db(), { attemptId });
  if (!attempt) throw new AppError('NOT_FOUND');
  if (attempt.state === 'open') throw new AppError('NOT_ANSWERED');
  const { effect, reason, today } = redraw(attempt, { sameEngine: false });
  return {
    attempt,
    effect,
    ...(reason !== undefined && { reason }),
    ...(today && { keyText: today.keyText, trace: today.replay.aws }),
  };
}
