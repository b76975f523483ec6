import { describe, expect, test } from 'vitest';
import { seconds } from '../../base/time';
import type { FunctionRun, ItemOutcome, Outcome, StoredRecord } from '../../engine';
import { type Case, compareWithExpectation, parseCases } from '../../scenario';

const written = (expectation: string): Case => {
  const { cases, messages } = parseCases(
    `schema: 1
cases:
  - id: compared
    title: A case
    facts: []
    source: [nowhere]
    confidence: inferred
    template: {Resources: {Fn: {Type: AWS::Lambda::Function}, Queue: {Type: AWS::SQS::Queue}}}
    stimuli:
      - {at: 0, action: SendMessage, target: Queue, items: [{id: a, body: a}, {id: b, body: b}]}
      - {at: 0, action: SendMessage, target: Queue, items: [{id: f, body: f, groupId: g}, {id: g, body: g, groupId: g}]}
    handlers: {}
    expect: {until: 60, ${expectation}}`,
    'compared.yaml',
  );
  expect(messages).toEqual([]);
  return cases[0] as Case;
};

const run = (at: number, ...items: string[]): FunctionRun => ({ startedAt: seconds(at), items });
const rest = (state: ItemOutcome['state'], more: Partial<ItemOutcome> = {}): ItemOutcome => ({
  state,
  where: [],
  deliveries: 1,
  ...more,
});
const record = (more: Partial<StoredRecord> = {}): StoredRecord => ({
  hasPayload: false,
  attributes: {},
  body: null,
  ...more,
});

const outcome = (more: Partial<Outcome>): Outcome => ({
  deployment: { result: 'succeeds' },
  calls: {},
  functions: {},
  items: {},
  stores: {},
  effects: {},
  metrics: {},
  ...more,
});
const withRuns = (...runs: FunctionRun[]) =>
  outcome({ functions: { Fn: { invocations: runs.length, maxConcurrency: 1, runs } } });
const withItem = (...rests: ItemOutcome[]) => outcome({ items: { a: rests } });
const withStore = (...records: StoredRecord[]) => outcome({ stores: { Queue: { count: records.length, records } } });
const refused = outcome({
  deployment: {
    result: 'fails',
    resource: 'Fn',
    operation: 'CreateFunction',
    code: 'Bad',
    statusCode: 400,
    message: 'It is bad.',
    rule: 'r',
  },
});

