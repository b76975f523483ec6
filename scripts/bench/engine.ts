import { assert } from '../../base/assert';
import { minutes } from '../../base/time';
import { aws, type Scenario, type Stimulus, simulate } from '../../engine';
import { EventList, type Turn } from '../../engine/event-list';
import { parseScenario } from '../../scenario';
import { BareHeap } from './bare-heap';
import { type Measure, type Suite, timed } from './measure';

/** Asynchronous events that fail twice, a few milliseconds apart: six turns of the event list and three runs an item. */
function failingTwice(items: number): Scenario {
  const { scenario } = parseScenario(`
template:
  Transform: AWS::Serverless-2016-10-31
  Resources: {Fn: {Type: AWS::Serverless::Function, Properties: {Runtime: nodejs22.x, Handler: index.handler, InlineCode: x}}}
stimuli: []
handlers: {Fn: [{kind: throw, duration: 1, when: {attempts: [1, 2]}}, {kind: succeed, duration: 1}]}
until: 31622400
`);
  assert(scenario, 'the scenario of the benchmark reads');
  const stimuli = Array.from({ length: items }, (_, index): Stimulus => {
    // Spread over time in no order, so that the list has to find the next one.
    const at = ((index * 7919) % items) * 20;
    return { at, action: 'Invoke', target: 'Fn', invocationType: 'Event', items: [{ id: `e${index}`, payload: {} }] };
  });
  return { ...scenario, stimuli: stimuli.toSorted((a, b) => a.at - b.at) };
}

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
  simulate(scenario, { rules: aws, seed: 1, budget: Number.MAX_SAFE_INTEGER });
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

/** Bytes on the heap that a run's trace holds, an item. */
function traceBytes(scenario: Scenario, items: number): number {
  const free = globalThis.gc;
  if (!free) return Number.NaN;
  free();
  const before = process.memoryUsage().heapUsed;
  const { trace } = simulate(scenario, { rules: aws, seed: 1, budget: Number.MAX_SAFE_INTEGER });
  free();
  const used = process.memoryUsage().heapUsed - before;
  assert(trace.length > 0, 'something happened');
  return used / items;
}

function one(items: number): { measures: Measure[]; engine: number; heap: number } {
  const scenario = failingTwice(items);
  const steps = stepsOf(scenario);
  const times = items >= 1_000_000 ? 1 : items >= 100_000 ? 2 : 15;
  const heap = timed(Math.max(times, 3), () => replay(steps));
  const engine = timed(times, () => {
    simulate(scenario, { rules: aws, seed: 1, budget: Number.MAX_SAFE_INTEGER });
  });
  const name = `${items.toLocaleString('en')} items`;
  const deliveries = (3 * items * 1000) / engine.best;
  return {
    engine: engine.best / items,
    heap: heap.best / items,
    measures: [
      { name: `engine, ${name}`, value: Math.round(deliveries), unit: 'deliveries/s', spread: engine.spread },
      {
        name: `engine to bare heap, ${name}`,
        value: engine.best / heap.best,
        unit: 'times',
        limit: 3,
        ratio: engine.best / heap.best,
        spread: heap.spread,
      },
    ],
  };
}

/** Deliveries per second beside a bare binary heap that does the same pushes and pops with the same number pending. */
export const engine: Suite = {
  name: 'engine',
  run() {
    const sizes = process.env.REDRIVE_BENCH_QUICK ? [1000, 10_000, 100_000] : [1000, 100_000, 1_000_000];
    const runs = sizes.map(one);
    const [, middle, large] = runs;
    const growth = middle && large ? large.engine / middle.engine / (large.heap / middle.heap) : Number.NaN;
    const bytes = traceBytes(failingTwice(20_000), 20_000);
    const lesson = failingTwice(1);
    const scenario = { ...lesson, until: minutes(5) };
    const single = timed(200, () => {
      simulate(scenario, { rules: aws, seed: 1 });
    });
    return [
      ...runs.flatMap(({ measures }) => measures),
      {
        name: `growth from ${sizes[1]?.toLocaleString('en')} to ${sizes[2]?.toLocaleString('en')} items, to the heap's own`,
        value: growth,
        unit: 'times',
        limit: 1.1,
        ratio: growth,
      },
      { name: 'memory, trace and outcome', value: Math.round(bytes), unit: 'bytes/item', limit: 1024 },
      {
        name: 'one event with two retries, 3 minutes of AWS time',
        value: single.best,
        unit: 'ms',
        spread: single.spread,
      },
    ];
  },
};
