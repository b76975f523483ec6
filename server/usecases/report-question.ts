import { countTry } from '../auth/rate-limits';
import { db } from '../db';
import { AppError } from '../errors';
import { type ClosedAttempt, type OpenAttempt, selectAttempt } from '../records/attempts';
import { insertAuditEntry } from '../records/audit';
import { insertReport, type Proof, type Report, selectOptionalReportOfAttempt } from '../records/reports';

interface Input {
  readonly learnerId: string;
  readonly attemptId: string;
  readonly note: string;
  readonly now: Date;
}

/** Keeps what the learner says is wrong with a question, with the proof of what was seen. The same report sent again is one report. */
export async function reportQuestion({ learnerId, attemptId, note, now }: Input): Promise<Report> {
  const attempt = await selectAttempt(db(), { attemptId, learnerId });
  const sent = await selectOptionalReportOfAttempt(db(), { attemptId, learnerId });
  if (sent) return sameNote(sent, note);
  await countTry('report', learnerId);
  const report = await insertReport(db(), { attemptId, note, proof: proofOf(attempt), now });
  if (report.at.getTime() !== now.getTime()) return sameNote(report, note);
  const { familyId, seed } = attempt;
  await insertAuditEntry(db(), {
    learnerId,
    action: 'question-reported',
    detail: { reportId: report.id, familyId, seed },
    now,
  });
  return report;
}

function sameNote(report: Report, note: string): Report {
  if (report.note !== note) throw new AppError('ALREADY_REPORTED');
  return report;
}

function proofOf(attempt: OpenAttempt | ClosedAttempt): Proof {
  const { familyId, familyDigest, engineDigest, seed } = attempt;
  const drawn = { familyId, familyDigest, engineDigest, seed };
  if (attempt.state === 'open') return { ...drawn, state: 'open', stem: attempt.variant.stem };
  const { answer, verdict, stem = '', traceDigest } = attempt;
  return { ...drawn, state: 'closed', stem, answer, verdict, ...(traceDigest !== undefined && { traceDigest }) };
}
