import assert from 'node:assert/strict';
import fc from 'fast-check';
import { randomStream } from '../../../base/random';
import type { Scenario } from '../../../engine';
import { beside } from '../../arbitraries/beside';
import { modelled, scenarios } from '../../arbitraries/modelled';
import { scenariosOf, seeds } from '../../arbitraries/scenarios';
import { faultsOf, run, written } from './running';

/** What holds of every scenario, whatever it is made of. The test run tries each a little, `npm run fuzz` for long. */
export const properties: Readonly<Record<string, fc.IPropertyWithHooks<unknown[]>>> = {
  ...Object.fromEntries(
    Object.entries(modelled).map(([name, source]) => [
      `around ${name}, no run violates an invariant, and every run ends`,
      property(scenariosOf([source, ...Object.values(modelled)]), seeds, (scenario, seed) => {
        assert.deepEqual(faultsOf(scenario, seed), []);
      }),
    ]),
  ),

  'the same scenario and seed give the same trace, byte for byte': property(scenarios(), seeds, (scenario, seed) => {
    assert.equal(written(scenario, seed), written(structuredClone(scenario), seed));
  }),

  'a longer horizon never changes the past': property(
    scenarios(),
    seeds,
    fc.integer({ min: 1, max: 600_000 }),
    (scenario, seed, until) => {
      const short = run({ ...scenario, until }, seed).trace;
      const long = run({ ...scenario, until: until + scenario.until }, seed).trace;
      assert.deepEqual(long.slice(0, short.length), short);
      assert.ok((long[short.length]?.at ?? Number.POSITIVE_INFINITY) > until);
    },
  ),

  'the order in which independent resources are declared changes nothing': property(
    scenarios(),
    scenarios(),
    seeds,
    (one, other, seed) => {
      const both = beside(one, other);
      const facts = (scenario: Scenario) =>
        run(scenario, seed)
          .trace.map((fact) => JSON.stringify(fact))
          .toSorted();
      assert.deepEqual(facts(interleaved(both, seed)), facts(both));
    },
  ),
};

function property<Drawn extends [unknown, ...unknown[]]>(
  ...args: [...arbitraries: { [At in keyof Drawn]: fc.Arbitrary<Drawn[At]> }, holds: (...drawn: Drawn) => void]
): fc.IPropertyWithHooks<unknown[]> {
  return fc.property(...args) as unknown as fc.IPropertyWithHooks<unknown[]>;
}

/** The resources of both halves in another order, in which those of one half keep theirs. */
function interleaved(scenario: Scenario, seed: number): Scenario {
  const random = randomStream(seed, 'order of resources');
  const entries = Object.entries(scenario.template.Resources);
  const halves = [entries.filter(([id]) => id.startsWith('X')), entries.filter(([id]) => !id.startsWith('X'))];
  const mixed: typeof entries = [];
  while (mixed.length < entries.length)
    mixed.push(...random.pick(halves.filter((half) => half.length > 0)).splice(0, 1));
  return { ...scenario, template: { ...scenario.template, Resources: Object.fromEntries(mixed) } };
}
