import { describe, expect, test } from 'vitest';
import { aws, simulate, violations } from '../../../engine';
import { parseScenario } from '../../../scenario';
import { duplicateScenarios } from './duplicate-scenarios';

type Name = keyof typeof duplicateScenarios;
const runOf = (name: Name, seed = 1) => simulate(duplicateScenarios[name], { rules: aws, seed });

describe('F-302: how often a handler does its work', () => {
  test.each([
    ['messageTwice', { m: 2 }, 2],
    ['messageTwiceOnce', { m: 1 }, 2],
    ['eventTwice', { e: 2 }, 2],
    ['eventTwiceOnce', { e: 1 }, 2],
    ['sameOrderTwoIds', { 7: 1 }, 2],
    ['sameOrderKeyOfMessage', { e: 1, f: 1 }, 2],
    ['objectTwice', { o: 2 }, 2],
    ['publishedTwice', { p: 2 }, 2],
    ['putTwice', { v: 2 }, 2],
    ['sentAgainToFifo', { m: 1 }, 1],
    ['worksThenFails', { m: 2 }, 2],
    ['worksThenFailsOnce', { m: 1 }, 2],
  ] as const)('%s', (name, work, invocations) => {
    const { effects, functions } = runOf(name).outcome;
    expect(effects.Orders).toEqual(work);
    expect(functions.Fn?.invocations).toBe(invocations);
  });

  test('F-078: the object itself lies there once', () => {
    expect(runOf('objectTwice').outcome.stores.Bucket?.count).toBe(1);
  });
});

describe('a handler that sends on', () => {
  test.each([
    ['sendsOn', 'Next', 1],
    ['sendsOnTwice', 'Next', 2],
    ['maySendNothing', 'Fn', 3],
    ['goesRound', 'Fn', 10],
  ] as const)('%s: %s runs %i times', (name, id, times) => {
    expect(runOf(name).outcome.functions[id]?.invocations).toBe(times);
  });

  test('what it sends is an item of its own', () => {
    expect(runOf('sendsOn').outcome.items.mail).toMatchObject([{ via: 'Next', state: 'processed', deliveries: 1 }]);
  });

  test.each(['ByQueue', 'ByTopic', 'ByBucket', 'ByBus', 'ByInvoke'])('%s gets the item that was sent on', (id) => {
    expect(runOf('sendsEverywhere').outcome.functions[id]?.runs).toMatchObject([{ items: ['e'] }]);
  });

  test('F-270: without a permission of the execution role the run fails', () => {
    const { outcome, trace } = runOf('maySendNothing');
    expect(outcome.functions.Fn?.runs.map(({ result }) => result)).toEqual(['error', 'error', 'error']);
    expect(trace.filter(({ kind }) => kind === 'refused')).toMatchObject([
      { result: 'AccessDenied' },
      { result: 'AccessDenied' },
      { result: 'AccessDenied' },
    ]);
  });
});

test.each(Object.keys(duplicateScenarios) as Name[])('%s violates no invariant, whatever AWS leaves open', (name) => {
  for (let seed = 0; seed < 4; seed++)
    expect(violations(runOf(name, seed).trace, duplicateScenarios[name]), `seed ${seed}`).toEqual([]);
});

const resources =
  '{Fn: {Type: AWS::Lambda::Function}, Queue: {Type: AWS::SQS::Queue}, Orders: {Type: AWS::DynamoDB::Table}}';
const stimuli = '[{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e, payload: {}}]}]';

test.each([
  ['a table that is none', '{kind: succeed, writes: {table: Queue}}', 'Queue is AWS::SQS::Queue.'],
  [
    'a target that is not there',
    '{kind: succeed, sends: [{action: SendMessage, target: Other}]}',
    'The template has no Other.',
  ],
  [
    'an id that is taken',
    '{kind: succeed, sends: [{action: SendMessage, target: Queue, item: {id: e}}]}',
    'A stimulus sends e already.',
  ],
])("%s is an author's mistake", (_, behaviour, text) => {
  const { messages } = parseScenario(
    `template: {Resources: ${resources}}\nstimuli: ${stimuli}\nhandlers: {Fn: [${behaviour}]}\nuntil: 60\n`,
  );
  expect(messages.map((message) => message.text)).toEqual([text]);
});
