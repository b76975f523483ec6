import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aws, simulate, violations } from '../engine';
import { compareWithExpectation, parseCases } from '../scenario';

const read = (file: string) =>
  parseCases(readFileSync(`${import.meta.dirname}/outside/${file}`, 'utf8'), `tests/outside/${file}`);
const samples = read('serverless-patterns.yaml');
const guides = read('walk-throughs.yaml');
const cases = [...samples.cases, ...guides.cases];
const content = readFileSync(`${import.meta.dirname}/../docs/CONTENT.md`, 'utf8');

test('twenty published samples and twenty walk-throughs or more can be read, and docs/CONTENT.md tells of each', () => {
  for (const { cases: read, messages } of [samples, guides]) {
    expect(messages).toEqual([]);
    expect(new Set(read.map(({ source }) => source[0])).size).toBeGreaterThanOrEqual(20);
  }
  for (const { source } of cases) expect(content).toContain(`\`${source[0]?.split('/').at(-1)}\``);
});

describe('published samples and guides of AWS, whatever AWS leaves open', () => {
  test.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    for (let seed = 0; seed <= 8; seed++) {
      const { trace, outcome } = simulate(one.scenario, { rules: aws, seed });
      expect(compareWithExpectation(one, outcome), `seed ${seed}`).toEqual([]);
      expect(violations(trace, one.scenario)).toEqual([]);
    }
  });
});
