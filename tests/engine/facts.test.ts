import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue, ruleIds } from '../../engine';
import facts from './facts.json';

const root = `${import.meta.dirname}/../..`;
const ledger = `${root}/../shared/facts/lambda-delivery.md`;
const cited = new Set<string>(ruleIds.flatMap((id) => catalogue[id].facts));
const tests = ['tests/engine', 'tests/conformance'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|yaml)$/.test(name) && !name.endsWith('facts.test.ts'))
    .map((name) => `${root}/${folder}/${name}`),
);
const left: readonly string[] =
  readFileSync(`${root}/docs/not-modelled.md`, 'utf8').match(/(?<=^- \*\*)F-\d{3}(?=\*\*)/gm) ?? [];

test('every fact that is documented or recorded is cited by a rule, or left out with a reason', () => {
  const sure = Object.entries(facts).filter(([, confidence]) => confidence !== 'inferred');
  const silent = sure.map(([number]) => number).filter((number) => !cited.has(number) && !left.includes(number));
  expect(silent).toEqual([]);
});

test('what docs/not-modelled.md leaves out is a fact that no rule cites', () => {
  expect(left.filter((number) => !(number in facts) || cited.has(number))).toEqual([]);
  expect(left).toEqual([...new Set(left)]);
});

test('a sure fact that a rule cites is named by a test or a conformance case', () => {
  const named = new Set(tests.flatMap((path) => readFileSync(path, 'utf8').match(/F-\d{3}/g) ?? []));
  const sure = Object.entries(facts).filter(([number, confidence]) => confidence !== 'inferred' && cited.has(number));
  expect(sure.map(([number]) => number).filter((number) => !named.has(number))).toEqual([]);
});

test('rules cite facts that are there', () => {
  expect([...cited].filter((number) => !(number in facts))).toEqual([]);
});

test.skipIf(!existsSync(ledger))('the numbers are those of the ledger', () => {
  const written = readFileSync(ledger, 'utf8').matchAll(/^- \*\*(F-\d{3})\*\* \((\w+)\)/gm);
  expect(Object.fromEntries([...written].map(([, number, confidence]) => [number, confidence]))).toEqual(facts);
});
