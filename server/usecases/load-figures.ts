import {
  beliefsOverTime,
  type Calibration,
  calibrationOf,
  type DayOfStudy,
  dateAfter,
  everyDay,
  type ForecastDay,
  forecastOf,
  learningDay,
  pastReviews,
  type RecallNow,
  recallNow,
  type TrueRetention,
  trueRetention,
} from '../../study';
import { db } from '../db';
import { selectAnswered } from '../records/answered';
import { selectLessonReads } from '../records/lesson-reads';
import { selectDaysOfStudy } from '../records/study-log';
import { cardStandings } from './card-history';
import { cardLogs } from './card-logs';
import { isOfToday, knowledgeOfAnswers, signsIn } from './knowledge-of-answers';
import { signsOfDiagnosis } from './last-diagnosis';
import { studySettings } from './study-settings';
import { type TopicProgress, topicProgress } from './topic-progress';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
}

export interface Figures {
  /** The last 30 days. */
  readonly days: readonly DayOfStudy[];
  /** The next 30 days, under this daily limit. */
  readonly forecast: readonly ForecastDay[];
  readonly limit: number;
  readonly retention: readonly (TrueRetention & { readonly span: string })[];
  /** What the learner aims at, from 0 to 1. */
  readonly desired: number;
  readonly recall: RecallNow;
  readonly topics: readonly TopicProgress[];
  /** At the end of each of the last 12 weeks. */
  readonly beliefs: readonly { readonly date: string; readonly held: number; readonly unlearned: number }[];
  readonly calibration: readonly Calibration[];
}

const day = 86_400_000;
const span = 30;
const weeks = 12;

/** All that can be drawn of a learner's study. */
export async function loadFigures({ learnerId, now, zone = 'UTC' }: Input): Promise<Figures> {
  const mine = { learnerId };
  const [studied, logs, standings, all, lessonsRead, diagnosed, settings] = await Promise.all([
    selectDaysOfStudy(db(), mine),
    cardLogs(mine),
    cardStandings(learnerId),
    selectAnswered(db(), mine),
    selectLessonReads(db(), mine),
    signsOfDiagnosis(mine),
    studySettings(mine),
  ]);
  const at = now.getTime();
  const today = learningDay(at, zone);
  const answered = all.filter(isOfToday);
  const states = [...standings.values()].flatMap(({ state }) => (state && !state.suspended ? [state.card] : []));
  const reviews = logs.flatMap(({ cardId, events }) => pastReviews(cardId, events));
  return {
    days: everyDay(studied, dateAfter(today.date, 1 - span), today.date),
    forecast: forecastOf(states, at, (moment) => learningDay(moment, zone), {
      days: span,
      limit: settings.reviewsADay,
    }),
    limit: settings.reviewsADay,
    retention: [
      { span: '7 days', ...trueRetention(reviews, at - 7 * day) },
      { span: '30 days', ...trueRetention(reviews, at - 30 * day) },
      { span: 'Always', ...trueRetention(reviews, 0) },
    ],
    desired: settings.retention,
    recall: recallNow(states, at, settings),
    topics: topicProgress({ answered, knowledge: knowledgeOfAnswers(answered, at), lessonsRead }),
    beliefs: beliefsOverTime(
      [...signsIn(answered), ...diagnosed],
      Array.from({ length: weeks }, (_, week) => today.end - (weeks - 1 - week) * 7 * day),
    ).map(({ at: end, ...counts }) => ({ date: learningDay(end - 1, zone).date, ...counts })),
    calibration: calibrationOf(
      answered.flatMap(({ confidence, correct, answeredAt }) =>
        confidence ? [{ confidence, correct, at: answeredAt.getTime() }] : [],
      ),
    ),
  };
}
