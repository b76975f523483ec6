import type { Seed } from '../base/random';
import { aws, type MisconceptionId, misconceptions, type RuleSet } from '../engine';
import type { Found } from './asks';
import type { Family } from './family';
import { drawFit } from './fitness';
import type { Answer, Question } from './forms';
import { worldsOf } from './variant';

/** What is answered to each line of a question, in the order of their names; a question with one answer has one line. */
export type Lines = readonly string[];

/** A question of the diagnosis: what is true on each of its lines, and what each belief that it touches would answer. */
export interface Probe {
  readonly familyId: string;
  readonly seed: Seed;
  readonly truth: Lines;
  readonly beliefs: Readonly<Partial<Record<MisconceptionId, Lines>>>;
}

/** How likely each belief is to be held, each for itself: somebody may hold several, or none. */
export type Profile = ReadonlyMap<MisconceptionId, number>;

export const allBeliefs = Object.keys(misconceptions) as MisconceptionId[];

const openForms: ReadonlySet<string> = new Set(['number', 'place', 'match', 'order']);

/** A probe from a family and a seed, if its answers are open and some belief would answer otherwise than AWS. */
export function probeOf(family: Family, seed: Seed, { rules }: { rules: RuleSet } = { rules: aws }): Probe | undefined {
  if (!openForms.has(family.form)) return undefined;
  const drawn = drawFit(family, seed, { rules });
  if (!drawn.ok) return undefined;
  const worlds = worldsOf(drawn.value, rules);
  const key = worlds.key();
  if (key === undefined) return undefined;
  const truth = linesOf(key);
  const offered = offeredBy(drawn.value.question);
  const beliefs = Object.fromEntries(
    allBeliefs.flatMap((belief) => {
      const found = worlds.believed(belief);
      if (found === undefined) return [];
      // What a belief would answer but nobody can choose is not told by the answer.
      const lines = linesOf(found).map((line, at) => (!offered || offered.has(line) ? line : (truth[at] ?? line)));
      return lines.length === truth.length && lines.some((line, at) => line !== truth[at]) ? [[belief, lines]] : [];
    }),
  );
  return Object.keys(beliefs).length === 0
    ? undefined
    : { familyId: family.id, seed: drawn.value.seed, truth, beliefs };
}

export const linesOf = (found: Found): Lines =>
  typeof found === 'object' && !Array.isArray(found)
    ? Object.entries(found)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, value]) => value)
    : [JSON.stringify(found)];

/** What can be chosen on a line; nothing where anything can be written. */
function offeredBy(question: Question): ReadonlySet<string> | undefined {
  const spots =
    question.form === 'place' ? question.places : question.form === 'match' ? question.properties : undefined;
  return spots && new Set(spots.map(({ found }) => found));
}

/** The lines of an answer, as a probe compares them. */
export function linesAnswered(question: Question, answer: Answer): Lines {
  if (question.form === 'place' && answer.form === 'place') return linesOf(spotsOf(question.places, answer.places));
  if (question.form === 'match' && answer.form === 'match') return linesOf(spotsOf(question.properties, answer.pairs));
  if (question.form === 'order' && answer.form === 'order')
    return linesOf(answer.steps.map((id) => question.steps.find((step) => step.id === id)?.step ?? id));
  return answer.form === 'number' ? linesOf(answer.value) : [];
}

const spotsOf = (
  spots: readonly { readonly id: string; readonly found: string }[],
  chosen: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(chosen).map(([thing, id]) => [thing, spots.find((spot) => spot.id === id)?.found ?? id]),
  );

/** Before any answer: few people hold any one belief. */
const before = 0.1;
export const openProfile = (beliefs: readonly MisconceptionId[] = allBeliefs): Profile =>
  new Map(beliefs.map((belief) => [belief, before]));

/** The probability that somebody answers a line by mistake. */
const slip = 0.1;
const oddsOfLine = (1 - slip) / slip;

