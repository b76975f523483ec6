import { type Card, emptyCard, foldReviews, type Moment, review, type Scheduling } from './fsrs';
import type { Rating } from './rating';
import { missesAtEnd } from './stuck';

/**
 * What happened to one card, oldest first. Where a card stands is always the fold of these, so taking one back takes
 * back all that it did.
 * - `review` moves the card on; `practice` is extra and moves nothing, nor does an answer in an `exam`.
 * - `bury` hides it for the rest of a learning day; `suspend` until `resume`.
 * - `lesson` says that the learner went back to the lesson, so misses are counted anew.
 * - `bring` says that the learner wants it again: until its next review it comes before others, and is due at once.
 * - `reschedule` folds all reviews before it anew, as if they had been made under other parameters.
 */
export type CardEvent =
  | { readonly kind: 'review'; readonly rating: Rating; readonly at: Moment; readonly how?: Scheduling }
  | { readonly kind: 'practice' | 'exam'; readonly rating: Rating; readonly at: Moment }
  | { readonly kind: 'bury'; readonly day: string; readonly at: Moment }
  | { readonly kind: 'suspend' | 'resume' | 'flag' | 'unflag' | 'lesson' | 'bring'; readonly at: Moment }
  | { readonly kind: 'reschedule'; readonly how: Scheduling; readonly at: Moment };

export interface CardState {
  readonly card: Card;
  readonly suspended: boolean;
  readonly flagged: boolean;
  /** The learning day for whose rest it is hidden. */
  readonly buriedOn?: string;
  /** The learner asked for it since its last review. */
  readonly wanted?: true;
  /** Forgotten so often that the card is at fault, or what it builds on was never learned. */
  readonly leech: boolean;
  /** Misses since the last success, or since the lesson was read again. */
  readonly missesInARow: number;
}

const lapsesOfALeech = 6;

/** Where a card stands after all that happened to it. Empty: as it never was seen. */
export function foldCard(id: string, events: readonly CardEvent[]): CardState {
  const folded = foldReviews(id, reviewsOf(events), events[0]?.at ?? 0);
  const wanted = events.findLast(({ kind }) => kind === 'review' || kind === 'bring');
  const brought = wanted?.kind === 'bring' && folded.phase === 'review';
  const card = brought ? { ...folded, due: Math.min(folded.due, wanted.at) } : folded;
  const buriedOn = events.findLast((event) => event.kind === 'bury')?.day;
  return {
    card,
    suspended: last(events, 'suspend', 'resume'),
    flagged: last(events, 'flag', 'unflag'),
    ...(buriedOn !== undefined && { buriedOn }),
    ...(wanted?.kind === 'bring' && { wanted: true }),
    leech: card.lapses >= lapsesOfALeech,
    missesInARow: missesAtTheEnd(events),
  };
}

/** One review, with the card as it stood before. */
export interface PastReview {
  readonly cardId: string;
  readonly at: Moment;
  readonly rating: Rating;
  readonly before: Card;
}

/** The reviews of a card in their order, each with what it was a review of. */
export function pastReviews(cardId: string, events: readonly CardEvent[]): PastReview[] {
  let card = emptyCard(events[0]?.at ?? 0);
  return reviewsOf(events).map(({ at, rating, how }) => {
    const before = card;
    card = review(cardId, card, rating, at, how).card;
    return { cardId, at, rating, before };
  });
}

type Review = Extract<CardEvent, { kind: 'review' }>;

/** Each review with the scheduling that counts for it now: that of the last reschedule after it, else its own. */
function reviewsOf(events: readonly CardEvent[]): readonly Review[] {
  const anew = events.findLastIndex(({ kind }) => kind === 'reschedule');
  const rescheduled = events[anew];
  return events.flatMap((event, at) => {
    if (event.kind !== 'review') return [];
    return rescheduled?.kind === 'reschedule' && at < anew ? [{ ...event, how: rescheduled.how }] : [event];
  });
}

const last = (events: readonly CardEvent[], on: CardEvent['kind'], off: CardEvent['kind']): boolean =>
  events.findLast(({ kind }) => kind === on || kind === off)?.kind === on;

function missesAtTheEnd(events: readonly CardEvent[]): number {
  const answers = events.flatMap((event) => {
    if (event.kind === 'lesson') return [true];
    return 'rating' in event ? [event.rating !== 'again'] : [];
  });
  return missesAtEnd(answers);
}
