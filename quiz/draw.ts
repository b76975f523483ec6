import { randomStream, type Seed } from '../base/random';
import { fail, ok, type Result } from '../base/result';
import type { Scenario } from '../engine';
import type { Domain, Family } from './family';
import { templateOf } from './scenario-template';
import type { Parameters, ParameterValue } from './substitute';

/** All values of a parameter, in order. */
export function valuesOf(domain: Domain): readonly ParameterValue[] {
  if ('values' in domain) return domain.values;
  const count = Math.floor((domain.to - domain.from) / domain.step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => domain.from + at * domain.step);
}

/** Each parameter has a stream of its own, so one more parameter leaves the others as they were. */
export const drawParameters = (family: Family, seed: Seed): Parameters =>
  Object.fromEntries(
    Object.entries(family.parameters).map(([name, domain]) => [
      name,
      randomStream(seed, `${family.id} parameter ${name}`).pick(valuesOf(domain)),
    ]),
  );

/** The scenario with these parameters, or what is wrong with it. */
export function scenarioWith(family: Family, parameters: Parameters): Result<Scenario, string> {
  const { scenario, messages } = templateOf(family).fill(parameters);
  if (scenario) return ok(scenario);
  return fail(messages.find(({ severity }) => severity === 'error')?.text ?? 'the scenario cannot be read');
}
