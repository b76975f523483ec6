import { describe, expect, test } from 'vitest';
import { aws, simulate, switchOff, violations } from '../../../engine';
import type { Simulation } from '../../../engine/simulation';
import { snsRetries } from '../../../engine/sources/sns-retries';
import { fanOutScenarios } from './fan-out-scenarios';

type Name = keyof typeof fanOutScenarios;
const runOf = (name: Name, seed = 1) => simulate(fanOutScenarios[name], { rules: aws, seed });
const outcomeOf = (name: Name) => runOf(name).outcome;

describe('where an item ends up', () => {
  test.each([
    ['F-086: by the queue', 'topicToQueueAndFunction', 'p', 'ByQueue', { state: 'processed', deliveries: 1 }],
    ['F-080: by the function', 'topicToQueueAndFunction', 'p', 'Fn', { state: 'processed', deliveries: 1 }],
    ['F-177: FIFO topic to FIFO queue', 'fifoTopicToFifo', 'a1', 'Fn', { state: 'processed' }],
    [
      'F-184: a repeated id at the topic',
      'fifoTopicToFifo',
      'a2',
      undefined,
      { state: 'dropped', reason: 'Deduplicated' },
    ],
    ['F-184: another id', 'fifoTopicToFifo', 'a3', 'Fn', { state: 'processed' }],
    ['F-184: the same body', 'fifoTopicByContent', 'a2', undefined, { state: 'dropped', reason: 'Deduplicated' }],
    ['FIFO topic to standard queue', 'fifoTopicToStandard', 'a1', 'Fn', { state: 'processed' }],
    ['F-185: no group', 'fifoTopicNoGroup', 'p', undefined, { state: 'rejected', reason: 'InvalidRequest' }],
    ['F-185: no deduplication id', 'fifoTopicNoId', 'p', undefined, { state: 'rejected', reason: 'InvalidRequest' }],
    ['F-081: tried until the error is over', 'snsRetries', 'p', 'Fn', { state: 'processed', deliveries: 1 }],
    ['F-082: no queue policy', 'snsMayNot', 'p', undefined, { state: 'dlq', where: ['Dlq'], reason: 'NoPermission' }],
    [
      'F-082: larger than the queue takes',
      'snsTooLarge',
      'p',
      undefined,
      { state: 'dlq', where: ['Dlq'], reason: 'DestinationDeliveryFailed' },
    ],
    ['F-082: just as large', 'snsTooLarge', 'q', undefined, { state: 'pending' }],
    [
      'F-084: nor at the dead-letter queue',
      'snsDeadLetterMayNot',
      'p',
      undefined,
      { state: 'dropped', reason: 'NoPermission' },
    ],
    ['F-086: by attributes', 'attributesFiltered', 'p', undefined, { state: 'pending' }],
    ['F-086: a number too low', 'attributesFiltered', 'q', undefined, { state: 'filtered', reason: 'FilterNoMatch' }],
    ['F-086: no attributes', 'attributesFiltered', 'r', undefined, { state: 'filtered', reason: 'FilterNoMatch' }],
    ['F-086: an absent attribute', 'absentAttributeFiltered', 'p', undefined, { state: 'pending' }],
    ['F-086: none at all', 'absentAttributeFiltered', 'q', undefined, { state: 'filtered', reason: 'FilterNoMatch' }],
    ['F-086: a present one', 'absentAttributeFiltered', 'r', undefined, { state: 'filtered', reason: 'FilterNoMatch' }],
    ['F-086: by the body', 'bodyFiltered', 'p', undefined, { state: 'pending' }],
    ['F-086: another body', 'bodyFiltered', 'q', undefined, { state: 'filtered', reason: 'FilterNoMatch' }],
    ['F-086: a body that is no JSON', 'bodyFiltered', 'r', undefined, { state: 'filtered', reason: 'FilterNoMatch' }],
    [
      'F-082: a FIFO dead-letter queue',
      'fifoDeadLetters',
      'p',
      undefined,
      { state: 'dlq', where: ['Dlq'], reason: 'NoPermission' },
    ],
    ['a rule to a queue', 'ruleToQueue', 'v', 'Fn', { state: 'processed' }],
    ['F-185: a rule to a FIFO queue', 'ruleToFifo', 'v', 'Fn', { state: 'processed' }],
    [
      'F-185: a FIFO queue that wants an id',
      'ruleToFifoWithoutContent',
      'v',
      undefined,
      { state: 'dropped', reason: 'DestinationDeliveryFailed' },
    ],
    ['a rule to a topic', 'ruleToTopic', 'v', 'Fn', { state: 'processed' }],
    [
      'a rule to a topic that does not let it in',
      'ruleToTopicMayNot',
      'v',
      undefined,
      { state: 'dropped', reason: 'NoPermission' },
    ],
    ['F-078: a bucket to a queue', 'bucketToQueue', 'o', 'Fn', { state: 'processed' }],
    ['F-078: a bucket to a topic', 'bucketToTopic', 'o', 'Fn', { state: 'processed' }],
    ['a bucket to the bus: deleted', 'bucketToBus', 'd', 'Fn', { state: 'processed' }],
    ['a bucket to the bus: created', 'bucketToBus', 'o', 'Fn', { state: 'filtered' }],
    ['F-079: each object', 'created', 'o2', 'Fn', { state: 'processed' }],
    ['F-077: an event that nobody asked for', 'created', 'd', undefined, { state: 'noEvent' }],
    ['removed', 'removed', 'd', 'Fn', { state: 'processed' }],
    ['nothing there to delete', 'removed', 'd2', undefined, { state: 'noEvent' }],
  ] as const)('%s', (_, name, item, via, wanted) => {
    const legs = outcomeOf(name).items[item] ?? [];
    expect(legs.find((leg) => leg.via === via)).toMatchObject(wanted);
  });
});

