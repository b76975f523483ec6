import type { Answer, Verdict } from '../../quiz';
import type { Database } from '../db';
import { json } from './json';

/** What an author may make of a report. */
export const reportOutcomes = ['nothing-wrong', 'mended', 'variant-retired', 'family-retired'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** What was seen when something seemed wrong: enough to draw, run and grade it again. */
export interface Proof {
  readonly familyId: string;
  readonly familyDigest: string;
  readonly engineDigest: string;
  readonly seed: number;
  readonly stem: string;
  readonly state: 'open' | 'closed';
  readonly answer?: Answer;
  readonly verdict?: Extract<Verdict, { type: 'graded' }>;
  readonly traceDigest?: string;
}

export interface Report {
  readonly id: string;
  readonly attemptId: string;
  readonly familyId: string;
  readonly note: string;
  readonly proof: Proof;
  readonly at: Date;
  readonly decided?: { readonly outcome: ReportOutcome; readonly reply: string; readonly at: Date };
}

const fields = {
  id: true,
  attemptId: true,
  familyId: true,
  note: true,
  proof: true,
  at: true,
  outcome: true,
  reply: true,
  decidedAt: true,
} as const;

interface Row {
  readonly id: string;
  readonly attemptId: string;
  readonly familyId: string;
  readonly note: string;
  readonly proof: unknown;
  readonly at: Date;
  readonly outcome: string | null;
  readonly reply: string | null;
  readonly decidedAt: Date | null;
}

const toReport = ({ outcome, reply, decidedAt, proof, ...row }: Row): Report => ({
  ...row,
  proof: proof as Proof,
  ...(outcome !== null &&
    decidedAt && { decided: { outcome: outcome as ReportOutcome, reply: reply ?? '', at: decidedAt } }),
});

/** Keeps one report for each attempt: a second one changes nothing. Gives the one that is kept. */
export async function insertReport(
  db: Database,
  report: { readonly attemptId: string; readonly note: string; readonly proof: Proof; readonly now: Date },
): Promise<Report> {
  const { attemptId, note, proof, now } = report;
  return toReport(
    await db.questionReport.upsert({
      where: { attemptId },
      create: { attemptId, familyId: proof.familyId, note, proof: json(proof), at: now },
      update: {},
      select: fields,
    }),
  );
}

/** The report of the learner's own attempt. */
export async function selectOptionalReportOfAttempt(
  db: Database,
  { attemptId, learnerId }: { readonly attemptId: string; readonly learnerId: string },
): Promise<Report | undefined> {
  const row = await db.questionReport.findFirst({ where: { attemptId, attempt: { learnerId } }, select: fields });
  return row ? toReport(row) : undefined;
}

/** A report and whose it is; for authors. */
export async function selectOptionalReport(
  db: Database,
  { reportId }: { readonly reportId: string },
): Promise<(Report & { readonly learnerId: string }) | undefined> {
  const row = await db.questionReport.findUnique({
    where: { id: reportId },
    select: { ...fields, attempt: { select: { learnerId: true } } },
  });
  if (!row) return undefined;
  const { attempt, ...rest } = row;
  return { ...toReport(rest), learnerId: attempt.learnerId };
}

/** The newest reports, those that nobody has answered first. */
export async function selectReports(db: Database, { most }: { readonly most: number }): Promise<Report[]> {
  const rows = await db.questionReport.findMany({
    orderBy: [{ outcome: { sort: 'asc', nulls: 'first' } }, { at: 'desc' }],
    take: most,
    select: fields,
  });
  const reports = rows.map(toReport);
  return [...reports.filter(({ decided }) => !decided), ...reports.filter(({ decided }) => decided)];
}

export const countOpenReports = (db: Database): Promise<number> =>
  db.questionReport.count({ where: { outcome: null } });

/** How many reports of each family wait for an answer. */
export async function countOpenReportsByFamily(db: Database): Promise<Map<string, number>> {
  const rows = await db.questionReport.groupBy({ by: ['familyId'], where: { outcome: null }, _count: { _all: true } });
  return new Map(rows.map(({ familyId, _count }) => [familyId, _count._all]));
}

/** 0 when the report was answered before: the first answer counts. */
export async function updateReportDecided(
  db: Database,
  decision: {
    readonly reportId: string;
    readonly outcome: ReportOutcome;
    readonly reply: string;
    readonly authorId: string;
    readonly now: Date;
  },
): Promise<number> {
  const { reportId, outcome, reply, authorId, now } = decision;
  const { count } = await db.questionReport.updateMany({
    where: { id: reportId, outcome: null },
    data: { outcome, reply, decidedAt: now, decidedById: authorId },
  });
  return count;
}
