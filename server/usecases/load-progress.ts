import { type MisconceptionId, misconceptions, type RuleId } from '../../engine';
import { familyOfCard, learningDay, masteryByTopic } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { groupBy } from '../group-by';
import { selectAnswered } from '../records/attempts';
import { selectRegradedAttempts } from '../records/regrades';
import { selectEventsOfDay } from '../records/study';
import { cardStandings } from './card-history';
import { familyIdToday } from './retirements';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
}

type Answered = Awaited<ReturnType<typeof selectAnswered>>[number];

export interface HeldBelief {
  readonly id: MisconceptionId;
  readonly belief: string;
  readonly refutation: string;
  readonly rule: RuleId;
  readonly count: number;
  readonly lastAt: Date;
}

const shownAttempts = 20;

/** What a learner has answered and how well: by topic, by belief, today, and the latest answers. */
export async function loadProgress({ learnerId, now, zone = 'UTC' }: Input) {
  const day = learningDay(now.getTime(), zone);
  const [all, cardsToday, regraded, standings] = await Promise.all([
    selectAnswered(db(), { learnerId }),
    selectEventsOfDay(db(), { learnerId, learningDay: day.date }),
    selectRegradedAttempts(db(), { learnerId, most: shownAttempts }),
    cardStandings(learnerId),
  ]);
  const answered = all.filter(isOfToday);
  const answeredToday = answered.filter(({ answeredAt }) => answeredAt.getTime() >= day.start);
  return {
    topics: topicsOf(answered),
    beliefs: beliefsOf(answered),
    today: {
      answered: answeredToday.length,
      correct: answeredToday.filter(({ correct }) => correct).length,
      cards: cardsToday.filter(({ cardId }) => familyOfCard(cardId) === undefined).length,
    },
    /** Answers that were graded again: how each was given, and how it stands now; undefined where it counts for nothing. */
    regraded,
    /** Answers to questions that ask something else today: they stay, and count no more. */
    revised: [
      ...groupBy(
        all.filter((one) => !isOfToday(one)),
        ({ familyId }) => familyIdToday(familyId),
      ),
    ].map(([familyId, list]) => ({ familyId, title: list.at(-1)?.title ?? familyId, answers: list.length })),
    /** Flashcards that were learned and say something else today: they come as new. */
    changedCards: [...standings].filter(([id, { changed }]) => changed && familyOfCard(id) === undefined).length,
    history: all
      .slice(-shownAttempts)
      .reverse()
      .map(({ id, title, topic, correct, answeredAt }) => ({ attemptId: id, title, topic, correct, at: answeredAt })),
  };
}

/** Whether the family still asks what was answered: its meaning was not declared changed since. */
const isOfToday = ({ familyId, revision }: Answered): boolean =>
  revision >= (compiledCourse().course.familyRevisions[familyIdToday(familyId)] ?? 1);

/** Every topic of the course, also those that were never asked. */
function topicsOf(answered: readonly Answered[]) {
  const mastery = masteryByTopic(
    answered.map(({ familyId, topic, correct, answeredAt }) => ({
      topic: topicToday(familyId) ?? topic,
      correct,
      at: answeredAt.getTime(),
    })),
  );
  return compiledCourse().course.topics.map(({ id, title }) => {
    const {
      answered = 0,
      correct = 0,
      recent = [],
      level = 'not-started' as const,
    } = mastery.find(({ topic }) => topic === id) ?? {};
    return { id, title, answered, correct, recent, level };
  });
}

/** A family may have moved to another topic, or be renamed; one that left the course keeps the topic it had. */
const topicToday = (familyId: string): string | undefined =>
  compiledCourse().course.families.find(({ id }) => id === familyIdToday(familyId))?.topic;

/** What wrong answers gave away, most frequent first. A belief that the engine no longer knows is left out. */
function beliefsOf(answered: readonly Answered[]): HeldBelief[] {
  const byBelief = groupBy(
    answered.filter(({ belief }) => belief !== null && belief in misconceptions),
    ({ belief }) => belief as MisconceptionId,
  );
  return [...byBelief]
    .map(([id, attempts]) => {
      const { belief, refutation, rule } = misconceptions[id];
      return { id, belief, refutation, rule, count: attempts.length, lastAt: attempts.at(-1)?.answeredAt as Date };
    })
    .toSorted((a, b) => b.count - a.count || b.lastAt.getTime() - a.lastAt.getTime());
}