/** What an answer says of each belief: nobody is ruled out, since everybody slips. */
export function afterAnswer(
  profile: Profile,
  { truth, beliefs }: Omit<Probe, 'familyId' | 'seed'>,
  given: Lines,
): Profile {
  return new Map(
    [...profile].map(([belief, chance]) => {
      const believed = beliefs[belief];
      return [belief, believed ? moved(chance, oddsOfLine ** weightOf(truth, believed, given)) : chance] as const;
    }),
  );
}

const moved = (chance: number, odds: number): number => (chance * odds) / (chance * odds + 1 - chance);

/** How much an answer speaks for a belief: each line that shows it for, each line that shows AWS against. Lines of one belief repeat each other. */
function weightOf(truth: Lines, believed: Lines, given: Lines): number {
  const telling = believed.flatMap((line, at) => (line === truth[at] ? [] : [at]));
  const sum = telling.reduce(
    (weight, at) => weight + (given[at] === believed[at] ? 1 : given[at] === truth[at] ? -1 : 0),
    0,
  );
  return sum / Math.sqrt(telling.length);
}

const bits = (chance: number): number =>
  chance <= 0 || chance >= 1 ? 0 : -chance * Math.log2(chance) - (1 - chance) * Math.log2(1 - chance);

/** Bits that are still open. */
export const entropyOf = (profile: Profile): number =>
  [...profile.values()].reduce((sum, chance) => sum + bits(chance), 0);

/** The bits that a probe's answer is expected to settle. */
export function expectedGain(profile: Profile, { beliefs }: Pick<Probe, 'beliefs'>): number {
  return (Object.keys(beliefs) as MisconceptionId[]).reduce((sum, belief) => {
    const chance = profile.get(belief) ?? 0;
    const shown = chance * (1 - slip) + (1 - chance) * slip;
    const after = shown * bits(moved(chance, oddsOfLine)) + (1 - shown) * bits(moved(chance, 1 / oddsOfLine));
    return sum + bits(chance) - after;
  }, 0);
}

/** A sitting asks at most so many questions. */
export const mostQuestions = 10;
/** When the best question would settle fewer bits, the sitting ends. */
const leastGain = 0.3;

/** The question that a sitting goes on with; undefined: it is over. */
export function questionFor(
  profile: Profile,
  probes: readonly Probe[],
  asked: readonly Pick<Probe, 'familyId' | 'seed'>[],
): Probe | undefined {
  if (asked.length >= mostQuestions) return undefined;
  const probe = nextProbe(profile, probes, asked);
  return probe && expectedGain(profile, probe) >= leastGain ? probe : undefined;
}

/** Another question of a family that was asked tells less: the same slip is made again. */
const again = 0.6;

/** The probe that is expected to tell most; none is asked twice. */
export function nextProbe(
  profile: Profile,
  probes: readonly Probe[],
  asked: readonly Pick<Probe, 'familyId' | 'seed'>[],
): Probe | undefined {
  const seen = new Set(asked.map(nameOf));
  const families = new Set(asked.map(({ familyId }) => familyId));
  let best: { readonly probe: Probe; readonly gain: number } | undefined;
  for (const probe of probes) {
    if (seen.has(nameOf(probe))) continue;
    const gain = expectedGain(profile, probe) * (families.has(probe.familyId) ? again : 1);
    if (!best || gain > best.gain) best = { probe, gain };
  }
  return best?.probe;
}

const nameOf = ({ familyId, seed }: Pick<Probe, 'familyId' | 'seed'>): string => `${familyId} ${seed}`;

/** The most likely first. */
export const ranked = (profile: Profile): readonly (readonly [MisconceptionId, number])[] =>
  [...profile].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));

/** Groups of beliefs that no probe tells apart; those that no probe tells from AWS make one too. */
export function inseparable(
  beliefs: readonly MisconceptionId[],
  probes: readonly Probe[],
): readonly (readonly MisconceptionId[])[] {
  const groups = new Map<string, MisconceptionId[]>();
  for (const belief of beliefs) {
    const name = JSON.stringify(probes.map((probe) => probe.beliefs[belief] ?? 0));
    groups.set(name, [...(groups.get(name) ?? []), belief]);
  }
  const untold = JSON.stringify(probes.map(() => 0));
  return [...groups].filter(([name, group]) => group.length > 1 || name === untold).map(([, group]) => group);
}
