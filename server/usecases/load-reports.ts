import { type PublicVariant, type Replay, replay, toPublic, type Verdict } from '../../quiz';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { type ClosedAttempt, type OpenAttempt, selectOptionalAttemptOfAnybody } from '../records/attempts';
import { type Report, selectOptionalReport, selectReports } from '../records/reports';
import { type Effect, redraw } from './redraw';
import { requireAuthor } from './require-author';
import { familyIdToday, retirementOfAttempt } from './retirements';

const shownReports = 100;

/** The newest reports, those that wait first; nothing of who sent them. */
export async function loadReports({ learnerId }: { readonly learnerId: string }): Promise<readonly Report[]> {
  await requireAuthor({ learnerId });
  return selectReports(db(), { most: shownReports });
}

export interface LoadedReport {
  readonly report: Report;
  readonly title: string;
  readonly answeredText?: string;
  /** The verdict that the learner saw. */
  readonly verdict?: Extract<Verdict, { type: 'graded' }>;
  /** What the simulation of today makes of it, and its answer. */
  readonly effect: Effect;
  readonly keyToday?: string;
  readonly public?: PublicVariant;
  /** The true world, and beside it the learner's. */
  readonly replay?: Replay;
  readonly retired?: string;
  /** The family that it belongs to in the course of today. */
  readonly familyId?: string;
}

/** One report with its question drawn and run again; undefined when there is none. */
export async function loadReport({
  learnerId,
  reportId,
}: {
  readonly learnerId: string;
  readonly reportId: string;
}): Promise<LoadedReport | undefined> {
  await requireAuthor({ learnerId });
  const found = await selectOptionalReport(db(), { reportId });
  const attempt = found && (await selectOptionalAttemptOfAnybody(db(), { attemptId: found.attemptId }));
  if (!attempt) return undefined;
  const { learnerId: _, ...report } = found;
  const retired = await retirementOfAttempt(attempt);
  const familyId = familyIdToday(attempt.familyId);
  return {
    ...{ report, title: attempt.title, ...runAgain(attempt) },
    ...(retired && { retired: retired.reason }),
    ...(compiledCourse().course.families.some(({ id }) => id === familyId) && { familyId }),
  };
}

function runAgain(attempt: OpenAttempt | ClosedAttempt) {
  if (attempt.state === 'open')
    return { effect: 'nothing', public: toPublic(attempt.variant), replay: replay(attempt.variant) } as const;
  const { effect, today } = redraw(attempt, { sameEngine: false });
  const { verdict } = attempt;
  return {
    ...{ effect, verdict, answeredText: verdict.answerText },
    ...(today && { keyToday: today.keyText, public: toPublic(today.variant), replay: today.replay }),
  };
}