/** What is expected, what the run came to, and the paths at which they differ. */
const table: [name: string, expectation: string, got: Outcome, paths: string[]][] = [
  ['nothing expected', '', outcome({}), []],
  ['a deployment that fails', '', refused, ['deploy']],
  [
    'a failure that does not come',
    'deploy: {result: fails, resource: Fn, operation: CreateFunction, code: Bad}',
    outcome({}),
    ['deploy'],
  ],
  [
    'the expected failure',
    'deploy: {result: fails, resource: Fn, operation: CreateFunction, code: Bad, messageContains: is bad}',
    refused,
    [],
  ],
  [
    'another failure',
    'deploy: {result: fails, resource: Queue, operation: CreateFunction, code: Bad, statusCode: 409}',
    refused,
    ['deploy.resource', 'deploy.statusCode'],
  ],

  [
    'an answer',
    'calls: [{id: a, statusCode: 429, errorCode: E, messageContains: slow}]',
    outcome({ calls: { a: { statusCode: 429, errorCode: 'E', message: 'too slow' } } }),
    [],
  ],
  ['no answer', 'calls: [{id: a, statusCode: 202}]', outcome({}), ['calls.a']],
  [
    'another answer',
    'calls: [{id: a, statusCode: 202}]',
    outcome({ calls: { a: { statusCode: 429 } } }),
    ['calls.a.statusCode'],
  ],

  ['no run where none is expected', 'functions: {Fn: {invocations: 0, maxConcurrency: 0, runs: []}}', outcome({}), []],
  ['invocations within bounds', 'functions: {Fn: {invocations: {min: 1, max: 2}}}', withRuns(run(0)), []],
  [
    'invocations out of bounds',
    'functions: {Fn: {invocations: {min: 2}}}',
    withRuns(run(0)),
    ['functions.Fn.invocations'],
  ],
  ['a lower peak', 'functions: {Fn: {maxConcurrency: 2}}', withRuns(run(0)), []],
  ['a higher peak', 'functions: {Fn: {maxConcurrency: 0}}', withRuns(run(0)), ['functions.Fn.maxConcurrency']],
  ['one second off', 'functions: {Fn: {runs: [{at: 60, items: [a]}]}}', withRuns(run(61, 'a')), []],
  [
    'more than a second off',
    'functions: {Fn: {runs: [{at: 60, items: [a]}]}}',
    withRuns(run(61.5, 'a')),
    ['functions.Fn.runs[0]'],
  ],
  ['not before', 'functions: {Fn: {runs: [{notBefore: 15, notAfter: 20}]}}', withRuns(run(14, 'a')), []],
  ['too early', 'functions: {Fn: {runs: [{notBefore: 15}]}}', withRuns(run(13.9)), ['functions.Fn.runs[0]']],
  ['too late', 'functions: {Fn: {runs: [{notAfter: 15}]}}', withRuns(run(16.1)), ['functions.Fn.runs[0]']],
  ['a run too many', 'functions: {Fn: {runs: [{}]}}', withRuns(run(0), run(1)), ['functions.Fn.runs']],
  [
    'runs in the other order',
    'functions: {Fn: {runs: [{items: [a]}, {items: [b]}]}}',
    withRuns(run(0, 'b'), run(5, 'a')),
    ['functions.Fn.runs[0]', 'functions.Fn.runs[1]'],
  ],
  [
    'runs at the same instant in any order',
    'functions: {Fn: {runs: [{at: 0, items: [a]}, {at: 0, items: [b]}]}}',
    withRuns(run(0, 'b'), run(0, 'a')),
    [],
  ],
  ['a run that may hold anything', 'functions: {Fn: {runs: [{}, {items: [a]}]}}', withRuns(run(0, 'a'), run(0)), []],
  [
    'items of a standard queue in any order',
    'functions: {Fn: {runs: [{items: [a, b]}]}}',
    withRuns(run(0, 'b', 'a')),
    [],
  ],
  [
    'items of a FIFO queue in order',
    'functions: {Fn: {runs: [{items: [f, g]}]}}',
    withRuns(run(0, 'g', 'f')),
    ['functions.Fn.runs[0]'],
  ],
  ['an item too many', 'functions: {Fn: {runs: [{items: [a]}]}}', withRuns(run(0, 'a', 'b')), ['functions.Fn.runs[0]']],

  [
    'a state',
    'items: {a: {state: dlq, where: [Queue], reason: R, deliveries: 2}}',
    withItem(rest('dlq', { where: ['Queue'], reason: 'R', deliveries: 2 })),
    [],
  ],
  ['another state', 'items: {a: {state: dlq}}', withItem(rest('dropped')), ['items.a.state']],
  ['no reason named', 'items: {a: {state: dropped}}', withItem(rest('dropped', { reason: 'R' })), []],
  [
    'places are a set',
    'items: {a: {state: destination, where: [Fn, Queue]}}',
    withItem(rest('destination', { where: ['Queue', 'Fn'] })),
    [],
  ],
  [
    'a place too many',
    'items: {a: {state: destination, where: [Fn]}}',
    withItem(rest('destination', { where: ['Queue', 'Fn'] })),
    ['items.a.where'],
  ],
  [
    'a moment',
    'items: {a: {state: dropped, notBefore: 10, notAfter: 10}}',
    withItem(rest('dropped', { at: 11_000 })),
    [],
  ],
  ['no moment', 'items: {a: {state: dropped, notAfter: 10}}', withItem(rest('dropped')), ['items.a.at']],
  ['a lost item', 'items: {a: {state: processed}}', outcome({}), ['items.a']],
  [
    'two consumers',
    'items: {a: [{via: One, state: processed}, {via: Two, state: dropped}]}',
    withItem(rest('dropped', { via: 'Two' }), rest('processed', { via: 'One' })),
    [],
  ],
  [
    'a consumer missing',
    'items: {a: [{via: One, state: processed}]}',
    withItem(rest('processed', { via: 'Two' })),
    ['items.a[One]'],
  ],
  [
    'a consumer unnamed',
    'items: {a: {state: processed}}',
    withItem(rest('processed', { via: 'One' }), rest('dropped', { via: 'Two' })),
    ['items.a'],
  ],

  ['a count', 'stores: {Queue: {count: 1}}', withStore(), ['stores.Queue.count']],
  ['an unknown store', 'stores: {Queue: {count: 0}}', outcome({}), ['stores.Queue']],
  [
    'each record is another one',
    'stores: {Queue: {records: [{condition: A}, {condition: A}]}}',
    withStore(record({ condition: 'A' })),
    ['stores.Queue.records[1]'],
  ],
  [
    'the wider record leaves room',
    'stores: {Queue: {records: [{}, {condition: A}]}}',
    withStore(record({ condition: 'A' }), record()),
    [],
  ],
  [
    'a function error that is null',
    'stores: {Queue: {records: [{functionError: null}]}}',
    withStore(record({ functionError: null })),
    [],
  ],
  [
    'a function error that is absent',
    'stores: {Queue: {records: [{functionError: null}]}}',
    withStore(record()),
    ['stores.Queue.records[0]'],
  ],
  [
    'attributes among others',
    'stores: {Queue: {records: [{attributes: {E: "200"}}]}}',
    withStore(record({ attributes: { E: '200', M: 'm' } })),
    [],
  ],
  [
    'an attribute that differs',
    'stores: {Queue: {records: [{attributes: {E: "200"}}]}}',
    withStore(record({ attributes: { E: '400' } })),
    ['stores.Queue.records[0]'],
  ],

  ['a metric', 'metrics: {Fn: {Errors: 2}}', outcome({ metrics: { Fn: { Errors: 2 } } }), []],
  ['a metric that never moved', 'metrics: {Fn: {Errors: 0, Throttles: 1}}', outcome({}), ['metrics.Fn.Throttles']],
];

describe('what a case expects, held against an outcome', () => {
  test.each(table)('%s', (_, expectation, got, paths) => {
    expect(compareWithExpectation(written(expectation), got).map(({ path }) => path)).toEqual(paths);
  });
});
