import { type RunnerTestCase, TestRunner } from 'vitest';
import { getFn } from 'vitest/suite';
import type { RuleId } from '../../engine';
import type { WatchedRules } from './rules';

declare module 'vitest' {
  interface TaskMeta {
    /** Rules whose absence this test noticed. */
    noticed?: RuleId[];
  }
}

/** Runs each test as it is, and then again under the off of each rule that it read and that no test has noticed yet. */
export default class MutantRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = getFn(test);
    const { watchedRules } = globalThis as typeof globalThis & { watchedRules?: WatchedRules };
    watchedRules?.read.clear();
    await run();
    if (!watchedRules || test.fails) return;
    const noticed: RuleId[] = [];
    for (const id of [...watchedRules.read]) {
      if (watchedRules.noticed.has(id)) continue;
      watchedRules.off = id;
      try {
        await run();
      } catch {
        noticed.push(id);
        watchedRules.noticed.add(id);
      }
      watchedRules.off = undefined;
    }
    test.meta.noticed = noticed;
  }
}
