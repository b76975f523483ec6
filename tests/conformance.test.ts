import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aws, simulate, violations } from '../engine';
import { compareWithExpectation, parseCases } from '../scenario';
import notYetModelled from './conformance/not-yet-modelled.json';

const folder = `${import.meta.dirname}/conformance`;
const shared = `${import.meta.dirname}/../../shared/conformance`;
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const read = files.map((file) => parseCases(readFileSync(`${folder}/${file}`, 'utf8'), file));
const cases = read.flatMap((one) => one.cases);
const expectedToFail: ReadonlySet<string> = new Set(notYetModelled);

test('every case can be read', () => {
  expect(read.flatMap(({ messages }) => messages)).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(56);
});

test('what is not yet modelled names cases that are there, once', () => {
  const ids = cases.map(({ id }) => id);
  expect(notYetModelled.filter((id) => !ids.includes(id))).toEqual([]);
  expect(notYetModelled).toEqual([...expectedToFail].toSorted());
});

describe('what real AWS does', () => {
  for (const one of cases) {
    // An expected failure that passes fails here: strike its id from not-yet-modelled.json.
    test(one.id, { fails: expectedToFail.has(one.id) }, () => {
      const { trace, outcome } = simulate(one.scenario, { rules: aws, seed: 0 });
      expect(compareWithExpectation(one, outcome)).toEqual([]);
      expect(violations(trace, one.scenario)).toEqual([]);
    });
  }

  test.each(cases.filter(({ id }) => !expectedToFail.has(id)).map((one) => [one.id, one] as const))(
    '%s, whatever AWS leaves open',
    (_, one) => {
      for (let seed = 1; seed <= 8; seed++) {
        const { outcome } = simulate(one.scenario, { rules: aws, seed });
        expect(compareWithExpectation(one, outcome), `seed ${seed}`).toEqual([]);
      }
    },
  );
});

test.skipIf(!existsSync(shared))('the copies are those of shared/', () => {
  for (const file of readdirSync(shared)) {
    expect(readFileSync(`${folder}/${file}`, 'utf8'), file).toBe(readFileSync(`${shared}/${file}`, 'utf8'));
  }
});
