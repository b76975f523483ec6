import type { Instant } from '../base/time';
import { aws, catalogue, divergence, type Fact, ownerName, type RuleSet, type Run, ruleIds, sayFact } from '../engine';
import { type Answer, formOf } from './forms';
import { sayPartsAt, worldsAfter } from './parts';
import { type Variant, worldsOf } from './variant';

/** One thing that happened, in words a learner can read. */
export interface ReplayFact extends Pick<Fact, 'key' | 'at' | 'kind' | 'rule' | 'items' | 'place' | 'result'> {
  readonly text: string;
  /** Whose doing it was, in words. */
  readonly owner: string;
  /** AWS's page about the rule. */
  readonly url: string;
}

export interface Replay {
  /** The world that the answer stands for, where one belief explains it. */
  readonly yours?: readonly ReplayFact[];
  readonly aws: readonly ReplayFact[];
  readonly differsAt?: Instant;
  readonly explanation?: string;
}

/** What AWS does, and beside it what the learner's belief would do. */
export function replay(variant: Variant, answer?: Answer, { rules }: { rules: RuleSet } = { rules: aws }): Replay {
  const worlds = worldsOf(variant, rules);
  // An answer that changes the set-up is shown after the change.
  const { question, key } = variant;
  const change = answer?.form === variant.form ? formOf(variant.form).changed?.(question, answer, key) : undefined;
  const after = worldsAfter(worlds, variant, change);
  const { truth } = after;
  const shown = { aws: factsOf(truth) };
  const belief = answer && believedBy(variant, answer, worlds.key());
  if (!belief) return shown;
  const world = after.runUnder(belief);
  return {
    ...shown,
    yours: factsOf(world),
    differsAt: divergence(truth.trace, world.trace)?.at,
    explanation: sayPartsAt(truth, world),
  };
}

function believedBy({ form: name, question, key, worlds }: Variant, answer: Answer, found: unknown) {
  const form = formOf(name);
  if (found === undefined || answer.form !== name || form.validate(question, answer)) return undefined;
  return form.matches(answer, key) ? undefined : form.beliefOf(question, answer, worlds, key);
}

/** What happened, or why nothing could: a template that is refused has no run. */
function factsOf({ trace, outcome: { deployment } }: Run): readonly ReplayFact[] {
  if (deployment.result === 'succeeds') return trace.map(replayFact);
  const { resource, message } = deployment;
  const rule = ruleIds.find((id) => id === deployment.rule);
  // What is not modelled is refused by no rule of AWS.
  if (rule === undefined) return trace.map(replayFact);
  const { owner, url } = catalogue[rule];
  return [
    {
      key: `${resource} is refused`,
      at: 0,
      kind: 'refused',
      rule,
      items: [],
      place: resource,
      text: `${resource} is refused: ${message}`,
      owner: ownerName(owner),
      url,
    },
  ];
}

/** A fact of a trace as the timeline shows it. */
export const replayFact = (fact: Fact): ReplayFact => {
  const { key, at, kind, rule, items, place, result } = fact;
  return {
    key,
    at,
    kind,
    rule,
    items,
    place,
    result,
    text: sayFact(fact),
    owner: ownerName(fact.owner),
    url: catalogue[rule].url,
  };
};
