import { assert } from '../../base/assert';
import type { Keyless } from '../fact-log';
import type { FunctionRun, Outcome } from '../outcome';

interface Runs {
  readonly list: FunctionRun[];
  /** Where in the list the runs stand that have not ended. */
  readonly open: Map<string, number>;
  most: number;
}

/** The runs of each function, in the order in which they began. */
export class FunctionRuns {
  private readonly byFunction: ReadonlyMap<string, Runs>;

  constructor(ids: readonly string[]) {
    this.byFunction = new Map(ids.map((id) => [id, { list: [], open: new Map<string, number>(), most: 0 }]));
  }

  see(fact: Keyless): void {
    if (fact.kind !== 'run-started' && fact.kind !== 'run-ended') return;
    const runs = this.byFunction.get(fact.place);
    assert(runs, `a run of ${fact.place}, which is no function`);
    const run = `${fact.copies.join()}:${fact.attempt}`;
    if (fact.kind === 'run-started') {
      runs.open.set(run, runs.list.push({ startedAt: fact.at, items: fact.items }) - 1);
      runs.most = Math.max(runs.most, runs.open.size);
      return;
    }
    const index = runs.open.get(run);
    assert(index !== undefined, `a run of ${fact.place} ended that never started`);
    runs.open.delete(run);
    const { startedAt, items } = runs.list[index] as FunctionRun;
    runs.list[index] = { startedAt, items, endedAt: fact.at, result: fact.result as FunctionRun['result'] };
  }

  result(): Outcome['functions'] {
    return Object.fromEntries(
      Array.from(this.byFunction, ([id, { list, most }]) => [
        id,
        { invocations: list.length, maxConcurrency: most, runs: list },
      ]),
    );
  }
}
