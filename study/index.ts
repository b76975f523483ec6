export { cardOfFamily, familyOfCard } from './card-id';
export { isZone, type LearningDay, learningDay } from './day';
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
export { type CardEvent, type CardState, foldCard } from './history';
export { chanceOfSuccess, type Evidence, type Knowledge, knowledgeOf, type RuleKnowledge } from './knowledge';
export { type AnsweredAttempt, type Level, levelOf, levels, masteryByTopic, type TopicMastery } from './mastery';
export { type NextStep, nextStep } from './next-step';
export { type Queue, type QueuedCard, reviewQueue, type StudyCard, type Today } from './queue';
export { type Rating, ratingFor, ratings } from './rating';
export { defaultSettings, type Exam, type StudySettings } from './settings';
export { defaultKeys, isKey, type KeyMap, keysOf, type Shortcut } from './shortcuts';
