import type { Instant } from '../base/time';
import { aws, divergence, type MisconceptionId, type RuleSet } from '../engine';
import { type Answer, formOf } from './forms';
import { sayPartsAt, worldsAfter } from './parts';
import { type Prediction, predictionsOf } from './predictions';
import { factsOf, type ReplayFact, type Stage, stageOf } from './story';
import { type Variant, worldsOf } from './variant';

export interface Replay {
  /** The world that the answer stands for, where one belief explains it. */
  readonly yours?: readonly ReplayFact[];
  readonly aws: readonly ReplayFact[];
  readonly differsAt?: Instant;
  readonly explanation?: string;
  readonly stage: Stage;
  /** Where it can stop and ask. */
  readonly predictions: readonly Prediction[];
}

/** What AWS does, and beside it what the learner's belief would do. */
export function replay(variant: Variant, answer?: Answer, { rules }: { rules: RuleSet } = { rules: aws }): Replay {
  const worlds = worldsOf(variant, rules);
  // An answer that changes the set-up is shown after the change.
  const { question, key } = variant;
  const change = answer?.form === variant.form ? formOf(variant.form).changed?.(question, answer, key) : undefined;
  const after = worldsAfter(worlds, variant, change);
  const { truth } = after;
  const belief = answer && believedBy(variant, answer, worlds.key());
  const ids = new Set<MisconceptionId>([...(belief ? [belief] : []), ...variant.worlds.map((world) => world.belief)]);
  const shown = {
    aws: factsOf(truth),
    predictions: predictionsOf(
      truth,
      [...ids].map((id) => ({ belief: id, run: after.runUnder(id) })),
    ),
  };
  if (!belief) return { ...shown, stage: stageOf(after.scenario, [truth]) };
  const world = after.runUnder(belief);
  const parted = divergence(truth.trace, world.trace);
  const explanation = sayPartsAt(truth, world);
  // A belief about what is counted changes no run: there is no second world to watch.
  const yours = factsOf(world);
  if (JSON.stringify(yours) === JSON.stringify(shown.aws))
    return { ...shown, stage: stageOf(after.scenario, [truth]), ...(explanation !== undefined && { explanation }) };
  return {
    ...shown,
    stage: stageOf(after.scenario, [truth, world]),
    yours,
    differsAt: parted?.at,
    explanation,
  };
}

function believedBy({ form: name, question, key, worlds }: Variant, answer: Answer, found: unknown) {
  const form = formOf(name);
  if (found === undefined || answer.form !== name || form.validate(question, answer)) return undefined;
  return form.matches(answer, key) ? undefined : form.beliefOf(question, answer, worlds, key);
}
