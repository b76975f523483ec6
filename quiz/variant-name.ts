import type { Seed } from '../base/random';
import { drawParameters } from './draw';
import type { Family } from './family';
import type { Parameters } from './substitute';

/** What tells a variant from the others of its family: its parameters. Names and story count only where there is nothing else. */
export function variantName(parameters: Parameters): string {
  const { story, ...rest } = parameters;
  const telling = Object.keys(rest).length > 0 ? rest : { story };
  return JSON.stringify(Object.entries(telling).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The name of the variant that a seed draws; cheap, since nothing is run. */
export const variantNameOf = (family: Family, seed: Seed): string => variantName(drawParameters(family, seed));
