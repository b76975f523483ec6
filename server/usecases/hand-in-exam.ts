import { db } from '../db';
import { AppError } from '../errors';
import { selectOptionalSitting, updateSittingEnded } from '../records/exams';
import { gradeExam } from './grade-exam';

interface Input {
  readonly learnerId: string;
  readonly sittingId: string;
  readonly now: Date;
  readonly zone?: string;
}

/** Ends a sitting and grades it. Handed in twice, or after time ran out, it ended once. */
export async function handInExam({ learnerId, sittingId, now, zone }: Input): Promise<void> {
  const sitting = await selectOptionalSitting(db(), { sittingId, learnerId });
  if (!sitting) throw new AppError('NOT_FOUND');
  const late = now >= sitting.deadline;
  await updateSittingEnded(db(), {
    ...{ sittingId, learnerId },
    endedAt: late ? sitting.deadline : now,
    endedBy: late ? 'time' : 'handed-in',
  });
  const ended = await selectOptionalSitting(db(), { sittingId, learnerId });
  if (ended?.endedAt) await gradeExam({ learnerId, sitting: { ...ended, endedAt: ended.endedAt }, zone });
}
