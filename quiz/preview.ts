import type { Seed } from '../base/random';
import { aws, divergence, type MisconceptionId, misconceptions, type RuleId } from '../engine';
import { sameFound } from './asks';
import type { Family } from './family';
import { engineSeeds, unfitness } from './fitness';
import { formOf } from './forms';
import { neededIn } from './needed-rules';
import { sayPartsAt } from './parts';
import type { Replay } from './replay';
import { factsOf, stageOf } from './story';
import { untoldSettings } from './sufficiency';
import { drawIn, type Variant, worldsOf } from './variant';

/** What a seed draws, as its author needs to see it: with what speaks against asking it. */
export interface Preview {
  /** Missing where nothing could be drawn; `unfit` says why. */
  readonly variant?: Variant;
  /** Why it is never asked; none: it is fit. */
  readonly unfit: readonly string[];
  readonly needed: readonly RuleId[];
  /** In how many of the engine's seeds the run gives this key; where nothing is drawn that AWS leaves open, one stands for all. */
  readonly confirmed: { readonly seeds: number; readonly same: number };
}

/** Draws exactly this seed, fit or not. */
export function previewVariant(family: Family, seed: Seed): Preview {
  const drawn = drawIn(family, seed, aws);
  if (!drawn.ok) return { unfit: [drawn.error.reason], needed: [], confirmed: { seeds: 0, same: 0 } };
  const { variant, worlds } = drawn.value;
  const key = worlds.key();
  const names = Array.from({ length: worlds.drewLots ? engineSeeds : 1 }, (_, at) => `engine ${at}`);
  const isNeeded = neededIn(worlds);
  return {
    variant,
    unfit: [
      ...unfitness(family, drawn.value, aws),
      ...untoldSettings(variant, aws).map(
        (path) => `the key hangs on ${path.replace('Resources.', '')}, of which the stem says nothing`,
      ),
    ],
    needed: [...worlds.rulesRead].filter(isNeeded),
    confirmed: { seeds: names.length, same: names.filter((name) => sameFound(worlds.withSeed(name), key)).length },
  };
}

/** The same at a glance, for long lists: only what drawing shows. Looking for what speaks against it, and for needed rules, takes many runs. */
export function glimpseVariant(
  family: Family,
  seed: Seed,
): Pick<Preview, 'variant' | 'unfit'> & { readonly keyText?: string } {
  const drawn = drawIn(family, seed, aws);
  if (!drawn.ok) return { unfit: [drawn.error.reason] };
  const { variant } = drawn.value;
  return {
    variant,
    unfit: [],
    keyText: formOf(variant.form).say(variant.question, variant.key),
  };
}

/** What a belief leads to in a variant. */
export interface BelievedAnswer {
  readonly id: MisconceptionId;
  readonly belief: string;
  readonly refutation: string;
  /** In words; missing where the belief's world does not answer the question. */
  readonly answerText?: string;
  /** Whether its world answers as AWS does, so that it cannot be told from the truth here. */
  readonly asAws: boolean;
}

export function believedAnswers({ form: name, question, key, worlds }: Variant): readonly BelievedAnswer[] {
  const form = formOf(name);
  return worlds.map(({ belief: id, found }) => {
    const { belief, refutation } = misconceptions[id];
    const answer = found === undefined ? undefined : form.answerFor(question, found);
    return {
      ...{ id, belief, refutation },
      ...(answer && { answerText: form.say(question, answer) }),
      asAws: answer !== undefined && form.matches(answer, key),
    };
  });
}

/** What AWS does, and beside it what one belief would do, whatever anybody answered. */
export function replayUnder(variant: Variant, belief: MisconceptionId): Replay {
  const worlds = worldsOf(variant, aws);
  const { truth } = worlds;
  const world = worlds.runUnder(belief);
  return {
    aws: factsOf(truth),
    yours: factsOf(world),
    stage: stageOf(worlds.scenario, [truth, world]),
    predictions: [],
    differsAt: divergence(truth.trace, world.trace)?.at,
    explanation: sayPartsAt(truth, world),
  };
}
