import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The engine's tests that say how AWS behaves, without those that draw at random or try every rule: they would judge each mutant for minutes. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // STRYKER_TESTS names the tests that are to notice, where not all shall be asked: a mutant that survives runs them all.
    include: process.env.STRYKER_TESTS?.split(',') ?? ['tests/engine/**/*.test.ts', 'tests/conformance.test.ts'],
    exclude: [
      'tests/engine/every-rule-is-read.test.ts',
      'tests/engine/simulation/rules.test.ts',
      'tests/engine/properties/**',
      'tests/engine/cost/**',
      'tests/engine/bad-input.test.ts',
      'tests/engine/deployment/corpus.test.ts',
      'tests/engine/deployment/wiring.test.ts',
      'tests/engine/facts.test.ts',
      'tests/engine/unbounded.test.ts',
    ],
    testTimeout: 60_000,
    // One worker that keeps its modules: a mutant costs its tests, not the loading of the engine.
    isolate: false,
    fileParallelism: false,
  },
});
