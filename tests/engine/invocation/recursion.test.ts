import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../engine';
import { expectNoticed, run, type SetUp } from '../push/run';
import { bucketLoop, busLoop, queueLoop, selfLoop, topicLoop } from './set-ups';

describe('F-299: a loop is stopped after 16 runs', () => {
  test.each<[string, SetUp, number]>([
    ['through a queue', queueLoop(), 16],
    ['through Lambda itself', selfLoop(), 16],
    ['through a topic', topicLoop, 16],
    ['through a bucket', bucketLoop, 16],
    ['not through an event bus', busLoop, 41],
    ['not with RecursiveLoop: Allow', selfLoop(', RecursiveLoop: Allow'), 41],
    ['F-301: Terminate is the default', selfLoop(', RecursiveLoop: Terminate'), 16],
  ])('%s', (_, setUp, runs) => expect(run(setUp).outcome.functions.Fn?.invocations).toBe(runs));
});

describe('F-300: what becomes of the stopped event', () => {
  test.each<[string, SetUp]>([
    ['Lambda', selfLoop()],
    ['SNS', topicLoop],
    ['S3', bucketLoop],
  ])('from %s it goes to the dead-letter queue at once', (_, setUp) => {
    const { stores, metrics, items } = run(setUp).outcome;
    expect(stores.Dead?.count).toBe(1);
    expect(items.e?.at(-1)).toMatchObject({ state: 'dlq', reason: 'RecursiveInvocation', where: ['Dead'] });
    expect(metrics.Fn).toMatchObject({ Invocations: 16, RecursiveInvocationsDropped: 1 });
    expect(metrics.Fn?.Errors).toBeUndefined();
  });

  test('in a queue its receives go on counting until the redrive policy moves it', () => {
    const { stores, metrics, items } = run(queueLoop()).outcome;
    expect(stores.Dead?.count).toBe(1);
    expect(metrics.Fn).toMatchObject({ Invocations: 16, RecursiveInvocationsDropped: 2 });
    expect(items.e?.at(-1)).toMatchObject({ state: 'dlq', reason: 'MaxReceiveCountExceeded', at: 76_000 });
  });
});

describe('each rule is noticed', () => {
  test.each<[RuleId, SetUp]>([
    ['recursion.runs-in-one-chain', selfLoop()],
    ['recursion.terminates-by-default', selfLoop()],
    ['recursion.only-some-services', busLoop],
    ['recursion.stopped-event-is-given-up', selfLoop()],
    ['recursion.stopped-message-returns', queueLoop()],
  ])('%s', (rule, setUp) => expectNoticed(setUp, rule));
});
