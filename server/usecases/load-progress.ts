import { type MisconceptionId, misconceptions, type RuleId } from '../../engine';
import { familyOfCard, learningDay, masteryByTopic } from '../../study';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { groupBy } from '../group-by';
import { selectAnswered } from '../records/attempts';
import { selectEventsOfDay } from '../records/study';

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
  const [answered, cardsToday] = await Promise.all([
    selectAnswered(db(), { learnerId }),
    selectEventsOfDay(db(), { learnerId, learningDay: day.date }),
  ]);
  const answeredToday = answered.filter(({ answeredAt }) => answeredAt.getTime() >= day.start);
  return {
    topics: topicsOf(answered),
    beliefs: beliefsOf(answered),
    today: {
      answered: answeredToday.length,
      correct: answeredToday.filter(({ correct }) => correct).length,
      cards: cardsToday.filter(({ cardId }) => familyOfCard(cardId) === undefined).length,
    },
    history: answered
      .slice(-shownAttempts)
      .reverse()
      .map(({ id, title, topic, correct, answeredAt }) => ({ attemptId: id, title, topic, correct, at: answeredAt })),
  };
}

/** Every topic of the course, also those that were never asked. */
function topicsOf(answered: readonly Answered[]) {
  const mastery = masteryByTopic(
    answered.map(({ topic, correct, answeredAt }) => ({ topic, correct, at: answeredAt.getTime() })),
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
