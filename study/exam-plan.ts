import { type LearningDay, startOfDay } from './day';
import { type Card, emptyCard, type Moment, recallAfter, retrievability, review, type Scheduling } from './fsrs';
import type { Exam } from './settings';

const day = 86_400_000;

/** A card to plan for; without a state it was never seen. */
export interface PlannedCard {
  readonly id: string;
  readonly card?: Card;
}

export interface Pace {
  readonly minutesADay: number;
  /** What one answer takes, measured on this learner where there is enough to measure. */
  readonly secondsAReview: number;
  readonly secondsANewCard: number;
}

/** What answers take where nothing else is known. */
export const usualPace = { secondsAReview: 20, secondsANewCard: 40 };

export interface DayPlan {
  /** `2026-11-24`. */
  readonly date: string;
  readonly newCards: number;
  readonly reviews: number;
  readonly minutes: number;
}

export interface ExamPlan {
  readonly days: readonly DayPlan[];
  /** The mean chance of recall on the day of the exam, over every card, from 0 to 1: as things stand, and with the plan. */
  readonly recall: { readonly now: number; readonly planned: number };
  /** Cards that will not have been seen by then. */
  readonly unseen: number;
  /** What to study today, most useful first, as far as the minutes go. */
  readonly today: readonly string[];
}

/**
 * How much one review now raises the chance of recall on the day of the exam, from -1 to 1: the mean over remembering
 * and forgetting it now.
 */
export function gainOf({ card }: PlannedCard, now: Moment, exam: Moment, how?: Scheduling): number {
  const before = card ? retrievability(card, exam, how) : 0;
  const after = (rating: 'good' | 'again') => recallAfter(card, rating, now, { at: exam, ...(how && { how }) });
  const recall = card ? retrievability(card, now, how) : 0.5;
  return recall * after('good') + (1 - recall) * after('again') - before;
}

/**
 * The days until an exam. Each day's minutes go to the cards whose review raises the recall on that day most for its
 * time: new cards while there are days left to repeat them, towards the end whatever is weakest. Nothing is moved: a
 * missed day is planned anew from where the cards then stand. The plan assumes the more likely answer to each review.
 */
export function planExam(
  cards: readonly PlannedCard[],
  now: Moment,
  exam: Moment,
  dayOf: (at: Moment) => LearningDay,
  pace: Pace,
  how?: Scheduling,
): ExamPlan {
  const state = new Map(cards.map((one) => [one.id, one]));
  const days: DayPlan[] = [];
  let today: readonly string[] | undefined;
  for (let at = now; at < exam; at = dayOf(at).end) {
    const chosen = studiesOf([...state.values()], at, exam, pace, how);
    today ??= chosen.map(({ id }) => id);
    for (const one of chosen) state.set(one.id, { id: one.id, card: studied(one, at, how) });
    const newCards = chosen.filter(({ card }) => !card).length;
    const reviews = chosen.length - newCards;
    days.push({ date: dayOf(at).date, newCards, reviews, minutes: minutesOf(newCards, reviews, pace) });
  }
  const after = [...state.values()];
  return {
    days,
    recall: { now: meanRecall(cards, exam, how), planned: meanRecall(after, exam, how) },
    unseen: after.filter(({ card }) => !card).length,
    today: today ?? [],
  };
}

/** When an exam is taken to begin: the day itself is for the exam. */
export const examMoment = ({ date }: Exam, zone: string): Moment => startOfDay(date, zone);

/** What one day's minutes are best spent on, most useful first. A card comes once a day. */
export function studiesOf(
  cards: readonly PlannedCard[],
  now: Moment,
  exam: Moment,
  { minutesADay, secondsAReview, secondsANewCard }: Pace,
  how?: Scheduling,
): readonly PlannedCard[] {
  const useful = cards
    .filter(({ card }) => now - (card?.lastReview ?? 0) >= day / 2)
    .map((one) => {
      const seconds = one.card ? secondsAReview : secondsANewCard;
      return { one, seconds, worth: gainOf(one, now, exam, how) / seconds };
    })
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth);
  let left = minutesADay * 60;
  return useful.flatMap(({ one, seconds }) => {
    left -= seconds;
    return left >= 0 ? [one] : [];
  });
}

const studied = ({ id, card }: PlannedCard, at: Moment, how: Scheduling | undefined): Card => {
  const likely = !card || retrievability(card, at, how) >= 0.5 ? 'good' : 'again';
  return review(id, card ?? emptyCard(at), likely, at, how).card;
};

const minutesOf = (newCards: number, reviews: number, pace: Pace): number =>
  (newCards * pace.secondsANewCard + reviews * pace.secondsAReview) / 60;

const meanRecall = (cards: readonly PlannedCard[], exam: Moment, how: Scheduling | undefined): number =>
  cards.length === 0
    ? 0
    : cards.reduce((sum, { card }) => sum + (card ? retrievability(card, exam, how) : 0), 0) / cards.length;
