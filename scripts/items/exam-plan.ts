import { compileCourse } from '../../course';
import { misconceptions } from '../../engine';
import { contentFolders, readContent } from '../../server/content-files';
import { type Card, cardOfFamily, emptyCard, type Moment, retrievability, review, studiesOf } from '../../study';
import { ForgettingLearner, type LearnerLaw, laws } from './forgetting-learner';

const day = 86_400_000;
const begin = Date.UTC(2026, 10, 1, 18);
const days = 30;
const exam = begin + days * day - 8 * 60 * 60_000;
const pace = { minutesADay: 20, secondsAReview: 20, secondsANewCard: 40 };

/** FSRS as it is published, without our fuzz. */
const exact = { exact: true };

interface StudyCard {
  readonly id: string;
  readonly rule: string;
}

type Choose = (seen: ReadonlyMap<string, Card>, cards: readonly StudyCard[], now: Moment) => readonly string[];

/** What FSRS at 0.90 does with the same minutes: all that is due, the most overdue first, then new cards. */
const plain: Choose = (seen, cards, now) => {
  const due = cards.flatMap(({ id }) => seen.get(id) ?? []).filter((card) => card.due < now + day / 2).length;
  const order = [
    ...cards
      .filter(({ id }) => (seen.get(id)?.due ?? Number.POSITIVE_INFINITY) < now + day / 2)
      .toSorted((a, b) => (seen.get(a.id)?.due ?? 0) - (seen.get(b.id)?.due ?? 0)),
    ...cards.filter(({ id }) => !seen.has(id)),
  ];
  let left = pace.minutesADay * 60;
  return order.flatMap(({ id }, at) => {
    left -= at < due ? pace.secondsAReview : pace.secondsANewCard;
    return left >= 0 ? [id] : [];
  });
};

/** The same, with what minutes are left spent on whatever is weakest. */
const plainAndMore: Choose = (seen, cards, now) => {
  const first = plain(seen, cards, now);
  const isNew = (id: string) => !seen.has(id);
  const spent = first.reduce((sum, id) => sum + (isNew(id) ? pace.secondsANewCard : pace.secondsAReview), 0);
  const more = Math.floor((pace.minutesADay * 60 - spent) / pace.secondsAReview);
  const rest = [...seen]
    .filter(([id]) => !first.includes(id))
    .map(([id, card]) => ({ id, recall: retrievability(card, now) }))
    .toSorted((a, b) => a.recall - b.recall);
  return [...first, ...rest.slice(0, more).map(({ id }) => id)];
};

/** The plan towards the exam. */
const planned: Choose = (seen, cards, now) =>
  studiesOf(
    cards.map(({ id }) => {
      const card = seen.get(id);
      return { id, ...(card && { card }) };
    }),
    now,
    exam,
    pace,
  ).map(({ id }) => id);

/** The mean chance of recall on the day of the exam, over every card of the course, and the minutes that were spent. */
function studyUntilTheExam(choose: Choose, law: LearnerLaw, cards: readonly StudyCard[], seed: number) {
  const learner = new ForgettingLearner(law, siblingsOf(cards), seed);
  const seen = new Map<string, Card>();
  let seconds = 0;
  for (let at = 0; at < days; at++) {
    const now = begin + at * day;
    for (const id of choose(seen, cards, now)) {
      const before = seen.get(id);
      seconds += before ? pace.secondsAReview : pace.secondsANewCard;
      // A new card is learned in the sitting, steps included: its first rating is Good.
      const right = learner.study(id, now) || !before;
      seen.set(id, settled(id, before, right, now));
    }
  }
  const recall = cards.reduce((sum, { id }) => sum + learner.recall(id, exam), 0) / cards.length;
  return { recall, minutes: seconds / 60 };
}

/** Learning steps are taken in the same sitting; the card leaves it with its interval in days. */
function settled(id: string, before: Card | undefined, right: boolean, now: Moment): Card {
  let { card } = review(id, before ?? emptyCard(now), right ? 'good' : 'again', now, exact);
  for (let step = 1; card.phase !== 'review' && step <= 3; step++)
    card = review(id, card, 'good', now + step * 10 * 60_000, exact).card;
  return card;
}

const siblingsOf = (cards: readonly StudyCard[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    cards.map(({ id, rule }) => [id, cards.filter((one) => one.rule === rule && one.id !== id).map((one) => one.id)]),
  );

function courseCards(): readonly StudyCard[] {
  const { flashcards, families } = compileCourse(readContent(contentFolders(process.env.CONTENT_DIRS))).course;
  return [
    ...flashcards.map(({ id, rules: [rule] }) => ({ id, rule: rule ?? id })),
    ...families.map(({ id, beliefs: [belief] }) => ({
      id: cardOfFamily(id),
      rule: belief === undefined ? id : misconceptions[belief].rule,
    })),
  ];
}

interface Spent {
  /** The mean chance of recall on the day of the exam, per cent. */
  readonly recall: number;
  readonly minutes: number;
}

export interface PlanFigure {
  readonly learner: string;
  readonly plain: Spent;
  readonly plainAndMore: Spent;
  readonly planned: Spent;
}

/** Recall on the day of the exam with the plan, and with plain FSRS at 0.90 under the same limit of minutes a day. */
export function measureExamPlan(learners: number): readonly PlanFigure[] {
  const cards = courseCards();
  return Object.entries(laws).map(([learner, law]) => {
    const mean = (choose: Choose): Spent => {
      const runs = Array.from({ length: learners }, (_, seed) => studyUntilTheExam(choose, law, cards, seed + 1));
      const of = (value: (run: (typeof runs)[number]) => number) =>
        runs.reduce((sum, run) => sum + value(run), 0) / runs.length;
      return { recall: 100 * of(({ recall }) => recall), minutes: of(({ minutes }) => minutes) };
    };
    return { learner, plain: mean(plain), plainAndMore: mean(plainAndMore), planned: mean(planned) };
  });
}
