import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelled } from '../../arbitraries/modelled';
import { sources } from '../../arbitraries/sources';
import { properties } from './properties';

/** Sources that are still to come; strike a name when it lands. */
const toCome: readonly string[] = [];

test('every source that scenarios are made of is modelled', () => {
  expect(Object.keys(sources).filter((name) => !(name in modelled || toCome.includes(name)))).toEqual([]);
});

test.each(Object.entries(properties))('%s', (_, property) => {
  // The same ones each time: others are for npm run fuzz to find.
  fc.assert(property, { numRuns: 25, seed: 1 });
});
