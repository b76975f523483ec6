import { aws, type Run, type Scenario, simulate, violations } from '../../../engine';

export const run = (scenario: Scenario, seed = 1): Run => simulate(scenario, { rules: aws, seed });

/** What does not hold of a run; a run that goes round without end is a fault too. */
export function faultsOf(scenario: Scenario, seed: number): string[] {
  const { trace, stopped } = run(scenario, seed);
  return [...violations(trace, scenario), ...(stopped === undefined ? [] : [stopped])];
}

/** A trace as bytes. */
export const written = (scenario: Scenario, seed: number): string => JSON.stringify(run(scenario, seed).trace);
