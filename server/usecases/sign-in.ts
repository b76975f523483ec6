import { isPassword } from '../auth/password';
import { countTry, forgetTries } from '../auth/rate-limits';
import { db } from '../db';
import { selectOptionalCredentials } from '../records/learners';
import { mergeGuest } from './merge-guest';

interface Input {
  readonly email: string;
  readonly password: string;
  /** Who the browser was before; a guest's answers come along. */
  readonly guestId?: string;
  readonly now: Date;
}

/** The account with this e-mail and password, or undefined without saying which of the two was wrong. */
export async function signIn({
  email,
  password,
  guestId,
  now,
}: Input): Promise<{ id: string; sessionVersion: number } | undefined> {
  await countTry('password', email);
  const account = await selectOptionalCredentials(db(), { email });
  if (!(await isPassword(account?.passwordHash, password)) || !account) return undefined;
  await forgetTries('password', email);
  if (guestId !== undefined && guestId !== account.id) await mergeGuest({ guestId, learnerId: account.id, now });
  return { id: account.id, sessionVersion: account.sessionVersion };
}
