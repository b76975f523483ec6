import { type CardEvent, type CardState, isZone, learningDay } from '../../study';
import type { Database } from '../db';
import { insertEvent, saveFold } from '../records/study';

interface Input {
  readonly id: string;
  readonly learnerId: string;
  readonly cardId: string;
  readonly event: CardEvent;
  readonly zone?: string;
  readonly durationMs?: number;
  /** It stands in the log already: only the card's state is given. */
  readonly sent?: boolean;
}

const longest = 10 * 60_000;

/** Writes one event of a card into the log and keeps its new state. To be called inside a transaction. */
export async function logEvent(
  transaction: Database,
  { id, learnerId, cardId, event, zone = 'UTC', durationMs, sent = false }: Input,
): Promise<CardState | undefined> {
  if (!sent)
    await insertEvent(transaction, {
      id,
      learnerId,
      cardId,
      event,
      zone: isZone(zone) ? zone : 'UTC',
      learningDay: learningDay(event.at, zone).date,
      // Whoever was away did not study all the while.
      ...(durationMs !== undefined && { durationMs: Math.min(longest, Math.max(0, Math.round(durationMs))) }),
    });
  return saveFold(transaction, { learnerId, cardId });
}
