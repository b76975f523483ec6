import { createEmptyCard, type Card as FsrsCard, Rating as FsrsRating, fsrs, type Grade, State } from 'ts-fsrs';
import type { Rating } from './rating';

/** A moment in milliseconds since 1970. */
export type Moment = number;
export type CardPhase = 'new' | 'learning' | 'review' | 'relearning';

/** How well one learner knows one card: plain JSON, always the fold of its reviews. */
export interface Card {
  readonly phase: CardPhase;
  readonly due: Moment;
  readonly stability: number;
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

/** Fuzz stays off: its seed holds the time of review, so an interval could shrink while one waits. */
const scheduler = fsrs({ enable_fuzz: false });
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

/** A card that was never seen. */
export const emptyCard = (now: Moment): Card => fromFsrs(createEmptyCard(now));

/** The card after one more review, and what to log of it. */
export function review(card: Card, rating: Rating, now: Moment): { card: Card; log: ReviewLog } {
  const after = scheduler.next(toFsrs(card), now, grades[rating]).card;
  return { card: fromFsrs(after), log: { rating, at: now, phase: card.phase, due: card.due } };
}

/** The card that a history of reviews leads to, oldest first. */
export const foldReviews = (logs: readonly Pick<ReviewLog, 'rating' | 'at'>[], begin: Moment): Card =>
  logs.reduce((card, { rating, at }) => review(card, rating, at).card, emptyCard(begin));

/** Where each rating would send the card, known before the learner chooses. */
export const outcomes = (card: Card, now: Moment): Record<Rating, Moment> => ({
  again: review(card, 'again', now).card.due,
  hard: review(card, 'hard', now).card.due,
  good: review(card, 'good', now).card.due,
  easy: review(card, 'easy', now).card.due,
});

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
