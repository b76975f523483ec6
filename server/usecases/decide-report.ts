import { db } from '../db';
import { AppError } from '../errors';
import { selectOptionalAttemptOfAnybody } from '../records/attempts';
import { insertAuditEntry } from '../records/audit';
import { insertNotices } from '../records/notices';
import { type ReportOutcome, reportOutcomes, selectOptionalReport, updateReportDecided } from '../records/reports';
import { planRegrading, writeRegrading } from './regrade';
import { requireAuthor } from './require-author';
import { retireIn } from './retire';
import { familyIdToday, nameOfAttempt } from './retirements';

export { reportOutcomes };

interface Input {
  /** The author who decides. */
  readonly learnerId: string;
  readonly reportId: string;
  readonly outcome: ReportOutcome;
  /** What happens to the answers that were given to this question so far. */
  readonly answers: 'stay' | 'run-again' | 'set-aside';
  /** What the learner who reported it reads. */
  readonly reply: string;
  readonly now: Date;
}

/** Answers a report and does what was decided, all of it or nothing. The first decision counts. */
export async function decideReport(input: Input): Promise<void> {
  const { learnerId, reportId, outcome, answers, reply, now } = input;
  await requireAuthor({ learnerId });
  const report = await selectOptionalReport(db(), { reportId });
  if (!report) throw new AppError('NOT_FOUND');
  if (report.decided) throw new AppError('ALREADY_DECIDED');
  const attempt = await selectOptionalAttemptOfAnybody(db(), { attemptId: report.attemptId });
  if (!attempt) throw new AppError('NOT_FOUND');
  const familyId = familyIdToday(report.familyId);
  const variant = nameOfAttempt(attempt);
  // Many runs, so before the transaction opens.
  const plan =
    answers === 'stay'
      ? undefined
      : await planRegrading({
          ...{ learnerId, familyId, how: answers, reason: reply, now },
          ...(outcome !== 'family-retired' && { variant }),
        });
  await db().$transaction(async (transaction) => {
    const decided = await updateReportDecided(transaction, { reportId, outcome, reply, authorId: learnerId, now });
    if (decided === 0) throw new AppError('ALREADY_DECIDED');
    if (outcome === 'family-retired') await retireIn(transaction, { learnerId, familyId, reason: reply, now });
    if (outcome === 'variant-retired')
      await retireIn(transaction, {
        ...{ learnerId, familyId, reason: reply, now },
        variants: [{ name: variant, seed: attempt.seed }],
      });
    if (plan) await writeRegrading(transaction, plan);
    const data = { kind: 'report-answered', attemptId: attempt.id, title: attempt.title, outcome, reply } as const;
    await insertNotices(transaction, [{ learnerId: report.learnerId, data }], now);
    await insertAuditEntry(transaction, {
      learnerId,
      action: 'report-answered',
      detail: { reportId, outcome, answers },
      now,
    });
  });
}
