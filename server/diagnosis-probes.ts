import type { Family } from '../quiz';
import { type Probe, probeOf } from '../quiz/diagnosis';
import { compiledCourse } from './compiled-course';
import { keptInBuild } from './kept-in-build';

/** So many variants of a family, so that a belief can be looked at twice. */
const seeds = [1, 2, 3];

const make = (family: Family): readonly Probe[] => seeds.flatMap((seed) => probeOf(family, seed) ?? []);

/** The questions of the diagnosis, made at build: each takes a run for each belief. */
export const makeProbes = (
  families: readonly Family[],
  { file = 'diagnosis.json', also = [] }: { readonly file?: string; readonly also?: readonly string[] } = {},
): readonly Probe[] => keptInBuild({ file, also, families, missing: true, make }).flat();

// Next bundles routes apart; the process makes them once.
const kept = globalThis as {
  redriveProbes?: { readonly families: readonly Family[]; readonly probes: readonly Probe[] };
};

/** The questions of the diagnosis for the course that is served. What the build did not make is made at the first use. */
export function diagnosisProbes(): readonly Probe[] {
  const { course, engineDigest } = compiledCourse();
  const { families } = course;
  if (kept.redriveProbes?.families !== families) {
    const built = keptInBuild({ file: 'diagnosis.json', families, missing: false, make, engine: engineDigest }).flat();
    kept.redriveProbes = { families, probes: built.length > 0 ? built : families.flatMap(make) };
  }
  return kept.redriveProbes.probes;
}
