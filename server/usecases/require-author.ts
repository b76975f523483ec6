import { db } from '../db';
import { env } from '../env';
import { AppError } from '../errors';
import { selectOptionalLearner } from '../records/learners';

/** Whoever acts on questions is an author or an administrator by the database, whatever a page thinks; or AppError AUTHORS_ONLY. */
export async function requireAuthor({ learnerId }: { readonly learnerId: string }): Promise<void> {
  if (!(await selectOptionalLearner(db(), { learnerId }))?.isAuthor) throw new AppError('AUTHORS_ONLY');
}

/** Whoever looks at keys: an author, or anybody on a server that runs from its sources, which is an author's own. */
export async function requireReader({ learnerId }: { readonly learnerId?: string }): Promise<void> {
  if (env().development) return;
  if (learnerId === undefined) throw new AppError('AUTHORS_ONLY');
  await requireAuthor({ learnerId });
}
