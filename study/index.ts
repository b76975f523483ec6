export { type BeliefSign, type BeliefStanding, beliefsOf, beliefsOverTime } from './beliefs';
export { cardOfFamily, familyOfCard } from './card-id';
export {
  type Calibration,
  type Confidence,
  calibrationOf,
  confidences,
  type MarkedAnswer,
  points,
  pointsFor,
} from './confidence';
export { isZone, type LearningDay, learningDay } from './day';
export { difficultyFor } from './difficulty';
export {
  type Edit,
  type ExamOutcome,
  emptyMarks,
  estimatedScale,
  type Marks,
  minutesFor,
  overUpTo,
  type Tally,
  tally,
  withEdit,
} from './exam';
export {
  type DayPlan,
  type ExamPlan,
  examMoment,
  gainOf,
  type Pace,
  type PlannedCard,
  planExam,
  studiesOf,
  usualPace,
} from './exam-plan';
export {
  type CardLog,
  cardUnder,
  type FitItem,
  fitItems,
  lastFifth,
  reviewsADay,
  reviewsToFit,
  type Surprise,
  surpriseAt,
} from './fitting';
export {
  type Card,
  defaultRetention,
  emptyCard,
  foldReviews,
  type Moment,
  outcomes,
  type ReviewLog,
  retrievability,
  review,
  type Scheduling,
} from './fsrs';
export { type CardEvent, type CardState, foldCard, type PastReview, pastReviews } from './history';
export { chanceOfSuccess, type Evidence, type Knowledge, knowledgeOf, type RuleKnowledge } from './knowledge';
export { type AnsweredAttempt, type Level, levelOf, levels, masteryByTopic, type TopicMastery } from './mastery';
export { type NextStep, nextStep } from './next-step';
export { type DayOfStudy, dateAfter, everyDay, mondayOf } from './progress/calendar';
export { type ForecastDay, forecastOf } from './progress/forecast';
export { type RecallNow, recallNow } from './progress/recall';
export { type Kept, type TrueRetention, trueRetention } from './progress/retention';
export { type Streak, streakOf } from './progress/streak';
export { type Queue, type QueuedCard, reviewQueue, type StudyCard, type Today } from './queue';
export { type Rating, ratingFor, ratings } from './rating';
export { defaultSettings, type Exam, type StudySettings } from './settings';
export { defaultKeys, isKey, type KeyMap, keysOf, type Shortcut } from './shortcuts';
export { isStuck } from './stuck';
