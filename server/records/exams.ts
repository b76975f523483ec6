import type { ExamPack } from '../../course';
import type { Prisma } from '../../prisma/generated/client';
import { emptyMarks, type Marks } from '../../study';
import type { Database } from '../db';
import { type ClosedAttempt, type OpenAttempt, stored, withFamily } from './attempts';
import { json } from './json';

type Mine = { readonly sittingId: string; readonly learnerId: string };

export interface Sitting {
  readonly id: string;
  /** As it stood when the sitting began. */
  readonly pack: ExamPack;
  /** The sitting whose missed questions it asks anew. */
  readonly missedOf?: string;
  readonly startedAt: Date;
  readonly deadline: Date;
  /** In percent. */
  readonly extraTime: number;
  readonly savedAt?: Date;
  readonly lastPlace: number;
  readonly endedAt?: Date;
  readonly endedBy?: EndedBy;
}

export type EndedBy = 'handed-in' | 'time';

/** What became of a question; nothing while it is not graded. */
type Outcome = 'answered' | 'unanswered' | 'set-aside';

/** What the report needs of a question. */
export interface SatQuestion {
  readonly place: number;
  readonly domain: string;
  readonly marks: Marks;
  readonly outcome?: Outcome;
  readonly attemptId: string;
  readonly familyId: string;
  readonly title: string;
  /** How the answer stands now, which re-grading may have changed. */
  readonly correct: boolean;
  readonly counts: boolean;
}

export const insertSitting = async (
  db: Database,
  { pack, ...sitting }: Omit<Sitting, 'id' | 'savedAt' | 'lastPlace' | 'endedAt'> & { readonly learnerId: string },
): Promise<string> =>
  (await db.examSitting.create({ data: { ...sitting, packId: pack.id, pack: json(pack) }, select: { id: true } })).id;

export const insertExamQuestion = (
  db: Database,
  question: {
    readonly sittingId: string;
    readonly place: number;
    readonly attemptId: string;
    readonly domain: string;
    readonly variant: string;
  },
) => db.examQuestion.create({ data: { ...question, marks: json(emptyMarks) }, select: { place: true } });

/** The learner's own sitting; undefined when there is none. */
export async function selectOptionalSitting(
  db: Database,
  { sittingId: id, learnerId }: Mine,
): Promise<Sitting | undefined> {
  const row = await db.examSitting.findFirst({ where: { id, learnerId } });
  return row ? sittingOf(row) : undefined;
}

export async function selectSittings(db: Database, { learnerId }: { readonly learnerId: string }) {
  const rows = await db.examSitting.findMany({ where: { learnerId }, orderBy: { startedAt: 'desc' } });
  return rows.map(sittingOf);
}

export async function selectOptionalOpenSitting(
  db: Database,
  { learnerId }: { readonly learnerId: string },
): Promise<Sitting | undefined> {
  const row = await db.examSitting.findFirst({
    where: { learnerId, endedAt: null },
    orderBy: { startedAt: 'desc' },
  });
  return row ? sittingOf(row) : undefined;
}

/** Sittings whose time is up, and those that ended and are not graded to the end: the server may have been stopped. */
export async function selectUnfinishedSittings(
  db: Database,
  { learnerId, overUpTo }: { readonly learnerId: string; readonly overUpTo: Date },
): Promise<Sitting[]> {
  const rows = await db.examSitting.findMany({
    where: {
      learnerId,
      OR: [
        { endedAt: null, deadline: { lte: overUpTo } },
        { endedAt: { not: null }, questions: { some: { outcome: null } } },
      ],
    },
  });
  return rows.map(sittingOf);
}

type SittingRow = Prisma.ExamSittingGetPayload<object>;

const sittingOf = (row: SittingRow): Sitting => ({
  id: row.id,
  pack: row.pack as unknown as ExamPack,
  ...(row.missedOf !== null && { missedOf: row.missedOf }),
  startedAt: row.startedAt,
  deadline: row.deadline,
  extraTime: row.extraTime,
  ...(row.savedAt && { savedAt: row.savedAt }),
  lastPlace: row.lastPlace,
  ...(row.endedAt && { endedAt: row.endedAt }),
  ...(row.endedBy !== null && { endedBy: row.endedBy as EndedBy }),
});

