import { kept } from '../base/memo';
import { aws, simulate } from '../engine';
import type { Scenario } from '../engine/scenario';

/** What a worked example comes to; several rules ask. */
export const scenarioRun = kept((scenario: Scenario) => {
  const { trace, outcome } = simulate(scenario, { rules: aws, seed: 1 });
  return { facts: trace.length, outcome };
});
