import * as z from 'zod';
import { type FixQuestion, fixAnswer, type PublicFix } from './fix/schema';
import { type MatchQuestion, matchAnswer, type PublicMatch } from './match/schema';
import { type MissingQuestion, missingAnswer, type PublicMissing } from './missing/schema';
import { type MultipleChoiceQuestion, multipleChoiceAnswer, type PublicMultipleChoice } from './multiple-choice/schema';
import { type NumberQuestion, numberAnswer, type PublicNumber } from './number/schema';
import { type OrderQuestion, orderAnswer, type PublicOrder } from './order/schema';
import { type PlaceQuestion, type PublicPlace, placeAnswer } from './place/schema';
import { type PublicSingleChoice, type SingleChoiceQuestion, singleChoiceAnswer } from './single-choice/schema';

/** A question as it is stored: it knows which option is whose belief. Never for the browser. */
export type Question =
  | SingleChoiceQuestion
  | MultipleChoiceQuestion
  | NumberQuestion
  | OrderQuestion
  | PlaceQuestion
  | MatchQuestion
  | MissingQuestion
  | FixQuestion;

/** A question as the learner sees it. */
export type PublicQuestion =
  | PublicSingleChoice
  | PublicMultipleChoice
  | PublicNumber
  | PublicOrder
  | PublicPlace
  | PublicMatch
  | PublicMissing
  | PublicFix;

export type FormName = Question['form'];

/** An answer in the shape of its form. Whether it answers a given question is for `grade` to say. */
export const answerSchema = z.discriminatedUnion('form', [
  singleChoiceAnswer,
  multipleChoiceAnswer,
  numberAnswer,
  orderAnswer,
  placeAnswer,
  matchAnswer,
  missingAnswer,
  fixAnswer,
]);
export type Answer = z.infer<typeof answerSchema>;

export const formNames = [
  'single-choice',
  'multiple-choice',
  'number',
  'order',
  'place',
  'match',
  'missing',
  'fix',
] as const satisfies readonly FormName[];
