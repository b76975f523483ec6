import { type Card, type Moment, retrievability, type Scheduling } from './fsrs';
import { type CardEvent, foldCard, type PastReview, pastReviews } from './history';
import { type Rating, ratings } from './rating';

/** From so many reviews on, weights say more about a learner than the published ones. */
export const reviewsToFit = 400;

/** One card's log. */
export interface CardLog {
  readonly cardId: string;
  readonly events: readonly CardEvent[];
}

/** A card's reviews up to one of them, as the optimizer wants them: 1 for again to 4 for easy, whole days since the one before. */
export type FitItem = readonly { readonly rating: number; readonly days: number }[];

interface TimedReview {
  readonly rating: Rating;
  readonly at: Moment;
}

const day = 86_400_000;

const reviewsOf = ({ events }: CardLog): TimedReview[] =>
  events.flatMap((event) => (event.kind === 'review' ? [{ rating: event.rating, at: event.at }] : []));

/** What to fit weights to: an item for each review that came a day or more after the one before. `until` leaves out later ones. */
export const fitItems = (logs: readonly CardLog[], until = Number.POSITIVE_INFINITY): FitItem[] =>
  logs.flatMap((log) => {
    const reviews = reviewsOf(log).filter(({ at }) => at < until);
    const history = reviews.map(({ rating, at }, place) => ({
      rating: ratings.indexOf(rating) + 1,
      days: place === 0 ? 0 : Math.floor((at - (reviews[place - 1]?.at ?? at)) / day),
    }));
    return history.flatMap(({ days }, place) => (days > 0 ? [history.slice(0, place + 1)] : []));
  });

/** When the last fifth of the reviews begins: what is fitted to the first four is tried on it. */
export function lastFifth(logs: readonly CardLog[]): Moment {
  const times = logs.flatMap((log) => reviewsOf(log).map(({ at }) => at)).toSorted((a, b) => a - b);
  return times[Math.floor(times.length * 0.8)] ?? 0;
}

/** A sum over reviews, and how many there were. */
export interface Surprise {
  readonly loss: number;
  readonly reviews: number;
}

/**
 * How surprised a scheduling is by what was remembered and forgotten of one card, in nats; less is better. Over the
 * reviews from a moment on that came a day or more after the one before.
 */
export function surpriseAt(log: CardLog, how: Scheduling, since: Moment): Surprise {
  const tests = steps(log, how).filter(
    ({ before, at }) => at >= since && before.phase !== 'new' && at - (before.lastReview ?? at) >= day,
  );
  const losses = tests.map(({ before, at, rating }) => {
    const recall = Math.min(1 - 1e-4, Math.max(1e-4, retrievability(before, at, how)));
    return -Math.log(rating === 'again' ? 1 - recall : recall);
  });
  return { loss: losses.reduce((sum, one) => sum + one, 0), reviews: losses.length };
}

/** Each review with the card before it, folded as if all reviews had been made under one scheduling. */
function steps(log: CardLog, how: Scheduling): PastReview[] {
  const events = log.events.filter((event) => event.kind === 'review').map((event) => ({ ...event, how }));
  return pastReviews(log.cardId, events);
}

/** The card as its log made it, or as it would stand had all its reviews been made under one scheduling. */
export const cardUnder = ({ cardId, events }: CardLog, how?: Scheduling): Card =>
  foldCard(cardId, how ? events.filter((event) => event.kind === 'review').map((event) => ({ ...event, how })) : events)
    .card;

/** How often a card comes in the long run, at its present interval: reviews a day. */
export const reviewsADay = ({ scheduledDays }: Card): number => 1 / Math.max(1, scheduledDays);
