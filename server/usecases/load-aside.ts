import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { selectOptionalAttempt } from '../records/attempts';
import { selectOptionalExamOfAttempt } from '../records/exams';
import { type Regrade, selectRegrades } from '../records/regrades';
import { type Report, selectOptionalReportOfAttempt } from '../records/reports';
import { selectOptionalShareToken } from '../records/shares';
import { familyIdToday } from './retirements';

interface Input {
  readonly learnerId: string;
  readonly attemptId: string;
}

/** What stands beside a question: the learner's report, what re-grading made of the answer, and the link to it. */
export interface Aside {
  readonly report?: Pick<Report, 'note' | 'at' | 'decided'>;
  readonly regrades: readonly Regrade[];
  readonly shareToken?: string;
  /** The exam that it was asked in, and the question after it. */
  readonly exam?: { readonly sittingId: string; readonly place: number; readonly nextAttemptId?: string };
  /** The family asks something else since: the answer stays, and no longer counts towards mastery. */
  readonly revised: boolean;
}

export async function loadAside({ learnerId, attemptId }: Input): Promise<Aside> {
  const [attempt, report, regrades, shareToken, exam] = await Promise.all([
    selectOptionalAttempt(db(), { attemptId, learnerId }),
    selectOptionalReportOfAttempt(db(), { attemptId, learnerId }),
    selectRegrades(db(), { attemptId, learnerId }),
    selectOptionalShareToken(db(), { attemptId, learnerId }),
    selectOptionalExamOfAttempt(db(), { attemptId, learnerId }),
  ]);
  const { familyRevisions } = compiledCourse().course;
  const revised = attempt !== undefined && attempt.revision < (familyRevisions[familyIdToday(attempt.familyId)] ?? 1);
  return {
    ...(report && { report: { note: report.note, at: report.at, decided: report.decided } }),
    regrades,
    ...(shareToken !== undefined && { shareToken }),
    ...(exam && { exam }),
    revised,
  };
}
