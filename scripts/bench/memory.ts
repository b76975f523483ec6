import { assert } from '../../base/assert';
import { failingTwice, run } from './failing-twice';
import { type Suite, spanOf } from './measure';

const items = 100_000;
const times = 5;

/** What a finished run holds beside its scenario: its log, and nothing else of the simulation. In a process that did nothing before. */
export const memory: Suite = {
  name: 'memory',
  async run() {
    const scenario = failingTwice(items);
    // Whatever is made once, by the first run, is not of any run.
    run(scenario);
    const weighed: number[] = [];
    for (let time = 0; time < times; time++) weighed.push(await bytesHeld(() => run(scenario)));
    // The middle one: a collector that comes late adds to one and takes from the next.
    const { best, spread } = spanOf(weighed.map((bytes) => bytes / items));
    const value = Math.round(best * (1 + spread));
    return [{ name: 'memory of a run', value, unit: 'bytes/item', limit: 1024, spread }];
  },
};

async function bytesHeld(make: () => ReturnType<typeof run>): Promise<number> {
  const before = await held();
  const finished = make();
  const used = (await held()) - before;
  assert(finished.outcome.calls.e0, 'the run is held until it is weighed');
  return used;
}

/** Bytes in use after all garbage has gone; those outside the heap of objects count too, and are freed a little later than asked. */
async function held(): Promise<number> {
  const free = globalThis.gc;
  assert(free, 'node runs with --expose-gc');
  for (let time = 0; time < 3; time++) {
    free();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
