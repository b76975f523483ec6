import { describe, expect, test } from 'vitest';
import { type Fact, type Scenario, violations } from '../../engine';
import { run } from './properties/running';
import { scenarios } from './simulation/scenarios';

const traceOf = (scenario: Scenario): readonly Fact[] => run(scenario).trace;
const without =
  (...kinds: Fact['kind'][]) =>
  (trace: readonly Fact[]) =>
    trace.filter(({ kind }) => !kinds.includes(kind));
const changed = (kind: Fact['kind'], change: (fact: Fact) => Fact) => (trace: readonly Fact[]) =>
  trace.map((fact) => (fact.kind === kind ? change(fact) : fact));
const again = (kind: Fact['kind']) => (trace: readonly Fact[]) => [
  ...trace,
  ...trace.filter((fact) => fact.kind === kind).map((fact) => ({ ...fact, key: `${fact.key} again`, at: 600_000 })),
];

type Broken = [
  what: string,
  set: keyof typeof scenarios,
  breaks: (trace: readonly Fact[]) => readonly Fact[],
  said: RegExp,
];
const broken: Broken[] = [
  ['a fact before its time', 'fails', (trace) => trace.toReversed(), /stands after/],
  [
    'a fact beyond the horizon',
    'fails',
    changed('given-up', (fact) => ({ ...fact, at: 700_000 })),
    /beyond the horizon/,
  ],
  ['a wait into the past', 'fails', changed('retry-scheduled', (fact) => ({ ...fact, until: -1 })), /has passed/],
  ['a key twice', 'fails', (trace) => [...trace, ...trace.slice(-1)], /stands twice/],
  ['an effect without its cause', 'poison', without('queued'), /without a cause/],
  ['a run that ends and never started', 'fails', without('run-started'), /never started/],
  ['a message read after it was deleted', 'reports', again('received'), /was gone before/],
  ['an item that rests twice', 'fails', again('dropped'), /rests twice/],
  ['a call without an answer', 'fails', without('answered', 'run-started'), /neither answered nor refused/],
  [
    'an item taken and never seen again',
    'fails',
    (trace) => trace.filter(({ kind }) => kind === 'answered'),
    /is nowhere/,
  ],
  ['an event left behind after its run', 'fails', without('retry-scheduled', 'given-up', 'dropped'), /left behind/],
  ['a message that stays hidden for ever', 'mayNotDelete', without('returned', 'moved'), /left behind|receive/],
  [
    'a message deleted although its run failed',
    'reports',
    changed('run-ended', (fact) => ({ ...fact, result: 'error' })),
    /no run of it succeeded/,
  ],
  ['a deletion without a reason', 'reports', changed('deleted', ({ settles: _, ...fact }) => fact), /nothing says why/],
  ['a retry too many', 'fails', again('run-ended'), /4 times, 3 are allowed/],
  ['a receive too many', 'poison', changed('received', (fact) => ({ ...fact, attempt: 3 })), /receive 3 of at most 2/],
  ['two runs at once where one is reserved', 'throttled', without('run-ended'), /2 runs at once, 1 are reserved/],
  [
    'a run longer than the timeout',
    'timesOut',
    changed('run-started', (fact) => ({ ...fact, at: fact.at - 1 })),
    /3 ?\d* ms, where|stands after/,
  ],
];

describe('the invariants see', () => {
  test.each(broken)('%s', (_, name, breaks, said) => {
    const scenario = scenarios[name];
    const trace = traceOf(scenario);
    expect(violations(trace, scenario)).toEqual([]);
    expect(violations(breaks(trace), scenario).join('\n')).toMatch(said);
  });
});
