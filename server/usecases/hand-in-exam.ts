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

const aMoment = 2000;

/** Ends a sitting and grades it. Handed in twice, or after time ran out, it ended once. */
export async function handInExam({ learnerId, sittingId, now, zone }: Input): Promise<void> {
  const sitting = await selectOptionalSitting(db(), { sittingId, learnerId });
  if (!sitting) throw new AppError('NOT_FOUND');
  const left = sitting.deadline.getTime() - now.getTime();
  await updateSittingEnded(db(), {
    ...{ sittingId, learnerId },
    endedAt: left <= 0 ? sitting.deadline : now,
    // The browser hands in by itself when it counts down to nothing.
    endedBy: left <= aMoment ? 'time' : 'handed-in',
  });
  const ended = await selectOptionalSitting(db(), { sittingId, learnerId });
  if (ended?.endedAt) await gradeExam({ learnerId, sitting: { ...ended, endedAt: ended.endedAt }, zone });
}
