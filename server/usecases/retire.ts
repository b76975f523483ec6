import { idsLeadingTo } from '../../course';
import { compiledCourse } from '../compiled-course';
import { type Database, db } from '../db';
import { AppError } from '../errors';
import { insertAuditEntry } from '../records/audit';
import { deleteRetirement, upsertRetirement } from '../records/retirements';
import { requireAuthor } from './require-author';

interface Input {
  /** The author who does it. */
  readonly learnerId: string;
  readonly familyId: string;
  /** The variants to retire; the whole family when left out. */
  readonly variants?: readonly { readonly name: string; readonly seed: number }[];
  readonly reason: string;
  readonly now: Date;
}

/** Takes a family, or some of its variants, out: they are not drawn again, and what is open of them is answered kindly. */
export async function retire(input: Input): Promise<void> {
  await requireAuthor(input);
  await db().$transaction((transaction) => retireIn(transaction, input));
}

/** The same inside a transaction that checked the author. */
export async function retireIn(
  transaction: Database,
  { learnerId, familyId, variants, reason, now }: Input,
): Promise<void> {
  const wanted = variants?.map(({ name, seed }) => ({ variant: name, seed })) ?? [{ variant: '' }];
  for (const one of wanted) await upsertRetirement(transaction, { familyId, ...one, reason, authorId: learnerId, now });
  await insertAuditEntry(transaction, {
    learnerId,
    action: variants ? 'variant-retired' : 'family-retired',
    detail: { familyId, reason, ...(variants && { seeds: variants.map(({ seed }) => seed) }) },
    now,
  });
}

interface Lift extends Omit<Input, 'variants' | 'reason'> {
  /** The variant's name; empty for the whole family. */
  readonly variant: string;
}

/** Asks again what was retired. */
export async function liftRetirement({ learnerId, familyId, variant, now }: Lift): Promise<void> {
  await requireAuthor({ learnerId });
  const familyIds = idsLeadingTo(compiledCourse().course.redirects, 'families', familyId);
  await db().$transaction(async (transaction) => {
    if ((await deleteRetirement(transaction, { familyIds, variant })) === 0) throw new AppError('NOT_FOUND');
    await insertAuditEntry(transaction, {
      learnerId,
      action: 'retirement-lifted',
      detail: { familyId, variant },
      now,
    });
  });
}
