import { type CardEvent, type CardState, isZone, learningDay } from '../../study';
import type { Database } from '../db';
import { insertEvent, saveFold } from '../records/study';
import { historyOf } from './card-history';

interface Input {
  readonly id: string;
  readonly learnerId: string;
  readonly cardId: string;
  readonly event: CardEvent;
  readonly zone?: string;
  readonly durationMs?: number;
  /** Of the family, when the question was drawn; that of today when left out. */
  readonly revision?: number;
  /** It stands in the log already: only the card's state is given. */
  readonly sent?: boolean;
}

const longest = 10 * 60_000;

/** Writes one event of a card into the log and keeps its new state. To be called inside a transaction. */
export async function logEvent(
  transaction: Database,
  { id, learnerId, cardId: loggedId, event, zone = 'UTC', durationMs, revision, sent = false }: Input,
): Promise<CardState | undefined> {
  const history = historyOf(loggedId);
  const { cardId } = history;
  if (!sent)
    await insertEvent(transaction, {
      id,
      learnerId,
      cardId,
      event,
      zone: isZone(zone) ? zone : 'UTC',
      learningDay: learningDay(event.at, zone).date,
      revision: revision ?? history.revision,
      // Whoever was away did not study all the while.
      ...(durationMs !== undefined && { durationMs: Math.min(longest, Math.max(0, Math.round(durationMs))) }),
    });
  return saveFold(transaction, { learnerId, ...history });
}
