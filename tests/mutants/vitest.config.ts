import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import MutantReporter from './reporter';

/** The engine's tests, each run again without the rules that it read. One worker, so that a rule is tried until one test notices. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/engine/**/*.test.ts', 'tests/conformance.test.ts', 'tests/scenario/**/*.test.ts'],
    exclude: [
      // These look at rules for their own sake, or at random; none of them says how AWS behaves.
      'tests/engine/every-rule-is-read.test.ts',
      'tests/engine/simulation/rules.test.ts',
      'tests/engine/invariants.test.ts',
      'tests/engine/properties/**',
      'tests/engine/cost/**',
      'tests/engine/bad-input.test.ts',
      'tests/engine/deployment/corpus.test.ts',
    ],
    runner: fileURLToPath(new URL('runner.ts', import.meta.url)),
    setupFiles: [fileURLToPath(new URL('setup.ts', import.meta.url))],
    reporters: [new MutantReporter()],
    isolate: false,
    fileParallelism: false,
    testTimeout: 120_000,
  },
});
