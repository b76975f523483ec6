import { Prisma } from '../../prisma/generated/client';
import { accountSchema, hashPassword } from '../auth/password';
import { db } from '../db';
import { AppError } from '../errors';
import { insertAuditEntry } from '../records/audit';
import { updateGuestToAccount } from '../records/learners';

interface Input {
  readonly learnerId: string;
  readonly email: string;
  readonly password: string;
  readonly now: Date;
}

/** Turns a guest into an account: the same row, so the answers stay where they are and the session goes on. */
export async function register({ learnerId, now, ...account }: Input): Promise<void> {
  const { email, password } = accountSchema.parse(account);
  const passwordHash = await hashPassword(password);
  try {
    if ((await updateGuestToAccount(db(), { learnerId, email, passwordHash })) === 0) throw new AppError('NOT_A_GUEST');
  } catch (fault) {
    if (fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002')
      throw new AppError('EMAIL_TAKEN');
    throw fault;
  }
  await insertAuditEntry(db(), { learnerId, action: 'account-created', now });
}
