import { accountSchema, hashPassword } from '../auth/password';
import { db } from '../db';
import { AppError } from '../errors';
import { insertAuditEntry } from '../records/audit';
import { updatePassword } from '../records/learners';
import { checkPassword } from './check-password';

interface Input {
  readonly learnerId: string;
  readonly current: string;
  readonly next: string;
  readonly now: Date;
}

/** Every session ends with it; the browser that asked signs in again with the new password. */
export async function changePassword({ learnerId, current, next, now }: Input): Promise<void> {
  const { email } = await checkPassword({ learnerId, password: current });
  const parsed = accountSchema.safeParse({ email, password: next });
  if (!parsed.success) throw new AppError('WEAK_PASSWORD');
  await updatePassword(db(), { learnerId, passwordHash: await hashPassword(next) });
  await insertAuditEntry(db(), { learnerId, action: 'password-changed', now });
}
