import type { RuleId } from '../../engine';
import type { Database } from '../db';
import { type ClosedAttempt, type Graded, stored, withFamily } from './attempts';
import { json } from './json';

/** A closed attempt and how it stands now, which re-grading may have changed. */
export interface Standing {
  readonly learnerId: string;
  readonly correct: boolean;
  readonly belief: string | null;
  readonly counts: boolean;
}
export type StandingAttempt = ClosedAttempt & {
  readonly standing: Standing;
  /** The verdict of the latest re-grading that gave one, or the one given at answering. */
  readonly latest: Graded;
};

/** Everybody's answers to a family under any of its ids, oldest first; for re-grading. `most` of them, behind the attempt `after`. */
export async function selectClosedOfFamily(
  db: Database,
  {
    familyIds,
    most,
    after,
  }: { readonly familyIds: readonly string[]; readonly most?: number; readonly after?: string },
): Promise<StandingAttempt[]> {
  const rows = await db.attempt.findMany({
    where: closedOf(familyIds),
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    ...(most !== undefined && { take: most }),
    ...(after !== undefined && { cursor: { id: after }, skip: 1 }),
    include: { ...withFamily, regrades: { orderBy: { regrading: { at: 'asc' } }, select: { verdict: true } } },
  });
  return rows.map((row) => ({
    ...(stored(row) as ClosedAttempt),
    latest: (row.regrades.findLast(({ verdict }) => verdict !== null)?.verdict ?? row.verdict) as unknown as Graded,
    standing: { learnerId: row.learnerId, correct: row.correct === true, belief: row.belief, counts: row.counts },
  }));
}

export const countClosedOfFamily = (db: Database, { familyIds }: { readonly familyIds: readonly string[] }) =>
  db.attempt.count({ where: closedOf(familyIds) });

const closedOf = (familyIds: readonly string[]) => ({ familyId: { in: [...familyIds] }, state: 'closed' as const });

/** Moves an answer to a new standing, if it stands as it was found: of two re-gradings at once one changes it. */
export async function updateStanding(
  db: Database,
  {
    attemptId,
    from,
    to,
  }: {
    readonly attemptId: string;
    readonly from: Standing;
    readonly to: Omit<Standing, 'learnerId'> & { readonly rules?: readonly RuleId[] };
  },
): Promise<number> {
  const { correct, belief, counts } = from;
  const { count } = await db.attempt.updateMany({
    where: { id: attemptId, correct, belief, counts },
    data: { ...to, rules: to.rules && json(to.rules) },
  });
  return count;
}
