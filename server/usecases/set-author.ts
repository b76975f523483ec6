import { db } from '../db';
import { AppError } from '../errors';
import { insertAuditEntry } from '../records/audit';
import { selectAuthors, selectOptionalLearner, updateRole } from '../records/learners';

interface Input {
  /** The administrator who does it. */
  readonly learnerId: string;
  readonly email: string;
  readonly isAuthor: boolean;
  readonly now: Date;
}

/** Lets an account look after the questions, or no more. */
export async function setAuthor({ learnerId, email, isAuthor, now }: Input): Promise<void> {
  await requireAdministrator(learnerId);
  const role = isAuthor ? 'author' : 'learner';
  if ((await updateRole(db(), { email, role })) === 0) throw new AppError('NO_SUCH_ACCOUNT');
  await insertAuditEntry(db(), { learnerId, action: 'role-changed', detail: { email, role }, now });
}

/** Who may look after the questions; for administrators. */
export async function loadAuthors({ learnerId }: { readonly learnerId: string }) {
  await requireAdministrator(learnerId);
  return selectAuthors(db());
}

async function requireAdministrator(learnerId: string): Promise<void> {
  if (!(await selectOptionalLearner(db(), { learnerId }))?.isAdministrator) throw new AppError('ADMINISTRATORS_ONLY');
}
