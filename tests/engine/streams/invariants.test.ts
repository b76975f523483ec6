import { expect, test } from 'vitest';
import { type Fact, violations } from '../../../engine';
import { run, scenarioOf } from '../push/run';
import { setUps } from './set-ups';

type Broken = [
  what: string,
  name: keyof typeof setUps,
  breaks: (trace: readonly Fact[]) => readonly Fact[],
  said: RegExp,
];

const repeated = (kind: Fact['kind'], at: number) => (trace: readonly Fact[]) => [
  ...trace,
  ...trace.filter((fact) => fact.kind === kind).map((fact) => ({ ...fact, key: `${fact.key} again`, at })),
];

const broken: Broken[] = [
  ['a processed record runs again', 'latest', repeated('run-started', 600_000), /position lies behind it/],
  [
    'two batches of a shard at once',
    'recovers',
    (trace) => trace.filter(({ kind }) => kind !== 'run-ended'),
    /2 batches of shardId-000000000000 at once/,
  ],
  ['a retry too many', 'noDestination', repeated('run-ended', 600_000), /bad failed 2 times|@FnS failed 2 times/],
  [
    'a row that overtakes another',
    'tableChanges',
    (trace) => trace.filter(({ kind, items }) => kind !== 'checkpointed' || !items.includes('insert')),
    /modify ran before insert/,
  ],
];

test.each(broken)('%s is noticed', (_, name, breaks, said) => {
  expect(violations(breaks(run(setUps[name]).trace), scenarioOf(setUps[name])).join('\n')).toMatch(said);
});
