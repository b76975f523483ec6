import type { LearningDay } from './day';
import type { Card, Moment } from './fsrs';

/** A flashcard and where this learner stands with it; without a card it was never seen. */
export interface StudyCard {
  readonly id: string;
  readonly card?: Card;
}

export interface QueuedCard {
  readonly id: string;
  readonly isNew: boolean;
}

export interface Queue {
  readonly due: readonly QueuedCard[];
  readonly counts: { readonly new: number; readonly learning: number; readonly due: number };
}

interface Limits {
  /** How many new cards may still be begun today. */
  readonly newCards: number;
  /** How many cards are shown at all. */
  readonly total?: number;
}

/** What to look at now: learning steps that have come, then reviews of the day, then new cards in the order of the course. */
export function dueCards(
  cards: readonly StudyCard[],
  now: Moment,
  day: LearningDay,
  { newCards, total }: Limits,
): Queue {
  const seen = cards.flatMap(({ id, card }) => (card && card.phase !== 'new' ? [{ id, card }] : []));
  const learning = seen.filter(({ card }) => isLearning(card) && card.due <= now).toSorted(byDue);
  const reviews = seen.filter(({ card }) => card.phase === 'review' && card.due < day.end).toSorted(byDue);
  const fresh = cards.filter(({ card }) => !card || card.phase === 'new').slice(0, Math.max(0, newCards));
  const due = [
    ...[...learning, ...reviews].map(({ id }) => ({ id, isNew: false })),
    ...fresh.map(({ id }) => ({ id, isNew: true })),
  ];
  return {
    due: total === undefined ? due : due.slice(0, total),
    counts: { new: fresh.length, learning: seen.filter(({ card }) => isLearning(card)).length, due: reviews.length },
  };
}

const isLearning = ({ phase }: Card): boolean => phase === 'learning' || phase === 'relearning';

/** Equal times fall in the order of ids, so the queue never jumps. */
const byDue = (a: Required<StudyCard>, b: Required<StudyCard>): number =>
  a.card.due - b.card.due || (a.id < b.id ? -1 : 1);
