import { minutes } from '../../base/time';
import { aws, type Scenario, simulate } from '../../engine';
import { EventList, type Turn } from '../../engine/event-list';
import { BareHeap } from './bare-heap';
import { failingTwice, run } from './failing-twice';
import { type Measure, type Suite, spanOf, timed } from './measure';

type Step = number;
const popped = -1;

/** The pushes and pops of a run in their order: a time for a push, -1 for a pop. */
function stepsOf(scenario: Scenario): Step[] {
  const steps: Step[] = [];
  const { push, pop } = EventList.prototype;
  EventList.prototype.push = function <About>(at: number, turn: Turn, act: (about: About) => void, about: About): void {
    // Before the start lies nothing here, so that a negative time means a pop.
    steps.push(at);
    push.call(this, at, turn, act as (about: unknown) => void, about);
  };
  EventList.prototype.pop = function () {
    steps.push(popped);
    return pop.call(this);
  };
  run(scenario);
  EventList.prototype.push = push;
  EventList.prototype.pop = pop;
  return steps;
}

function replay(steps: readonly Step[]): void {
  const heap = new BareHeap();
  for (const step of steps)
    if (step === popped) heap.pop();
    else heap.push(step);
}

interface Sized {
  readonly items: number;
  /** Milliseconds an item. */
  readonly engine: number;
  readonly heap: number;
  readonly measures: readonly Measure[];
}

/** The engine and the heap take turns, so that whatever else the machine does falls on both. */
function sized(items: number): Sized {
  const scenario = failingTwice(items);
  const steps = stepsOf(scenario);
  const times = items >= 1_000_000 ? 3 : items >= 100_000 ? 5 : 200;
  const turns = Array.from({ length: times }, () => ({
    heap: timed(1, () => replay(steps)).best,
    engine: timed(1, () => void run(scenario)).best,
  }));
  const heap = spanOf(turns.map((turn) => turn.heap));
  const engine = spanOf(turns.map((turn) => turn.engine));
  const name = `${items.toLocaleString('en')} items`;
  const deliveries = (3 * items * 1000) / engine.best;
  const ratio = engine.best / heap.best;
  return {
    items,
    engine: engine.best / items,
    heap: heap.best / items,
    measures: [
      { name: `engine, ${name}`, value: Math.round(deliveries), unit: 'deliveries/s', spread: engine.spread },
      { name: `engine to bare heap, ${name}`, value: ratio, unit: 'times', limit: 3, ratio, spread: heap.spread },
    ],
  };
}

/** Microseconds an item that reading the outcome costs beside the run. */
function outcomeCost(items: number): number {
  const finished = run(failingTwice(items));
  const { best } = timed(1, () => void finished.outcome.metrics);
  return (best * 1000) / items;
}

function growthOf([, middle, large]: readonly Sized[]): Measure[] {
  if (!middle || !large) return [];
  const growth = large.engine / middle.engine / (large.heap / middle.heap);
  const [from, to] = [middle.items.toLocaleString('en'), large.items.toLocaleString('en')];
  return [
    {
      name: `growth from ${from} to ${to} items, to the heap's own`,
      value: growth,
      unit: 'times',
      limit: 1.1,
      ratio: growth,
    },
  ];
}

/** Deliveries per second beside a bare binary heap that does the same pushes and pops with the same number pending. */
export const engine: Suite = {
  name: 'engine',
  run() {
    const sizes = process.argv.includes('--quick') ? [1000, 10_000, 100_000] : [1000, 100_000, 1_000_000];
    const runs = sizes.map(sized);
    const single = { ...failingTwice(1), until: minutes(5) };
    const one = timed(200, () => void simulate(single, { rules: aws, seed: 1 }).trace);
    return [
      ...runs.flatMap(({ measures }) => measures),
      ...growthOf(runs),
      { name: 'reading outcome and metrics, when asked for', value: outcomeCost(100_000), unit: 'µs/item' },
      { name: 'one event with two retries, 3 minutes of AWS time', value: one.best, unit: 'ms', spread: one.spread },
    ];
  },
};
