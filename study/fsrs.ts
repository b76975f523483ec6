import {
  createEmptyCard,
  type FSRS,
  type Card as FsrsCard,
  Rating as FsrsRating,
  fsrs,
  GenSeedStrategyWithCardId,
  type Grade,
  State,
  StrategyMode,
} from 'ts-fsrs';
import type { Rating } from './rating';

/** A moment in milliseconds since 1970. */
export type Moment = number;
export type CardPhase = 'new' | 'learning' | 'review' | 'relearning';

/** How well one learner knows one card: plain JSON, always the fold of its reviews. */
export interface Card {
  readonly phase: CardPhase;
  readonly due: Moment;
  /** Days until the chance of recall has fallen to 90 %. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reps: number;
  readonly lapses: number;
  readonly lastReview?: Moment;
}

/** One review as it is logged. */
export interface ReviewLog {
  readonly rating: Rating;
  readonly at: Moment;
  /** As the card stood before. */
  readonly phase: CardPhase;
  readonly due: Moment;
}

/** How a review moves a card on. Stored with the review, so that its fold gives the same card for ever. */
export interface Scheduling {
  /** The chance of recall at which a card comes back, from 0.7 to 0.97; 0.9 when it is left out. */
  readonly retention?: number;
  /** The 21 weights of FSRS-6 as fitted to one learner; its published ones when they are left out. */
  readonly weights?: readonly number[];
  /** Intervals as FSRS publishes them, without the fuzz that parts cards learned together. */
  readonly exact?: boolean;
}

const phases: Record<State, CardPhase> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
};
const states: Record<CardPhase, State> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};
const grades: Record<Rating, Grade> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};

export const defaultRetention = 0.9;

/**
 * New cards take steps of 1 and 10 minutes, forgotten ones a step of 10. Intervals get a small fuzz, so that cards learned
 * together part; its seed is the card and how often it came, for by the time of review an interval could shrink while one waits.
 */
function scheduler({ retention = defaultRetention, weights, exact = false }: Scheduling): FSRS {
  return fsrs({
    request_retention: retention,
    learning_steps: ['1m', '10m'],
    relearning_steps: ['10m'],
    enable_fuzz: !exact,
    ...(weights && { w: [...weights] }),
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('id'));
}
const plain = scheduler({});
// A plan asks thousands of times under one scheduling.
const made = new WeakMap<Scheduling, FSRS>();

function schedulerOf(how: Scheduling | undefined): FSRS {
  if (!how) return plain;
  const known = made.get(how) ?? scheduler(how);
  made.set(how, known);
  return known;
}

/** A card that was never seen. */
export const emptyCard = (now: Moment): Card => fromFsrs(createEmptyCard(new Date(now)));

/**
 * The card after one more review, and what to log of it. `id` is the card's, `how` the learner's scheduling. No time passed
 * between two reviews of which the later one has the earlier time: the clock was set back.
 */
export function review(
  id: string,
  card: Card,
  rating: Rating,
  now: Moment,
  how?: Scheduling,
): { card: Card; log: ReviewLog } {
  const at = Math.max(now, card.lastReview ?? now);
  const after = schedulerOf(how).next({ ...toFsrs(card), id } as FsrsCard, at, grades[rating]).card;
  return { card: fromFsrs(after), log: { rating, at: now, phase: card.phase, due: card.due } };
}

/** The card that a history of reviews leads to, oldest first. */
export const foldReviews = (
  id: string,
  logs: readonly (Pick<ReviewLog, 'rating' | 'at'> & { readonly how?: Scheduling })[],
  begin: Moment,
): Card => logs.reduce((card, { rating, at, how }) => review(id, card, rating, at, how).card, emptyCard(begin));

/** Where each rating would send the card, known before the learner chooses. */
export const outcomes = (id: string, card: Card, now: Moment, how?: Scheduling): Record<Rating, Moment> => ({
  again: review(id, card, 'again', now, how).card.due,
  hard: review(id, card, 'hard', now, how).card.due,
  good: review(id, card, 'good', now, how).card.due,
  easy: review(id, card, 'easy', now, how).card.due,
});

const day = 86_400_000;

const daysFrom = (from: Moment, to: Moment): number => Math.max(0, to - from) / day;

/** The chance that the card is remembered now, from 0 to 1; 0 for one that was never seen. */
export const retrievability = ({ phase, stability, lastReview = 0 }: Card, now: Moment, how?: Scheduling): number =>
  phase === 'new' ? 0 : schedulerOf(how).forgetting_curve(daysFrom(lastReview, now), stability);

/** The chance of recall at a later moment if the card is rated so now; much cheaper than a whole review. */
export function recallAfter(
  card: Card | undefined,
  rating: Rating,
  now: Moment,
  { at, how }: { readonly at: Moment; readonly how?: Scheduling },
): number {
  const algorithm = schedulerOf(how);
  const seen = card && card.phase !== 'new' ? card : undefined;
  const passed = Math.floor(daysFrom(seen?.lastReview ?? now, now));
  const { stability } = algorithm.next_state(seen ?? null, passed, grades[rating]);
  return algorithm.forgetting_curve(daysFrom(now, at), stability);
}

const fromFsrs = (card: FsrsCard): Card => ({
  phase: phases[card.state],
  due: card.due.getTime(),
  stability: card.stability,
  difficulty: card.difficulty,
  scheduledDays: card.scheduled_days,
  learningSteps: card.learning_steps,
  reps: card.reps,
  lapses: card.lapses,
  ...(card.last_review && { lastReview: card.last_review.getTime() }),
});

const toFsrs = (card: Card): FsrsCard => ({
  state: states[card.phase],
  due: new Date(card.due),
  stability: card.stability,
  difficulty: card.difficulty,
  elapsed_days: 0,
  scheduled_days: card.scheduledDays,
  learning_steps: card.learningSteps,
  reps: card.reps,
  lapses: card.lapses,
  ...(card.lastReview !== undefined && { last_review: new Date(card.lastReview) }),
});
