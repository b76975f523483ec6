import type { Reporter, TestModule } from 'vitest/node';
import { type RuleId, ruleIds } from '../../engine';
import { keepKnownTests } from './noticed-by';

/** Tells which rules no test notices when they are off, and fails when there is one. */
export default class MutantReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const noticed = new Map<RuleId, string>();
    let failed = 0;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        if (test.result().state === 'failed') failed += 1;
        for (const id of test.meta().noticed ?? []) noticed.set(id, `${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    const unnoticed = ruleIds.filter((id) => !noticed.has(id));
    for (const id of unnoticed) say(`no test notices the absence of ${id}`);
    if (failed > 0) say(`${failed} tests fail as they are: mend them first`);
    say(`${ruleIds.length - unnoticed.length} of ${ruleIds.length} rules are noticed`);
    if (process.env.REDRIVE_MUTANTS !== 'quick' && failed === 0) keepKnownTests(Object.fromEntries(noticed));
    if (unnoticed.length > 0 || failed > 0) process.exitCode = 1;
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
