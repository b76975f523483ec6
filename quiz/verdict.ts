import {
  aws,
  catalogue,
  type MisconceptionId,
  misconceptions,
  ownerName,
  type RuleId,
  type RuleSet,
  type Run,
  withBelief,
} from '../engine';
import { bindAsk } from './asks';
import { type Answer, answerSchema, formOf } from './forms';
import { sayPartsAt } from './parts';
import { runOf, type Variant } from './variant';

export interface BeliefShown {
  readonly id: MisconceptionId;
  readonly belief: string;
  readonly refutation: string;
}

export interface OptionShown {
  readonly id: string;
  readonly text: string;
  readonly correct: boolean;
  readonly chosen: boolean;
  readonly belief?: string;
  readonly refutation?: string;
  /** Where the option's world and AWS part. */
  readonly parts?: string;
}

export interface RuleShown {
  readonly id: RuleId;
  readonly statement: string;
  readonly owner: string;
  readonly url: string;
}

export type Verdict =
  | { readonly type: 'invalid'; readonly message: string }
  | {
      readonly type: 'graded';
      readonly correct: boolean;
      /** The learner's answer in words. */
      readonly answerText: string;
      readonly key: Answer;
      readonly keyText: string;
      readonly belief?: BeliefShown;
      readonly explanation: string;
      readonly options: readonly OptionShown[];
      readonly rules: readonly RuleShown[];
      /** The run does not show the stored key: our fault, and the learner loses nothing. */
      readonly alarm: boolean;
    };

/** Is this an answer to the question? Then what the scenario does now decides whether it is right. */
export function grade(variant: Variant, sent: unknown, { rules }: { rules: RuleSet } = { rules: aws }): Verdict {
  const parsed = answerSchema.safeParse(sent);
  if (!parsed.success || parsed.data.form !== variant.form)
    return { type: 'invalid', message: 'This is no answer to this question.' };
  const answer = parsed.data;
  const { question, worlds } = variant;
  const form = formOf(variant.form);
  const fault = form.validate(question, answer);
  if (fault) return { type: 'invalid', message: fault };

  const truth = runOf(variant.scenario, variant.seed, rules);
  const found = bindAsk(variant.ask).find(truth);
  const shown = found === undefined ? undefined : form.answerFor(question, found);
  const alarm = !shown || !form.matches(shown, variant.key);
  const key = shown ?? variant.key;
  const correct = form.matches(answer, key) || (alarm && form.matches(answer, variant.key));
  const believed = correct ? undefined : form.beliefOf(question, answer, worlds, key);
  return {
    type: 'graded',
    correct,
    answerText: form.say(question, answer),
    key,
    keyText: form.say(question, key),
    ...(believed && { belief: beliefShown(believed) }),
    explanation: explain(variant, truth, rules, believed),
    options: form.options(question, answer, key).map(({ belief, ...option }) => ({
      ...option,
      ...(belief &&
        !option.correct && {
          belief: misconceptions[belief].belief,
          refutation: misconceptions[belief].refutation,
          parts: partsOf(variant, truth, rules, belief),
        }),
    })),
    rules: rulesShown(variant, truth),
    alarm,
  };
}

const beliefShown = (id: MisconceptionId): BeliefShown => {
  const { belief, refutation } = misconceptions[id];
  return { id, belief, refutation };
};

function partsOf(variant: Variant, truth: Run, rules: RuleSet, belief: MisconceptionId): string | undefined {
  const world = runOf(variant.scenario, variant.seed, withBelief(rules, misconceptions[belief]));
  return sayPartsAt(truth, world);
}

function explain(variant: Variant, truth: Run, rules: RuleSet, believed: MisconceptionId | undefined): string {
  const parts = believed && partsOf(variant, truth, rules, believed);
  if (parts) return parts;
  const [first] = rulesShown(variant, truth);
  return first ? first.statement : 'The run of the scenario shows it.';
}

const mostRules = 5;

/** Rules that the family's beliefs are about come first, then those that the trace cites, then those of its topic. */
function rulesShown({ neededRules, worlds, topic }: Variant, { trace }: Run): RuleShown[] {
  const tested = new Set<RuleId>(worlds.map(({ belief }) => misconceptions[belief].rule));
  const cited = new Set<RuleId>(trace.map(({ rule }) => rule));
  const rank = (id: RuleId) => (tested.has(id) ? 0 : cited.has(id) ? 1 : catalogue[id].topic === topic ? 2 : 3);
  const ranked = neededRules.toSorted((a, b) => rank(a) - rank(b));
  const telling = ranked.filter((id) => rank(id) < 3);
  return (telling.length > 0 ? telling : ranked).slice(0, mostRules).map((id) => {
    const { statement, owner, url } = catalogue[id];
    return { id, statement, owner: ownerName(owner), url };
  });
}
