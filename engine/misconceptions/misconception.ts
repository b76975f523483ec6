import type { RuleId, RuleSet } from '../rules';

/** A wrong world that learners believe in: another value for the rules of one belief. */
export interface Misconception<Id extends string = string> {
  readonly id: Id;
  /** As the learner would say it. */
  readonly belief: string;
  /** What is true instead, and why. */
  readonly refutation: string;
  /** The rule that the belief gets wrong. */
  readonly rule: RuleId;
  readonly patch: Partial<RuleSet>;
}

export const misconception = <const Id extends string>(written: Misconception<Id>): Misconception<Id> => written;
