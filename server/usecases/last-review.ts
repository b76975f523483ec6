import { learningDay } from '../../study';
import { db } from '../db';
import { selectOptionalLastReview } from '../records/study';
import { cardStandings } from './card-history';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
}

/** The review that one key takes back: the last one, while its learning day lasts. */
export async function lastReview({ learnerId, now, zone = 'UTC' }: Input): Promise<string | undefined> {
  const last = await selectOptionalLastReview(db(), { learnerId });
  return last && last.at.getTime() >= learningDay(now.getTime(), zone).start ? last.id : undefined;
}

export const isFlagged = async ({ learnerId, cardId }: { readonly learnerId: string; readonly cardId: string }) =>
  (await cardStandings(learnerId)).get(cardId)?.state?.flagged ?? false;