/** The questions of a sitting in their order, as its report shows them. */
export async function selectSatQuestions(
  db: Database,
  { sittingIds }: { readonly sittingIds: readonly string[] },
): Promise<(SatQuestion & { readonly sittingId: string })[]> {
  const rows = await db.examQuestion.findMany({
    where: { sittingId: { in: [...sittingIds] } },
    orderBy: [{ sittingId: 'asc' }, { place: 'asc' }],
    include: { attempt: { select: { familyId: true, title: true, correct: true, counts: true } } },
  });
  return rows.map(({ attempt: { familyId, title, correct, counts }, marks, outcome, variant: _, ...row }) => ({
    ...row,
    marks: marks as unknown as Marks,
    ...(outcome !== null && { outcome: outcome as Outcome }),
    ...{ familyId, title, counts, correct: correct === true },
  }));
}

/** The same with their attempts: an open sitting asks them, one that has ended grades them. */
export async function selectExamQuestions(
  db: Database,
  { sittingId, places }: { readonly sittingId: string; readonly places?: readonly number[] },
) {
  const rows = await db.examQuestion.findMany({
    where: { sittingId, ...(places && { place: { in: [...places] } }) },
    orderBy: { place: 'asc' },
    include: { attempt: { include: withFamily } },
  });
  return rows.map(({ place, marks, outcome, attempt }) => ({
    place,
    marks: marks as unknown as Marks,
    graded: outcome !== null,
    attempt: stored(attempt) satisfies OpenAttempt | ClosedAttempt,
  }));
}

/** The variants that this learner was asked in exams, by family. */
export async function selectAskedVariants(
  db: Database,
  { learnerId }: { readonly learnerId: string },
): Promise<readonly { readonly familyId: string; readonly variant: string }[]> {
  const rows = await db.examQuestion.findMany({
    where: { sitting: { learnerId } },
    select: { variant: true, attempt: { select: { familyId: true } } },
  });
  return rows.map(({ variant, attempt: { familyId } }) => ({ familyId, variant }));
}

/** Notes that something was saved, while the sitting takes changes: 0 when it does not. Call it first in the transaction of a save. */
export async function updateSittingSaved(
  db: Database,
  { sittingId: id, learnerId, overUpTo, ...saved }: Mine & { savedAt: Date; lastPlace?: number; overUpTo: Date },
): Promise<number> {
  const where = { id, learnerId, endedAt: null, deadline: { gt: overUpTo } };
  return (await db.examSitting.updateMany({ where, data: saved })).count;
}

export const updateMarks = (
  db: Database,
  { sittingId, place, marks }: { readonly sittingId: string; readonly place: number; readonly marks: Marks },
) =>
  db.examQuestion.update({
    where: { sittingId_place: { sittingId, place } },
    data: { marks: json(marks) },
    select: { place: true },
  });

/** Ends a sitting, once. */
export const updateSittingEnded = (
  db: Database,
  { sittingId: id, learnerId, ...ended }: Mine & { readonly endedAt: Date; readonly endedBy: EndedBy },
) => db.examSitting.updateMany({ where: { id, learnerId, endedAt: null }, data: ended });

/** Says what became of a question, once. */
export const updateOutcome = (
  db: Database,
  { sittingId, place, outcome }: { readonly sittingId: string; readonly place: number; readonly outcome: Outcome },
) => db.examQuestion.updateMany({ where: { sittingId, place, outcome: null }, data: { outcome } });

/** A question that was not answered in its exam may be answered as practice afterwards. */
export const updateLeftOpen = (
  db: Database,
  { attemptId: id, now }: { readonly attemptId: string; readonly now: Date },
) =>
  db.attempt.updateMany({
    where: { id, purpose: 'exam', state: 'open' },
    data: { purpose: 'practice', startedAt: now },
  });

/** The exam that a question was asked in: which place it had, and what came after it. */
export async function selectOptionalExamOfAttempt(
  db: Database,
  { attemptId, learnerId }: { readonly attemptId: string; readonly learnerId: string },
) {
  const row = await db.examQuestion.findFirst({
    where: { attemptId, sitting: { learnerId, endedAt: { not: null } } },
    select: { sittingId: true, place: true },
  });
  if (!row) return undefined;
  const next = await db.examQuestion.findFirst({
    where: { sittingId: row.sittingId, place: row.place + 1 },
    select: { attemptId: true },
  });
  return { ...row, ...(next && { nextAttemptId: next.attemptId }) };
}

export const updateSittingsOwner = (db: Database, { from, to }: { readonly from: string; readonly to: string }) =>
  db.examSitting.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
