import { childSeed, randomStream, type Seed } from '../base/random';
import { fail, ok, type Result } from '../base/result';
import {
  aws,
  misconceptions,
  type RuleId,
  type RuleSet,
  type Run,
  type Scenario,
  simulate,
  withBelief,
} from '../engine';
import type { AskSource } from './asks';
import { type Ask, bindAsk, type Scalar } from './asks';
import { drawParameters, scenarioWith } from './draw';
import type { Family } from './family';
import { type Answer, type FormName, formOf, type PublicQuestion, type Question, type World } from './forms';
import { neededRules } from './needed-rules';
import { type Parameters, substitute, substituteIn } from './substitute';

/** A question drawn from its family, with its key: plain JSON, kept on the server until it is answered. */
export interface Variant {
  readonly familyId: string;
  readonly seed: Seed;
  readonly title: string;
  readonly topic: string;
  readonly form: FormName;
  readonly parameters: Parameters;
  readonly stem: string;
  readonly hints: readonly string[];
  readonly scenario: Scenario;
  readonly scenarioText: string;
  /** The ask with its placeholders filled. */
  readonly ask: AskSource;
  readonly question: Question;
  readonly key: Answer;
  /** What each belief's world shows. */
  readonly worlds: readonly World[];
  readonly neededRules: readonly RuleId[];
}

/** What the learner's browser may see. */
export interface PublicVariant {
  readonly familyId: string;
  readonly title: string;
  readonly topic: string;
  readonly form: FormName;
  readonly stem: string;
  readonly template: string;
  readonly question: PublicQuestion;
  readonly hintsAvailable: number;
}

export interface Unfair {
  readonly reason: string;
}

/** The key is what the run shows, and each distractor is what a belief's run shows. */
export function drawVariant(
  family: Family,
  seed: Seed,
  { rules }: { rules: RuleSet } = { rules: aws },
): Result<Variant, Unfair> {
  const drawn = drawQuestion(family, seed, rules);
  return drawn.ok ? ok(withNeededRules(drawn.value, rules)) : drawn;
}

export type DrawnQuestion = Omit<Variant, 'neededRules'>;

/** Everything but the needed rules, which take a run for each rule that was read. */
export function drawQuestion(family: Family, seed: Seed, rules: RuleSet): Result<DrawnQuestion, Unfair> {
  const parameters = drawParameters(family, seed);
  const { text, scenario, fault } = scenarioWith(family, parameters);
  if (!scenario) return fail({ reason: fault });
  const source = substituteIn(family.ask, parameters);
  const ask = bindAsk(source);
  const key = ask.find(runOf(scenario, seed, rules));
  if (key === undefined) return fail({ reason: 'the run does not answer the question' });
  const worlds = family.beliefs.map((belief): World => {
    const found = ask.find(runOf(scenario, seed, withBelief(rules, misconceptions[belief])));
    return found === undefined ? { belief } : { belief, found };
  });
  const words = substituteIn(family.options ?? {}, parameters);
  const say = (value: Scalar) => words[String(value)] ?? ask.say(value);
  const form = formOf(family.form);
  const question = form.generate({
    key,
    worlds,
    near: nearOf(ask, key, scenario),
    label: ask.label,
    unit: ask.unit,
    parts: ask.parts,
    say,
    // The family's name is in it, or families drawn from one seed would hide their keys in the same place.
    random: (name) => randomStream(seed, `${family.id} ${name}`),
  });
  if (!question.ok) return fail({ reason: question.error });
  const answer = form.answerFor(question.value, key);
  if (!answer) return fail({ reason: 'the form cannot say the key' });
  return ok({
    familyId: family.id,
    seed,
    title: substitute(family.title, parameters),
    topic: family.topic,
    form: family.form,
    parameters,
    stem: substitute(family.stem, parameters),
    hints: substituteIn([...family.hints], parameters),
    scenario,
    scenarioText: text,
    ask: source,
    question: question.value,
    key: answer,
    worlds,
  });
}

export const withNeededRules = (drawn: DrawnQuestion, rules: RuleSet): Variant => ({
  ...drawn,
  neededRules: neededRules(drawn, rules),
});

/** The engine's seed is not the question's, or the choices would follow the run's draws. */
export const runOf = (scenario: Scenario, seed: Seed, rules: RuleSet): Run =>
  simulate(scenario, { rules, seed: childSeed(seed, 'engine') });

const nearOf = (ask: Ask, key: unknown, scenario: Scenario): readonly Scalar[] =>
  ask.near(typeof key === 'string' || typeof key === 'number' ? key : '', scenario);
