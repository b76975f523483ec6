import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import base from '../../stryker.config.json' with { type: 'json' };
import { kept } from './sample.mjs';

mkdirSync(dirname(kept), { recursive: true });

/** A share of the changes over all files of the engine but rules and beliefs, which are data: those are for `npm run mutants`. */
export default {
  ...base,
  plugins: [...base.plugins, './tests/stryker/sample.mjs'],
  mutate: ['engine/**/*.ts', '!engine/rules/**', '!engine/misconceptions/**'],
  checkers: ['sample'],
  incremental: false,
  // Vitest does not always come back from a run that it leaves at the first failure.
  disableBail: true,
  // A change that nobody notices has all its tests run; on a busy machine that is slow, and slow is not noticed.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  reporters: ['keeper', 'progress-append-only'],
};
