import { randomStream } from '../../base/random';
import type { MisconceptionId } from '../../engine';
import {
  afterAnswer,
  allBeliefs,
  entropyOf,
  inseparable,
  type Lines,
  openProfile,
  type Probe,
  questionFor,
  ranked,
} from '../../quiz/diagnosis';

export interface DiagnosisFigures {
  readonly beliefs: number;
  readonly foundInSix: number;
  /** Those that were not. */
  readonly missed: readonly MisconceptionId[];
  readonly foundInTenWithSlips: number;
  /** Bits left after six questions, over all beliefs. */
  readonly entropyLeft: number;
  /** Groups that nothing tells apart: of each, one belief or none was looked for. */
  readonly inseparable: readonly (readonly MisconceptionId[])[];
}

const learnersWithSlips = 10;

/** Learners who each hold one misconception sit the diagnosis, its questions chosen as the server does; how often is it found in first place? */
export function diagnose(probes: readonly Probe[]): DiagnosisFigures {
  const groups = inseparable(allBeliefs, probes);
  // Of those that nothing tells apart, one stands for all; what no question touches cannot be found.
  const spare = new Set(groups.flatMap((group) => (touched(group, probes) ? group.slice(1) : group)));
  const held = allBeliefs.filter((one) => !spare.has(one));
  const sure = held.map((one) => sit(one, held, probes, { most: 6, slips: () => false }));
  const slipping = held.flatMap((one, index) =>
    Array.from({ length: learnersWithSlips }, (_, at) => {
      const random = randomStream(index * 100 + at, 'slips');
      return sit(one, held, probes, { most: 10, slips: () => random.integer(1, 10) === 1 });
    }),
  );
  return {
    beliefs: held.length,
    foundInSix: shareFound(sure),
    missed: held.filter((_, at) => !sure[at]?.found),
    foundInTenWithSlips: shareFound(slipping),
    entropyLeft: sure.reduce((sum, { entropy }) => sum + entropy, 0) / sure.length,
    inseparable: groups,
  };
}

const touched = ([one]: readonly MisconceptionId[], probes: readonly Probe[]): boolean =>
  one !== undefined && probes.some(({ beliefs }) => one in beliefs);

const shareFound = (sittings: readonly { readonly found: boolean }[]): number =>
  sittings.filter(({ found }) => found).length / sittings.length;

/** Who slips answers a whole question as somebody else would: with another belief, or with none. */
function sit(
  believed: MisconceptionId,
  all: readonly MisconceptionId[],
  probes: readonly Probe[],
  { most, slips }: { readonly most: number; readonly slips: () => boolean },
): { readonly found: boolean; readonly entropy: number } {
  let profile = openProfile();
  const asked: Probe[] = [];
  while (asked.length < most) {
    const probe = questionFor(profile, probes, asked);
    if (!probe) break;
    asked.push(probe);
    const own = answerOf(probe, believed);
    const others = [probe.truth, ...Object.values(probe.beliefs)].filter((lines) => !isSame(lines, own));
    const slipped = slips() && others.length > 0;
    profile = afterAnswer(profile, probe, slipped ? randomStream(asked.length, `${believed} slips`).pick(others) : own);
  }
  const [first, second] = ranked(profile).filter(([belief]) => all.includes(belief));
  return { found: first?.[0] === believed && first[1] > (second?.[1] ?? 0), entropy: entropyOf(profile) };
}

const answerOf = ({ beliefs, truth }: Probe, belief: MisconceptionId): Lines => beliefs[belief] ?? truth;

const isSame = (one: Lines, other: Lines): boolean => one.every((line, at) => line === other[at]);