test('F-086: a queue gets the message as it is, or in an envelope', () => {
  const { stores } = outcomeOf('rawAndWrapped');
  expect(stores.Raw?.records[0]?.body).toBe('p');
  expect(JSON.parse(String(stores.Wrapped?.records[0]?.body))).toMatchObject({ Type: 'Notification', Message: 'p' });
});

test.each([
  ['created', 0],
  ['removed', 0],
  ['bucketToQueue', 1],
] as const)('%s: the bucket holds %i objects', (name, count) => {
  expect(outcomeOf(name).stores.b ?? outcomeOf(name).stores.Bucket).toMatchObject({ count });
});

test('F-074: deleting answers 204', () => {
  expect(outcomeOf('removed').calls.d?.statusCode).toBe(204);
});

test('F-081: 3 tries at once, 2 a second apart, 10 backing off to 20 s, and so on until it works', () => {
  const times = runOf('snsRetries')
    .trace.filter(({ kind }) => kind === 'not-delivered')
    .map(({ at }) => at / 1000);
  expect(times).toEqual([0, 0, 0, 0, 1, 2, 3, 5, 9, 17, 33, 53]);
});

test('F-081: what is given up goes to the dead-letter queue of the subscription', () => {
  const policy = { ...aws['sns.retry-policy'], after: { times: 3, apart: 20_000 } };
  const { outcome } = simulate(fanOutScenarios.snsFailsForever, {
    rules: { ...aws, 'sns.retry-policy': policy },
    seed: 1,
  });
  expect(outcome.items.p).toMatchObject([{ state: 'dlq', where: ['Dlq'], reason: 'RetriesExhausted', deliveries: 0 }]);
});

test('F-081: 100,015 retries, over 23 days', () => {
  const sim = { now: 0, read: (id: 'sns.retry-policy') => aws[id] } as unknown as Simulation;
  const next = snsRetries(sim);
  let tries = 1;
  for (let step = next(tries, 0); 'at' in step; step = next(tries, 0)) {
    sim.now = step.at;
    tries += 1;
  }
  expect(tries - 1).toBe(100_015);
  expect(Math.floor(sim.now / 86_400_000)).toBe(23);
});

test.each([
  'sns.retry-policy',
  'sns.fifo-topic-deduplicates',
  'push.fifo-target-needs-ids',
  'push.queue-policy-lets-in',
  's3.delete-answers',
  's3.keeps-objects',
] as const)('without %s some outcome is another', (id) => {
  const noticed = (Object.keys(fanOutScenarios) as Name[]).some((name) => {
    const { outcome } = simulate(fanOutScenarios[name], { rules: switchOff(aws, id), seed: 1 });
    return JSON.stringify(outcome) !== JSON.stringify(outcomeOf(name));
  });
  expect(noticed).toBe(true);
});

test.each(Object.keys(fanOutScenarios) as Name[])('%s violates no invariant', (name) => {
  expect(violations(runOf(name).trace, fanOutScenarios[name])).toEqual([]);
});
