import type { CardLog } from '../../study';
import { db } from '../db';
import { groupBy } from '../group-by';
import { selectLog } from '../records/study-log';
import { cardIdToday, historyOf } from './card-history';

/** What moved each card of today, under its id of today; what another revision asked is left out. */
export async function cardLogs({ learnerId }: { readonly learnerId: string }): Promise<CardLog[]> {
  const rows = await selectLog(db(), { learnerId });
  return [...groupBy(rows, ({ cardId }) => cardIdToday(cardId))].flatMap(([cardId, mine]) => {
    if (cardId === undefined) return [];
    const { revision } = historyOf(cardId);
    return [{ cardId, events: mine.filter((row) => row.revision >= revision).map(({ event }) => event) }];
  });
}
