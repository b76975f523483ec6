export type { Found } from './asks';
export { type Coverage, coverageOf } from './coverage';
export { drawMatched } from './difficulty';
export { asInExam, isAskedInExams } from './exam-form';
export { type Examination, examine } from './examine';
export { type Family, type FamilySource, familySchema } from './family';
export { drawFit } from './fitness';
export { type Answer, answerSchema, type FormName, type PublicQuestion, type Question } from './forms';
export { guessChance } from './guess';
export type { Lane, LaneKind } from './lanes';
export { neededRules } from './needed-rules';
export { parseFamily } from './parse-family';
export { type Prediction, predictionsOf } from './predictions';
export {
  type BelievedAnswer,
  believedAnswers,
  glimpseVariant,
  type Preview,
  previewVariant,
  replayUnder,
} from './preview';
export { toPublic } from './public';
export { type Replay, replay } from './replay';
export { type ReplayFact, replayFact, type Stage, stageOf } from './story';
export { drawVariant, type PublicVariant, type Unfair, type Variant } from './variant';
export { variantName, variantNameOf } from './variant-name';
export { type BeliefShown, grade, type OptionShown, type RuleShown, type Verdict } from './verdict';
