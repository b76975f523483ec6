import type { ItemOutcome, ItemState, Outcome } from '../../engine';

const words: Record<ItemState, string> = {
  processed: 'Processed by the function',
  failed: 'Nowhere: it failed, and the caller saw the error',
  dlq: 'In a dead-letter queue',
  destination: 'At an on-failure destination',
  dropped: 'Nowhere: it is dropped',
  expired: 'Nowhere: its retention period ended',
  filtered: 'Nowhere: a filter took it out',
  pending: 'Still waiting in its source',
  rejected: 'Refused when it was sent',
  notRun: 'Nowhere: it was a dry run',
  notRead: 'Left unread before the starting position',
  noEvent: 'Nowhere: there was no event',
};

/** Where an item ends up, as one word that worlds can be compared by: a state, or `in Dlq`. */
export function restOf(outcome: Outcome, item: string, via?: string): string | undefined {
  const rests = outcome.items[item] ?? [];
  // Where it left two consumers in two ways, there is no one place to name.
  if (via === undefined && new Set(rests.map(placeOf)).size > 1) return undefined;
  const rest = via === undefined ? rests[0] : rests.find((one) => one.via === via);
  return rest && placeOf(rest);
}

function placeOf(rest: ItemOutcome): string {
  const kept = rest.state === 'dlq' || rest.state === 'destination';
  return kept && rest.where.length > 0 ? `in ${rest.where.toSorted().join(' and ')}` : rest.state;
}

export const sayRest = (rest: string | number): string =>
  words[rest as ItemState] ?? `${String(rest).charAt(0).toUpperCase()}${String(rest).slice(1)}`;

/** States that any event could come to. */
export const commonRests: readonly string[] = ['processed', 'dropped', 'pending'];
