import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../../base/random';
import type { Scenario } from '../../../engine';
import { beside } from '../../arbitraries/beside';
import { modelled, scenarios } from '../../arbitraries/modelled';
import { scenariosOf, seeds } from '../../arbitraries/scenarios';
import { sources } from '../../arbitraries/sources';
import { faultsOf, run, written } from './running';

/** Sources that are still to come; strike a name when it lands. */
const toCome: readonly string[] = ['httpApi', 'restApi', 'kinesis', 'dynamodb'];

test('every source that scenarios are made of is modelled', () => {
  expect(Object.keys(sources).filter((name) => !(name in modelled || toCome.includes(name)))).toEqual([]);
});

describe.each(Object.entries(modelled))('whole scenarios around %s', (_, source) => {
  test('no run violates an invariant, and every run ends', () => {
    fc.assert(
      fc.property(scenariosOf([source, ...Object.values(modelled)]), seeds, (scenario, seed) => {
        expect(faultsOf(scenario, seed)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

test('the same scenario and seed give the same trace, byte for byte', () => {
  fc.assert(
    fc.property(scenarios(), seeds, (scenario, seed) => {
      expect(written(scenario, seed)).toBe(written(structuredClone(scenario), seed));
    }),
    { numRuns: 50 },
  );
});

test('a longer horizon never changes the past', () => {
  fc.assert(
    fc.property(scenarios(), seeds, fc.integer({ min: 1, max: 600_000 }), (scenario, seed, until) => {
      const short = run({ ...scenario, until }, seed).trace;
      const long = run({ ...scenario, until: until + scenario.until }, seed).trace;
      expect(long.slice(0, short.length)).toEqual(short);
      expect(long[short.length]?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThan(until);
    }),
    { numRuns: 50 },
  );
});

test('the order in which independent resources are declared changes nothing', () => {
  fc.assert(
    fc.property(scenarios(), scenarios(), seeds, (one, other, seed) => {
      const both = beside(one, other);
      const facts = (scenario: Scenario) =>
        run(scenario, seed)
          .trace.map((fact) => JSON.stringify(fact))
          .toSorted();
      expect(facts(interleaved(both, seed))).toEqual(facts(both));
    }),
    { numRuns: 50 },
  );
});

/** The resources of both halves in another order, in which those of one half keep theirs. */
function interleaved(scenario: Scenario, seed: number): Scenario {
  const random = randomStream(seed, 'order of resources');
  const entries = Object.entries(scenario.template.Resources);
  const halves = [entries.filter(([id]) => id.startsWith('X')), entries.filter(([id]) => !id.startsWith('X'))];
  const mixed: typeof entries = [];
  while (halves.some((half) => half.length > 0))
    mixed.push(...random.pick(halves.filter((half) => half.length > 0)).splice(0, 1));
  return { ...scenario, template: { ...scenario.template, Resources: Object.fromEntries(mixed) } };
}
