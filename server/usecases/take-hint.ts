import { db } from '../db';
import { AppError } from '../errors';
import { selectAttempt, updateHintsTaken } from '../records/attempts';

interface Input {
  readonly learnerId: string;
  readonly attemptId: string;
}

/** Opens the next hint of an open attempt and gives all that are open. */
export async function takeHint({ learnerId, attemptId }: Input): Promise<readonly string[]> {
  const attempt = await selectAttempt(db(), { attemptId, learnerId });
  if (attempt.state === 'closed') throw new AppError('ALREADY_ANSWERED');
  const { variant, hintsTaken } = attempt;
  if (hintsTaken < variant.hints.length) await updateHintsTaken(db(), { attemptId, learnerId, from: hintsTaken });
  return variant.hints.slice(0, hintsTaken + 1);
}
