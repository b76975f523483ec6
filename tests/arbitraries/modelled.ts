import fc from 'fast-check';
import { aws, simulate } from '../../engine';
import type { Scenario } from '../../engine/scenario';
import type { AnyPart } from './part';
import { scenariosOf } from './scenarios';
import { sources } from './sources';

/** The sources that the engine knows by now, each found by running a few scenarios of it. */
export const modelled: Readonly<Record<string, AnyPart>> = Object.fromEntries(
  Object.entries(sources).filter(([, source]) => isModelled(source)),
);

/** Whole scenarios of all that the engine knows. */
export const scenarios = (): fc.Arbitrary<Scenario> => scenariosOf(Object.values(modelled));

function isModelled(source: AnyPart): boolean {
  const tried = fc
    .sample(scenariosOf([source]), { numRuns: 5, seed: 1 })
    .map((scenario) => simulate(scenario, { rules: aws, seed: 1 }));
  return tried.some(({ outcome: { deployment } }) => deployment.result === 'succeeds');
}
