import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aws, type Scenario, simulate, violations } from '../../../engine';
import { scenarios } from './scenarios';

const anyScenario = fc.constantFrom(...(Object.values(scenarios) as Scenario[]));
const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const anyHorizon = fc.integer({ min: 1, max: 600_000 });

test('no run violates an invariant', () => {
  fc.assert(
    fc.property(anyScenario, anySeed, anyHorizon, (scenario, seed, until) => {
      const watched = { ...scenario, until };
      expect(violations(simulate(watched, { rules: aws, seed }).trace, watched)).toEqual([]);
    }),
  );
});

test('the same scenario and seed give the same trace', () => {
  fc.assert(
    fc.property(anyScenario, anySeed, (scenario, seed) => {
      expect(simulate(scenario, { rules: aws, seed }).trace).toEqual(simulate(scenario, { rules: aws, seed }).trace);
    }),
    { numRuns: 30 },
  );
});

test('a longer horizon only adds facts at the end', () => {
  fc.assert(
    fc.property(anyScenario, anySeed, anyHorizon, (scenario, seed, until) => {
      const short = simulate({ ...scenario, until }, { rules: aws, seed }).trace;
      expect(simulate({ ...scenario, until: 600_000 }, { rules: aws, seed }).trace.slice(0, short.length)).toEqual(
        short,
      );
    }),
  );
});
