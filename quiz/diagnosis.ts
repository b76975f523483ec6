import type { Seed } from '../base/random';
import { aws, type MisconceptionId, misconceptions, type RuleSet } from '../engine';
import type { Family } from './family';
import { drawFit } from './fitness';
import { worldsOf } from './variant';

/** What somebody may believe: one misconception, or none. */
export type Hypothesis = MisconceptionId | 'none';

/** A question of the diagnosis, and what each hypothesis answers to it. */
export interface Probe {
  readonly familyId: string;
  readonly seed: Seed;
  readonly answers: ReadonlyMap<Hypothesis, string>;
}

/** How likely each hypothesis is, after the answers so far. */
export type Profile = ReadonlyMap<Hypothesis, number>;

export const hypotheses = (beliefs = Object.keys(misconceptions) as MisconceptionId[]): readonly Hypothesis[] => [
  ...beliefs,
  'none',
];

const openForms: ReadonlySet<string> = new Set(['number', 'place', 'match', 'order']);

/** A probe from a family and a seed, if its answers are open and tell at least two hypotheses apart. */
export function probeOf(family: Family, seed: Seed, { rules }: { rules: RuleSet } = { rules: aws }): Probe | undefined {
  if (!openForms.has(family.form)) return undefined;
  const drawn = drawFit(family, seed, { rules });
  if (!drawn.ok) return undefined;
  const worlds = worldsOf(drawn.value, rules);
  const answers = new Map<Hypothesis, string>(
    hypotheses().map((one) => [one, JSON.stringify(one === 'none' ? worlds.key() : worlds.believed(one)) ?? '']),
  );
  return new Set(answers.values()).size < 2 ? undefined : { familyId: family.id, seed: drawn.value.seed, answers };
}

/** Before any answer everything is as likely. */
export const openProfile = (all: readonly Hypothesis[]): Profile => new Map(all.map((one) => [one, 1 / all.length]));

/** The probability that somebody answers by mistake. */
const slip = 0.1;

/** What an answer says of each hypothesis: nobody is ruled out, since everybody slips. */
export function afterAnswer(profile: Profile, { answers }: Probe, answer: string): Profile {
  const others = Math.max(1, new Set(answers.values()).size - 1);
  const weighed = [...profile].map(
    ([one, before]) => [one, before * (answers.get(one) === answer ? 1 - slip : slip / others)] as const,
  );
  const whole = weighed.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weighed.map(([one, weight]) => [one, weight / whole]));
}

/** Bits that are still open. */
export const entropyOf = (profile: Profile): number =>
  [...profile.values()].reduce((sum, chance) => (chance > 0 ? sum - chance * Math.log2(chance) : sum), 0);

/** The probe whose answer is expected to tell most; its family was not asked yet, if another one is left. */
export function nextProbe(profile: Profile, probes: readonly Probe[], asked: readonly Probe[]): Probe | undefined {
  const seen = new Set(asked.map(({ familyId }) => familyId));
  const fresh = probes.filter(({ familyId }) => !seen.has(familyId));
  const open = fresh.length > 0 ? fresh : probes.filter((probe) => !asked.includes(probe));
  let best: { readonly probe: Probe; readonly told: number } | undefined;
  for (const probe of open) {
    const told = toldBy(profile, probe);
    if (!best || told > best.told) best = { probe, told };
  }
  return best?.probe;
}

/** The entropy of the answer: how evenly it splits what is still likely. */
function toldBy(profile: Profile, { answers }: Probe): number {
  const chances = new Map<string, number>();
  for (const [one, chance] of profile) {
    const answer = answers.get(one) ?? '';
    chances.set(answer, (chances.get(answer) ?? 0) + chance);
  }
  return [...chances.values()].reduce((sum, chance) => (chance > 0 ? sum - chance * Math.log2(chance) : sum), 0);
}

/** The most likely first. */
export const ranked = (profile: Profile): readonly (readonly [Hypothesis, number])[] =>
  [...profile].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));

/** Groups of hypotheses that no probe tells apart. */
export function inseparable(all: readonly Hypothesis[], probes: readonly Probe[]): readonly (readonly Hypothesis[])[] {
  const groups = new Map<string, Hypothesis[]>();
  for (const one of all) {
    const name = JSON.stringify(probes.map(({ answers }) => answers.get(one)));
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
