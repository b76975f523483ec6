import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import fc from 'fast-check';
import { sha256 } from '../../base/sha-256';
import { aws, type Scenario, simulate } from '../../engine';
import { parseCases } from '../../scenario';
import { scenarios } from '../arbitraries/modelled';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'tests/conformance');

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => parseCases(readFileSync(join(folder, name), 'utf8'), name).cases)
  .map(({ id, scenario }) => [id, scenario] as const);
const generated = fc
  .sample(scenarios(), { seed: 20_261_125, numRuns: 50 })
  .map((scenario, at) => [`generated ${at}`, scenario] as const);

/** What both sides run: plain data, as a page would be handed it. */
const all: readonly (readonly [string, Scenario])[] = JSON.parse(JSON.stringify([...cases, ...generated]));

/** The engine as one script of a page, with the digest of a whole run as its only word. */
const entry = `
  import { sha256 } from './base/sha-256';
  import { aws, simulate } from './engine';
  globalThis.digestOf = (scenario, seed) => {
    const { trace, outcome } = simulate(scenario, { rules: aws, seed });
    return sha256(JSON.stringify([trace, outcome]));
  };`;

async function engineForThePage(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
  });
  return outputFiles[0]?.text ?? '';
}

function digestHere(scenario: Scenario, seed: number): string {
  const { trace, outcome } = simulate(scenario, { rules: aws, seed });
  return sha256(JSON.stringify([trace, outcome]));
}

test('a run is the same in Node and in Chromium, byte for byte @desktop', async ({ page }) => {
  await page.addScriptTag({ content: await engineForThePage() });
  const there = await page.evaluate(
    (given) => {
      const { digestOf } = globalThis as unknown as { digestOf: (scenario: unknown, seed: number) => string };
      return given.map(([name, scenario], at) => [name, digestOf(scenario, at)]);
    },
    all as [string, unknown][],
  );
  expect(there.length).toBeGreaterThanOrEqual(106);
  expect(there).toEqual(all.map(([name, scenario], at) => [name, digestHere(scenario, at)]));
});
