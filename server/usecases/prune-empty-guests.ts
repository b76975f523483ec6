import { db } from '../db';
import { deleteEmptyGuests } from '../records/learners';

const week = 7 * 24 * 60 * 60 * 1000;

/** Forgets guests who came more than a week ago and never answered anything. Gives how many. */
export const pruneEmptyGuests = ({ now }: { readonly now: Date }): Promise<number> =>
  deleteEmptyGuests(db(), { before: new Date(now.getTime() - week) });
