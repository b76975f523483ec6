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

/** Everybody's answers to a family under any of its ids, oldest first; for re-grading. */
export async function selectClosedOfFamily(
  db: Database,
  { familyIds, learnerId }: { readonly familyIds: readonly string[]; readonly learnerId?: string },
): Promise<StandingAttempt[]> {
  const rows = await db.attempt.findMany({
    where: { familyId: { in: [...familyIds] }, state: 'closed', ...(learnerId !== undefined && { learnerId }) },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    include: { ...withFamily, regrades: { orderBy: { regrading: { at: 'asc' } }, select: { verdict: true } } },
  });
  return rows.map((row) => ({
    ...(stored(row) as ClosedAttempt),
    latest: (row.regrades.findLast(({ verdict }) => verdict !== null)?.verdict ?? row.verdict) as unknown as Graded,
    standing: { learnerId: row.learnerId, correct: row.correct === true, belief: row.belief, counts: row.counts },
  }));
}

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
