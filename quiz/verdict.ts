import { aws, catalogue, type MisconceptionId, misconceptions, ownerName, type RuleId, type RuleSet } from '../engine';
import { askedAbout, changeToExplain, lineToExplain } from './asked-about';
import type { Broken } from './asks';
import { type Answer, answerSchema, formOf } from './forms';
import { brokenBy, templateFault } from './judge';
import { neededIn } from './needed-rules';
import { sayPartsOf, worldsAfter } from './parts';
import { type Variant, worldsOf } from './variant';
import { type Why, whyChain } from './why';
import type { Worlds } from './worlds';

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
      /** Why the key is the key, up to three causes deep. */
      readonly why?: readonly Why[];
      /** What does not hold after the learner's change, where the question asks for one. */
      readonly broken?: readonly Broken[];
      /** The run does not show the stored key: our fault, and the learner loses nothing. */
      readonly alarm: boolean;
    };

/** Is this an answer to the question? Then what the scenario does now decides whether it is right. */
export function grade(variant: Variant, sent: unknown, { rules }: { rules: RuleSet } = { rules: aws }): Verdict {
  const parsed = answerSchema.safeParse(sent);
  if (!parsed.success || parsed.data.form !== variant.form)
    return { type: 'invalid', message: 'This is no answer to this question.' };
  const answer = parsed.data;
  const { question } = variant;
  const form = formOf(variant.form);
  const worlds = worldsOf(variant, rules);
  const fault = form.validate(question, answer) ?? templateFault(variant, answer, worlds);
  if (fault) return { type: 'invalid', message: fault };

  const found = worlds.key();
  const shown = found === undefined ? undefined : form.answerFor(question, found);
  const alarm = !shown || !form.matches(shown, variant.key);
  const key = shown ?? variant.key;
  const broken = brokenBy(variant, answer, worlds);
  const holds = broken ? broken.length === 0 : form.matches(answer, key);
  const correct = holds || (alarm && form.matches(answer, variant.key));
  const believed = correct ? undefined : form.beliefOf(question, answer, variant.worlds, key);
  const rulesOf = rulesShown(variant, worlds);
  return {
    type: 'graded',
    correct,
    answerText: form.say(question, answer),
    key,
    keyText: form.say(question, key),
    ...(believed && { belief: beliefShown(believed) }),
    explanation: explain(variant, answer, believed, rulesOf, broken, worlds),
    options: form.options(question, answer, key, variant.worlds).map(({ belief, ...option }) => ({
      ...option,
      ...(belief &&
        !option.correct && {
          belief: misconceptions[belief].belief,
          refutation: misconceptions[belief].refutation,
          parts: sayPartsOf(worldsAfter(worlds, variant, form.changeOf?.(question, option.id)), belief),
        }),
    })),
    rules: rulesOf,
    why: whyOf(variant, worlds, answer, key),
    ...(broken && broken.length > 0 && { broken }),
    alarm,
  };
}

/** Why the key is the key; of several lines, why that one is which was got wrong. */
function whyOf(variant: Variant, worlds: Worlds, answer: Answer, key: Answer): readonly Why[] {
  const line = lineToExplain(variant, worlds, answer, key);
  const after = worldsAfter(worlds, variant, changeToExplain(variant, worlds, line));
  return whyChain(after.truth, askedAbout(variant.ask, line));
}

const beliefShown = (id: MisconceptionId): BeliefShown => {
  const { belief, refutation } = misconceptions[id];
  return { id, belief, refutation };
};

function explain(
  variant: Variant,
  answer: Answer,
  believed: MisconceptionId | undefined,
  [first]: readonly RuleShown[],
  broken: readonly Broken[] | undefined,
  worlds: Worlds,
): string {
  const [fault] = broken ?? [];
  if (fault) return `"${fault.property}" does not hold: ${fault.event}`;
  const change = formOf(variant.form).changed?.(variant.question, answer, variant.key);
  const parts = believed && sayPartsOf(worldsAfter(worlds, variant, change), believed);
  return parts ?? first?.statement ?? 'The run of the scenario shows it.';
}

const mostRules = 5;

/** Of the needed rules those that the family's beliefs are about come first, then those that the trace cites, then those of its topic. */
function rulesShown({ worlds: believed, topic }: Variant, worlds: Worlds): RuleShown[] {
  const tested = new Set<RuleId>(believed.map(({ belief }) => misconceptions[belief].rule));
  const cited = new Set<RuleId>(worlds.truth.trace.map(({ rule }) => rule));
  const rank = (id: RuleId) => (tested.has(id) ? 0 : cited.has(id) ? 1 : catalogue[id].topic === topic ? 2 : 3);
  const isNeeded = neededIn(worlds);
  const shown: RuleId[] = [];
  // Each look takes a run, so it ends as soon as enough rules are known.
  for (const id of [...worlds.rulesRead].toSorted((a, b) => rank(a) - rank(b))) {
    if (shown.length >= mostRules || (rank(id) === 3 && shown.length > 0)) break;
    if (isNeeded(id)) shown.push(id);
  }
  return shown.map((id) => {
    const { statement, owner, url } = catalogue[id];
    return { id, statement, owner: ownerName(owner), url };
  });
}
