import { Prisma } from '../../prisma/generated/client';
import type { Verdict } from '../../quiz';
import type { Database } from '../db';
import { json } from './json';

type Graded = Extract<Verdict, { type: 'graded' }>;

/** What re-grading made of one answer; without a verdict it counts for nothing from then on. */
export interface Regrade {
  readonly verdict?: Graded;
  readonly reason: string;
  readonly at: Date;
}

export async function insertRegrading(
  db: Database,
  regrading: { readonly familyId: string; readonly reason: string; readonly authorId: string; readonly now: Date },
): Promise<string> {
  const { familyId, reason, authorId, now } = regrading;
  const { id } = await db.regrading.create({
    data: { familyId, reason, at: now, byId: authorId },
    select: { id: true },
  });
  return id;
}

/** Whether a re-grading of this family was begun by this author. */
export const isRegradingOf = async (
  db: Database,
  { id, familyId, authorId }: { readonly id: string; readonly familyId: string; readonly authorId: string },
): Promise<boolean> => (await db.regrading.count({ where: { id, familyId, byId: authorId } })) > 0;

export const insertRegrades = (
  db: Database,
  regradingId: string,
  regrades: readonly { readonly attemptId: string; readonly verdict?: Graded; readonly engineDigest: string }[],
) =>
  db.regrade.createMany({
    data: regrades.map(({ verdict, ...regrade }) => ({
      ...regrade,
      regradingId,
      verdict: verdict ? json(verdict) : Prisma.DbNull,
    })),
  });

/** What was made of the learner's own attempt, oldest first. */
export async function selectRegrades(
  db: Database,
  { attemptId, learnerId }: { readonly attemptId: string; readonly learnerId: string },
): Promise<Regrade[]> {
  const rows = await db.regrade.findMany({
    where: { attemptId, attempt: { learnerId } },
    orderBy: { regrading: { at: 'asc' } },
    select: { verdict: true, regrading: { select: { reason: true, at: true } } },
  });
  return rows.map(({ verdict, regrading }) => ({
    ...(verdict !== null && { verdict: verdict as unknown as Graded }),
    ...regrading,
  }));
}

/** The learner's answers that were graded again, newest first: what was given then, and how each stands now. */
export async function selectRegradedAttempts(
  db: Database,
  { learnerId, most }: { readonly learnerId: string; readonly most: number },
) {
  const rows = await db.regrade.findMany({
    where: { attempt: { learnerId } },
    orderBy: { regrading: { at: 'desc' } },
    take: most,
    select: {
      regrading: { select: { reason: true, at: true } },
      attempt: { select: { id: true, title: true, correct: true, counts: true, verdict: true } },
    },
  });
  return rows.map(({ regrading, attempt }) => ({
    attemptId: attempt.id,
    title: attempt.title,
    ...regrading,
    before: (attempt.verdict as unknown as Graded).correct,
    after: attempt.counts ? attempt.correct === true : undefined,
  }));
}

/** The re-gradings of a family, newest first, with how many answers each changed. */
export async function selectRegradings(db: Database, { familyIds }: { readonly familyIds: readonly string[] }) {
  const rows = await db.regrading.findMany({
    where: { familyId: { in: [...familyIds] } },
    orderBy: { at: 'desc' },
    select: { id: true, reason: true, at: true, _count: { select: { regrades: true } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, changed: _count.regrades }));
}
