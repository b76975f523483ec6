import { familyOfCard, learningDay } from '../../study';
import { db } from '../db';
import { groupBy } from '../group-by';
import { selectAnswered } from '../records/answered';
import { selectLessonReads } from '../records/lesson-reads';
import { selectRegradedAttempts } from '../records/regrades';
import { selectEventsOfDay } from '../records/study';
import { cardStandings } from './card-history';
import { closeDueExams } from './close-due-exams';
import { heldBeliefs } from './held-beliefs';
import { isOfToday, knowledgeOfAnswers, signsIn } from './knowledge-of-answers';
import { signsOfDiagnosis } from './last-diagnosis';
import { familyIdToday } from './retirements';
import { topicProgress } from './topic-progress';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
}

const shownAttempts = 20;

/** What a learner has answered and how well: by topic and rule, by belief, today, and the latest answers. */
export async function loadProgress({ learnerId, now, zone = 'UTC' }: Input) {
  await closeDueExams({ learnerId, now, zone });
  const day = learningDay(now.getTime(), zone);
  const [all, cardsToday, regraded, standings, lessonsRead, diagnosed] = await Promise.all([
    selectAnswered(db(), { learnerId }),
    selectEventsOfDay(db(), { learnerId, learningDay: day.date }),
    selectRegradedAttempts(db(), { learnerId, most: shownAttempts }),
    cardStandings(learnerId),
    selectLessonReads(db(), { learnerId }),
    signsOfDiagnosis({ learnerId }),
  ]);
  const answered = all.filter(isOfToday);
  const answeredToday = answered.filter(({ answeredAt }) => answeredAt.getTime() >= day.start);
  return {
    topics: topicProgress({ answered, knowledge: knowledgeOfAnswers(answered, now.getTime()), lessonsRead }),
    beliefs: heldBeliefs([...signsIn(answered), ...diagnosed]),
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
    /** Wrong answers of which the learner was sure, newest first. */
    surprises: answered
      .filter(({ confidence, correct }) => confidence === 'sure' && !correct)
      .map(({ id, title, answeredAt }) => ({ attemptId: id, title, at: answeredAt }))
      .toReversed(),
    history: all
      .slice(-shownAttempts)
      .reverse()
      .map(({ id, title, topic, correct, answeredAt }) => ({ attemptId: id, title, topic, correct, at: answeredAt })),
  };
}
