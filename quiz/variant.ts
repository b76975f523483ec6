import { randomStream, type Seed } from '../base/random';
import { fail, ok, type Result } from '../base/result';
import { aws, type RuleSet, type Scenario } from '../engine';
import { type Ask, type AskSource, bindAsk, type Found, type Scalar } from './asks';
import { drawParameters, scenarioWith } from './draw';
import type { Family } from './family';
import { type Answer, type FormName, formOf, type PublicQuestion, type Question, type World } from './forms';
import { type Parameters, substitute, substituteIn } from './substitute';
import { Worlds } from './worlds';

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
  /** The ask with its placeholders filled. */
  readonly ask: AskSource;
  readonly question: Question;
  readonly key: Answer;
  /** What each belief's world shows. */
  readonly worlds: readonly World[];
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
  const drawn = drawIn(family, seed, rules);
  return drawn.ok ? ok(drawn.value.variant) : drawn;
}

/** A variant, and the worlds that it was drawn from: checks may go on in them. */
export interface Drawn {
  readonly variant: Variant;
  readonly worlds: Worlds;
}

export function drawIn(family: Family, seed: Seed, rules: RuleSet): Result<Drawn, Unfair> {
  const parameters = drawParameters(family, seed);
  const scenario = scenarioWith(family, parameters);
  if (!scenario.ok) return fail({ reason: scenario.error });
  const source = substituteIn(family.ask, parameters);
  const ask = bindAsk(source);
  const worlds = new Worlds(scenario.value, seed, rules, ask);
  const key = worlds.key();
  const { deployment } = worlds.truth.outcome;
  const unfit = (reason: string): Result<Drawn, Unfair> =>
    fail({
      reason:
        deployment.result === 'fails'
          ? `the template is refused at ${deployment.resource} (${deployment.message}), and ${reason}`
          : reason,
    });
  if (key === undefined) return unfit('the run does not answer the question');
  const panel = ask.panel?.(scenario.value);
  const works = (found: Found): boolean =>
    isChosen(found) && panel !== undefined && panel.broken(found, worlds.bench()).length === 0;
  const believed = family.beliefs.map((belief): World => {
    const found = worlds.believed(belief);
    // Settings that work in truth too are no wrong answer, whoever would choose them.
    return found === undefined || works(found) ? { belief } : { belief, found };
  });
  const stem = substitute(family.stem, parameters);
  const words = substituteIn(family.options ?? {}, parameters);
  const form = formOf(family.form);
  const question = form.generate({
    key,
    worlds: believed,
    near: nearOf(ask, key, scenario.value),
    label: ask.label,
    unit: ask.unit,
    parts: ask.parts,
    ...(panel && { panel }),
    stem,
    say: (value: Scalar) => [words[String(value)] ?? ask.say(value)].flat()[0] ?? '',
    wordings: (value: Scalar, style) => {
      const part = ask.parts[value];
      return part === undefined
        ? [words[String(value)] ?? ask.say(value, style)].flat()
        : [part, ...(ask.also[value] ?? [])];
    },
    // The family's name is in it, or families drawn from one seed would hide their keys in the same place.
    random: (name) => randomStream(seed, `${family.id} ${name}`),
  });
  if (!question.ok) return unfit(question.error);
  const answer = form.answerFor(question.value, key);
  if (!answer) return fail({ reason: 'the form cannot say the key' });
  const variant: Variant = {
    familyId: family.id,
    seed,
    title: substitute(family.title, parameters),
    topic: family.topic,
    form: family.form,
    parameters,
    stem,
    hints: substituteIn([...family.hints], parameters),
    scenario: scenario.value,
    ask: source,
    question: question.value,
    key: answer,
    worlds: believed,
  };
  return ok({ variant, worlds });
}

/** The worlds of a variant that was drawn before. */
export const worldsOf = ({ scenario, seed, ask }: Variant, rules: RuleSet): Worlds =>
  new Worlds(scenario, seed, rules, bindAsk(ask));

const isChosen = (found: Found): found is Readonly<Record<string, string>> =>
  typeof found === 'object' && !Array.isArray(found);

const nearOf = (ask: Ask, key: unknown, scenario: Scenario): readonly Scalar[] =>
  ask.near(typeof key === 'string' || typeof key === 'number' ? key : '', scenario);
