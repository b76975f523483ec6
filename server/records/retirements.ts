import type { Database } from '../db';

export interface Retirement {
  readonly familyId: string;
  /** The variant's name; empty where the whole family is retired. */
  readonly variant: string;
  /** A seed that draws it. */
  readonly seed?: number;
  readonly reason: string;
  readonly at: Date;
}

const fields = { familyId: true, variant: true, seed: true, reason: true, at: true } as const;

/** All that is retired, newest first. */
export async function selectRetirements(db: Database): Promise<Retirement[]> {
  const rows = await db.retirement.findMany({ orderBy: [{ at: 'desc' }, { variant: 'asc' }], select: fields });
  return rows.map(({ seed, ...row }) => ({ ...row, ...(seed !== null && { seed: Number(seed) }) }));
}

/** Retires; what is retired already stays so, with its first reason. */
export const upsertRetirement = (
  db: Database,
  { authorId, now, ...retired }: Omit<Retirement, 'at'> & { readonly authorId: string; readonly now: Date },
) =>
  db.retirement.upsert({
    where: { familyId_variant: { familyId: retired.familyId, variant: retired.variant } },
    create: { ...retired, at: now, byId: authorId },
    update: {},
    select: { familyId: true },
  });

export async function deleteRetirement(
  db: Database,
  where: { readonly familyIds: readonly string[]; readonly variant: string },
): Promise<number> {
  const { count } = await db.retirement.deleteMany({
    where: { familyId: { in: [...where.familyIds] }, variant: where.variant },
  });
  return count;
}
