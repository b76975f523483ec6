import { sayDuration } from '../base/time';
import { divergence, type Fact, type MisconceptionId, type Run, sayFact } from '../engine';
import { bindAsk, type Found } from './asks';
import type { Variant } from './variant';
import { Worlds } from './worlds';

/** The first point at which a believed world and AWS part, in one sentence. */
export function sayPartsAt(truth: Run, world: Run): string | undefined {
  // A set-up that is deployed in one world alone parts them before anything happens.
  const refused = refusals(truth, world);
  if (refused !== undefined) return refused;
  const parted = divergence(truth.trace, world.trace);
  if (!parted) return counts(truth, world);
  const { at, trueFact, otherFact } = parted;
  const told = counts(truth, world);
  // What happens is told alike: what is counted parts them.
  if (told !== undefined && clause(trueFact) === clause(otherFact)) return told;
  const when = at <= 0 ? 'At once' : `After ${sayDuration(at)}`;
  return `${when}, on AWS ${clause(trueFact)}; in the world of this belief ${clause(otherFact)}.`;
}

/** Where nothing runs in one of the worlds, deploying is what parts them. */
function refusals(truth: Run, world: Run): string | undefined {
  const [one, other] = [truth, world].map(({ outcome: { deployment } }) =>
    deployment.result === 'fails' ? `${deployment.resource} is refused` : 'the template deploys',
  );
  return one === other ? undefined : `On AWS ${one}; in the world of this belief ${other}.`;
}

/** Where both worlds run alike, what CloudWatch counts may part them. */
function counts({ outcome: on }: Run, { outcome: under }: Run): string | undefined {
  for (const [id, metrics] of Object.entries(on.metrics))
    for (const [metric, sum] of Object.entries(metrics)) {
      const other = under.metrics[id]?.[metric] ?? 0;
      if (other !== sum)
        return `The same happens in both; on AWS the metric ${metric} of ${id} adds up to ${sum}, in the world of this belief to ${other}.`;
    }
  return undefined;
}

/** A fact's sentence as a part of another one. */
function clause(fact: Fact | undefined): string {
  const said = fact ? sayFact(fact) : 'nothing happens.';
  return said.replace(/[.!?]$/, '').replace(/^(The|It|A) /, (word) => word.toLowerCase());
}

/** The worlds of the set-up that an answer makes: where an answer is a change, a belief shows only after the change. */
export function worldsAfter(worlds: Worlds, { ask: source, seed }: Variant, change: Found | undefined): Worlds {
  const ask = bindAsk(source);
  const scenario = (change !== undefined && ask.changed?.(change, worlds.scenario)) || worlds.scenario;
  return scenario === worlds.scenario ? worlds : new Worlds(scenario, seed, worlds.rules, ask);
}

export const sayPartsOf = (worlds: Worlds, belief: MisconceptionId): string | undefined =>
  sayPartsAt(worlds.truth, worlds.runUnder(belief));
