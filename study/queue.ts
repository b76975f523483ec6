import type { LearningDay } from './day';
import { type Moment, retrievability } from './fsrs';
import type { CardState } from './history';
import { missesUntilLesson } from './stuck';

/** A flashcard or question family, and where this learner stands with it; without a state it was never seen. */
export interface StudyCard {
  readonly id: string;
  readonly topic: string;
  /** What it is about above all. Two cards of one rule are siblings: they do not meet on one day. */
  readonly rule?: string;
  readonly state?: CardState;
}

export interface QueuedCard {
  readonly id: string;
  readonly isNew: boolean;
  /** Missed so often in a row that the lesson helps more than another try. */
  readonly isStuck: boolean;
  readonly flagged: boolean;
  /** Forgotten so often that another try rarely helps. */
  readonly isLeech: boolean;
}

export interface Queue {
  /** In the order in which to show them. */
  readonly due: readonly QueuedCard[];
  readonly counts: { readonly new: number; readonly learning: number; readonly due: number };
  /** Reviews and learning steps that need not wait any longer. */
  readonly ready: number;
  /** Due reviews that the daily limit leaves for another day. */
  readonly backlog: number;
  /** When the next learning step comes, if nothing is due before. */
  readonly nextStep?: Moment;
}

export interface Today {
  /** How many new cards, and how many reviews, the day may still bring. */
  readonly newCards: number;
  readonly reviews: number;
  /** Cards that were already met today: their siblings wait for tomorrow. */
  readonly met: readonly string[];
  /** What a plan chose for today, most useful first: it takes the place of what is due and of the limits. */
  readonly planned?: readonly string[];
}

const learnAhead = 20 * 60_000;

/**
 * What to look at now: learning steps that have come, then reviews of the day, those first that are nearest to being
 * forgotten, and new cards in the order of the course between them; among both, what the learner asked for comes before
 * all else. Topics alternate, because confusable things are
 * told apart when they stand side by side. When all is done, learning steps of the next 20 minutes come early.
 */
export function reviewQueue(cards: readonly StudyCard[], now: Moment, day: LearningDay, today: Today): Queue {
  const open = cards.filter(({ state }) => !state?.suspended && state?.buriedOn !== day.date);
  const steps = open.filter(isLearning).toSorted(byDue);
  const stepsNow = steps.filter(({ state }) => state.card.due <= now);
  const siblings = new Siblings(cards, today.met);

  const chosen = today.planned?.flatMap((id) => open.find((card) => card.id === id && !isLearning(card)) ?? []);
  const planned = chosen && [...new Set([...open.filter(isWanted), ...chosen])];
  const byRecall = open
    .filter(isInReview)
    .filter(({ state }) => state.card.due < day.end)
    .map((card) => ({ card, recall: retrievability(card.state.card, now) }))
    .toSorted((a, b) => a.recall - b.recall || order(a.card.id, b.card.id))
    .map(({ card }) => card);
  const reviews = wantedFirst(byRecall).filter((card) => siblings.admit(card));
  const reviewsNow = planned?.filter((card) => !isNew(card)) ?? reviews.slice(0, Math.max(0, today.reviews));
  const fresh =
    planned?.filter(isNew) ??
    firstOf(wantedFirst(open.filter(isNew)), Math.max(0, today.newCards), (card) => siblings.admit(card));

  const rest = alternating(spread(reviewsNow, fresh));
  const list = [...stepsNow, ...rest];
  const early = list.length === 0 ? steps.filter(({ state }) => state.card.due <= now + learnAhead) : [];
  const next = steps[0]?.state.card.due;
  return {
    due: [...list, ...early].map(queued),
    counts: { new: fresh.length, learning: steps.length, due: reviewsNow.length },
    ready: stepsNow.length + reviewsNow.length,
    backlog: planned ? 0 : reviews.length - reviewsNow.length,
    ...(next !== undefined && { nextStep: next }),
  };
}

const queued = (card: StudyCard): QueuedCard => ({
  id: card.id,
  isNew: isNew(card),
  isStuck: isStuck(card),
  flagged: card.state?.flagged ?? false,
  isLeech: card.state?.leech ?? false,
});

type Seen = StudyCard & { readonly state: CardState };

const isNew = ({ state }: StudyCard): boolean => !state || state.card.phase === 'new';
/** A card on a learning step comes soon anyway. */
const isWanted = (card: StudyCard): boolean => card.state?.wanted === true && !isLearning(card);
const wantedFirst = <T extends StudyCard>(cards: readonly T[]): T[] => [
  ...cards.filter(isWanted),
  ...cards.filter((card) => !isWanted(card)),
];
const isStuck = ({ state }: StudyCard): boolean => (state?.missesInARow ?? 0) >= missesUntilLesson;
const isInReview = (card: StudyCard): card is Seen => card.state?.card.phase === 'review';
const isLearning = (card: StudyCard): card is Seen =>
  card.state?.card.phase === 'learning' || card.state?.card.phase === 'relearning';

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Equal times fall in the order of ids, so the queue never jumps. */
const byDue = (a: Seen, b: Seen): number => a.state.card.due - b.state.card.due || order(a.id, b.id);

/** One card a rule and day. */
class Siblings {
  private readonly rules = new Map<string, string>();

  constructor(cards: readonly StudyCard[], met: readonly string[]) {
    const seen = new Set(met);
    for (const card of cards) if (seen.has(card.id) || isLearning(card)) this.admit(card);
  }

  admit({ id, rule }: StudyCard): boolean {
    if (rule === undefined) return true;
    const first = this.rules.get(rule);
    if (first === undefined) this.rules.set(rule, id);
    return first === undefined || first === id;
  }
}

/** The first `count` that are admitted; nobody after them is asked, so nobody is turned away for their sake. */
function firstOf<T>(list: readonly T[], count: number, admit: (one: T) => boolean): T[] {
  const taken: T[] = [];
  for (const one of list) {
    if (taken.length === count) break;
    if (admit(one)) taken.push(one);
  }
  return taken;
}

/** The few spread evenly among the many. */
function spread<T>(reviews: readonly T[], fresh: readonly T[]): T[] {
  const place = (list: readonly T[]) => list.map((one, at) => ({ one, at: (at + 0.5) / list.length }));
  return [...place(reviews), ...place(fresh)].toSorted((a, b) => a.at - b.at).map(({ one }) => one);
}

/** The same cards in nearly the same order; neighbours are of different topics while there are any. */
function alternating<T extends { readonly topic: string }>(list: readonly T[]): T[] {
  const rest = [...list];
  const mixed: T[] = [];
  while (rest.length > 0) {
    const other = rest.findIndex(({ topic }) => topic !== mixed.at(-1)?.topic);
    mixed.push(...rest.splice(Math.max(0, other), 1));
  }
  return mixed;
}
