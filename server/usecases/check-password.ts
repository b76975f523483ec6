import { isPassword } from '../auth/password';
import { countTry, forgetTries } from '../auth/rate-limits';
import { db } from '../db';
import { AppError } from '../errors';
import { selectOptionalCredentials } from '../records/learners';

/** Asks a learner who is signed in for the password again, before what cannot be undone. */
export async function checkPassword({
  learnerId,
  password,
}: {
  readonly learnerId: string;
  readonly password: string;
}) {
  const account = await selectOptionalCredentials(db(), { id: learnerId });
  if (!account?.email) throw new AppError('GUESTS_HAVE_NO_PASSWORD');
  await countTry('password', account.email);
  if (!(await isPassword(account.passwordHash, password))) throw new AppError('WRONG_PASSWORD');
  await forgetTries('password', account.email);
  return { email: account.email };
}
