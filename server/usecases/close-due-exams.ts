import { overUpTo } from '../../study';
import { db } from '../db';
import { selectUnfinishedSittings, updateSittingEnded } from '../records/exams';
import { gradeExam } from './grade-exam';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
}

/** Ends and grades the exams whose time ran out, whether or not anybody was there. Whoever reads answers calls it first. */
export async function closeDueExams({ learnerId, now, zone }: Input): Promise<void> {
  const due = await selectUnfinishedSittings(db(), { learnerId, overUpTo: new Date(overUpTo(now.getTime())) });
  for (const sitting of due) {
    const endedAt = sitting.endedAt ?? sitting.deadline;
    await updateSittingEnded(db(), { sittingId: sitting.id, learnerId, endedAt, endedBy: 'time' });
    await gradeExam({ learnerId, sitting: { ...sitting, endedAt }, zone });
  }
}
