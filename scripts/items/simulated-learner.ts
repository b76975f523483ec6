import { randomStream } from '../../base/random';
import type { Family } from '../../quiz';
import {
  afterAnswer,
  entropyOf,
  type Hypothesis,
  hypotheses,
  inseparable,
  nextProbe,
  openProfile,
  type Probe,
  probeOf,
  ranked,
} from '../../quiz/diagnosis';

export interface DiagnosisFigures {
  readonly beliefs: number;
  readonly foundInSix: number;
  readonly foundInTenWithSlips: number;
  /** Bits left after six questions. */
  readonly entropyLeft: number;
  readonly inseparable: readonly (readonly Hypothesis[])[];
}

const variantsOfEach = 3;
const learnersWithSlips = 5;

/** Learners who each hold one misconception answer the diagnosis; how often is it found in first place? */
export function diagnose(families: readonly Family[]): DiagnosisFigures {
  const probes = families.flatMap((family) =>
    Array.from({ length: variantsOfEach }, (_, at) => probeOf(family, at + 1)).filter((probe) => probe !== undefined),
  );
  const groups = inseparable(hypotheses(), probes);
  // Of those that nothing tells apart, one stands for all; what nothing tells from no misconception cannot be found.
  const spare = new Set(groups.flatMap((group) => (group.includes('none') ? group : group.slice(1))));
  const held = hypotheses().filter((one) => !spare.has(one) && one !== 'none');
  const all: readonly Hypothesis[] = [...held, 'none'];
  const sure = held.map((one) => sit(one, all, probes, 6, () => false));
  const slipping = held.flatMap((one, index) =>
    Array.from({ length: learnersWithSlips }, (_, at) => {
      const random = randomStream(index * 100 + at, 'slips');
      return sit(one, all, probes, 10, () => random.integer(1, 10) === 1);
    }),
  );
  return {
    beliefs: held.length,
    foundInSix: shareFound(sure),
    foundInTenWithSlips: shareFound(slipping),
    entropyLeft: sure.reduce((sum, { entropy }) => sum + entropy, 0) / sure.length,
    inseparable: groups,
  };
}

const shareFound = (sittings: readonly { readonly found: boolean }[]): number =>
  sittings.filter(({ found }) => found).length / sittings.length;

function sit(
  believed: Hypothesis,
  all: readonly Hypothesis[],
  probes: readonly Probe[],
  most: number,
  slips: () => boolean,
): { readonly found: boolean; readonly entropy: number } {
  let profile = openProfile(all);
  const asked: Probe[] = [];
  while (asked.length < most) {
    const probe = nextProbe(profile, probes, asked);
    if (!probe) break;
    asked.push(probe);
    const own = probe.answers.get(believed) ?? '';
    const others = [...new Set(probe.answers.values())].filter((answer) => answer !== own);
    const answer = slips() ? randomStream(asked.length, `${believed} slips`).pick(others) : own;
    profile = afterAnswer(profile, probe, answer);
  }
  return { found: ranked(profile)[0]?.[0] === believed, entropy: entropyOf(profile) };
}
