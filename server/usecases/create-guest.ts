import { countTry } from '../auth/rate-limits';
import { db } from '../db';
import { insertGuest } from '../records/learners';

/** A learner without an account. Counted by address, so that nobody fills the database. */
export async function createGuest({ address, now }: { readonly address: string; readonly now: Date }) {
  await countTry('guests');
  await countTry('guest', address);
  return insertGuest(db(), { now });
}
