export type { Found } from './asks';
export { type Family, type FamilySource, familySchema } from './family';
export { drawFit, unfitness } from './fitness';
export { type Answer, answerSchema, type FormName, type PublicQuestion, type Question } from './forms';
export { parseFamily } from './parse-family';
export { toPublic } from './public';
export { type Replay, type ReplayFact, replay, replayFact } from './replay';
export { drawVariant, type PublicVariant, type Unfair, type Variant } from './variant';
export { type BeliefShown, grade, type OptionShown, type RuleShown, type Verdict } from './verdict';
