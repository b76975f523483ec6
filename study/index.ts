export { isZone, type LearningDay, learningDay } from './day';
export { type Card, emptyCard, foldReviews, type Moment, outcomes, type ReviewLog, review } from './fsrs';
export { type AnsweredAttempt, type Level, levelOf, levels, masteryByTopic, type TopicMastery } from './mastery';
export { dueCards, type Queue, type QueuedCard, type StudyCard } from './queue';
export { type Rating, ratingFor, ratings } from './rating';
