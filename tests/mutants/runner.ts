import { type RunnerTestCase, TestRunner } from 'vitest';
import { getFn } from 'vitest/suite';
import type { RuleId } from '../../engine';
import { knownTests } from './noticed-by';
import type { WatchedRules } from './rules';

declare module 'vitest' {
  interface TaskMeta {
    /** Rules whose absence this test noticed. */
    noticed?: RuleId[];
  }
}

/** Runs each test as it is, and then again under the off of each rule that it read and that no test has noticed yet. */
export default class MutantRunner extends TestRunner {
  private readonly known = knownTests();
  private readonly wanted = new Set(Object.values(this.known));
  /** Whether a rule is left for which no test is known. */
  private untold: boolean | undefined;

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = getFn(test);
    const { watchedRules } = globalThis as typeof globalThis & { watchedRules?: WatchedRules };
    if (!watchedRules) return run();
    const name = `${test.file.name} > ${test.fullTestName.replace(`${test.file.name} > `, '')}`;
    this.untold ??= watchedRules.ids.some((id) => this.known[id] === undefined);
    if (!(this.untold || this.wanted.has(name))) return;
    watchedRules.read.clear();
    await run();
    if (test.fails) return;
    const noticed: RuleId[] = [];
    for (const id of [...watchedRules.read]) {
      if (watchedRules.noticed.has(id) || (this.known[id] ?? name) !== name) continue;
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
