import { countTry } from '../auth/rate-limits';
import { forgetSetUpCode, isSetUpCode } from '../auth/set-up-code';
import { db } from '../db';
import { AppError } from '../errors';
import { insertAuditEntry } from '../records/audit';
import { countAdmins, updateToAdmin } from '../records/learners';

interface Input {
  readonly learnerId: string;
  readonly code: string;
  readonly now: Date;
}

/** Makes an account the first administrator. The code works once: after it there is an administrator. */
export async function claimAdmin({ learnerId, code, now }: Input): Promise<void> {
  await countTry('code');
  if ((await countAdmins(db())) > 0 || !isSetUpCode(code)) throw new AppError('WRONG_CODE');
  await db().$transaction(async (transaction) => {
    if ((await countAdmins(transaction)) > 0) throw new AppError('WRONG_CODE');
    if ((await updateToAdmin(transaction, { learnerId })) === 0) throw new AppError('ACCOUNT_NEEDED');
    await insertAuditEntry(transaction, { learnerId, action: 'admin-claimed', now });
  });
  forgetSetUpCode();
}
