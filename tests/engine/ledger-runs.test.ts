import { describe, expect, test } from 'vitest';
import { invoke, keeping } from './invocation/set-ups';
import { run, type SetUp, serverless } from './push/run';
import { cluster, msk } from './streams/broker-templates';
import { kinesisEvent, put, stream } from './streams/set-ups';

/** What the ledger says of runs and stands in no table of its own: facts without a number of their own, mostly. */
const throws = '{Fn: [{kind: throw, when: always}]}';
const queue = (name: string, more = '') => `    ${name}: {Type: AWS::SQS::Queue${more}}\n`;
const onQueue = ', Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn}}}';
const redrive = (more = '') => `, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn${more}}}`;
const send = (...ids: readonly string[]) =>
  `{at: 0, action: SendMessage, target: Queue, items: [${ids.map((id) => `{id: ${id}, body: ${id}}`).join(', ')}]}`;
const startsOf = (setUp: SetUp, name = 'Fn') =>
  run(setUp).outcome.functions[name]?.runs.map(({ startedAt, items }) => [startedAt / 1000, ...items]);

describe('asynchronous invocation', () => {
  test('F-038: an event may run twice though nothing failed', () => {
    const twice =
      '{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e, payload: {}, duplicate: 5}]}';
    expect(startsOf({ resources: serverless('Fn'), stimuli: twice })).toEqual([
      [0, 'e'],
      [5, 'e'],
    ]);
  });

  test.each([
    ['aws/lambda/async/Fn/', 1],
    ['aws/lambda/async/Other/', 0],
  ])('F-051: a bucket gets the failure under the name of the function: %s', (prefix, told) => {
    const config =
      ', EventInvokeConfig: {MaximumRetryAttempts: 0, DestinationConfig: {OnFailure: {Type: S3Bucket, Destination: !GetAtt Kept.Arn}}}';
    const rules = `Filter: {S3Key: {Rules: [{Name: prefix, Value: ${prefix}}]}}`;
    const onObject = `, Events: {B: {Type: S3, Properties: {Bucket: !Ref Kept, Events: "s3:ObjectCreated:*", ${rules}}}}`;
    const resources = `${serverless('Fn', config)}${serverless('Told', onObject)}    Kept: {Type: AWS::S3::Bucket}\n`;
    const { functions, stores } = run({ resources, stimuli: invoke('Event', ['e']), handlers: throws }).outcome;
    expect(stores.Kept?.count).toBe(1);
    expect(functions.Told?.invocations).toBe(told);
  });

  test('F-061: events of an alias have the dead-letter queue of their function', () => {
    const setUp = keeping('{kind: throw, when: always}', ', AutoPublishAlias: live');
    const stimuli = invoke('Event', ['e'], { qualifier: 'live' });
    expect(run({ ...setUp, stimuli }).outcome.stores.Dead?.count).toBe(1);
  });
});

describe('sources', () => {
  test('F-089: a rule of a classic bus goes on after 300 s and five attempts', () => {
    const resources = serverless(
      'Fn',
      ', Events: {R: {Type: EventBridgeRule, Properties: {Pattern: {source: [shop]}}}}',
    );
    const fault = '{at: 0, action: SetFault, target: Fn, fault: serviceError, until: 7200}';
    const event =
      '{at: 1, action: PutEvents, target: default, items: [{id: e, source: shop, detailType: Order, detail: {}}]}';
    const { items } = run({ resources, stimuli: `${fault}, ${event}`, until: 86_400 }).outcome;
    expect(items.e?.[0]).toMatchObject({ state: 'processed' });
    expect(items.e?.[0]?.at).toBeGreaterThan(7_200_000);
  });

  test('F-105: each run holds what one trigger brought', () => {
    const resources = `${serverless('Fn', `${onQueue.slice(0, -1)}, T: {Type: SNS, Properties: {Topic: !Ref Topic}}}`)}${queue('Queue')}    Topic: {Type: AWS::SNS::Topic}\n`;
    const stimuli = `${send('m')}, {at: 0, action: Publish, target: Topic, items: [{id: p, message: p}]}`;
    expect(startsOf({ resources, stimuli })?.toSorted()).toEqual([
      [0, 'm'],
      [0, 'p'],
    ]);
  });

  test('F-110: a record of a queue may come twice though nothing failed', () => {
    const stimuli = '{at: 0, action: SendMessage, target: Queue, items: [{id: m, body: m, duplicate: 5}]}';
    const { items } = run({ resources: serverless('Fn', onQueue) + queue('Queue'), stimuli }).outcome;
    expect(items.m?.map(({ deliveries }) => deliveries).reduce((sum, one) => sum + one, 0)).toBe(2);
  });

  test('F-133: a mapping is enabled unless told otherwise, and goes on where it was when it is enabled again', () => {
    const enabled = (at: number, value: boolean) => `{at: ${at}, action: SetEnabled, target: FnS, enabled: ${value}}`;
    const stimuli = [put(0, 'a'), enabled(1, false), put(2, 'b'), put(3, 'c'), enabled(60, true)].join(', ');
    expect(startsOf({ resources: serverless('Fn', kinesisEvent()) + stream(), stimuli })).toEqual([
      [0, 'a'],
      [60, 'b', 'c'],
    ]);
  });

  test.each([
    ['TRIM_HORIZON', '', ['old', 'mid', 'new']],
    ['LATEST', '', ['new']],
    ['AT_TIMESTAMP', ', StartingPositionTimestamp: 1767225600', ['mid', 'new']],
  ])('F-228: a topic read from %s', (position, more, read) => {
    const record = (at: number, id: string) =>
      `{at: ${at}, action: ProduceRecord, target: Cluster, items: [{id: ${id}, topic: orders, value: ${id}}]}`;
    const resources = serverless('Fn', msk(more, position)) + cluster();
    // The topic is older than the mapping: what lies before 0 s was there when that was made.
    const stimuli = [record(-10, 'old'), record(0, 'mid'), record(5, 'new')].join(', ');
    const { items } = run({ resources, stimuli }).outcome;
    const processed = ['old', 'mid', 'new'].filter((id) => items[id]?.[0]?.state === 'processed');
    expect(position === 'LATEST' ? processed.at(-1) : processed).toEqual(position === 'LATEST' ? 'new' : read);
    expect(processed.includes('old')).toBe(position === 'TRIM_HORIZON');
  });
});

describe('queues', () => {
  test('F-149: ten receives unless maxReceiveCount says otherwise', () => {
    const resources = serverless('Fn', onQueue) + queue('Queue', redrive()) + queue('Dead');
    const { items } = run({ resources, stimuli: send('m'), handlers: throws }).outcome;
    expect(items.m?.[0]).toMatchObject({ state: 'dlq', deliveries: 10, at: 300_000 });
  });

  test('F-174: after a failure messages come back in other batches, and what came later has run before them', () => {
    const ids = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
    const resources = serverless('Fn', onQueue.replace('Queue.Arn', 'Queue.Arn, Enabled: false')) + queue('Queue');
    const later = '{at: 10, action: SendMessage, target: Queue, items: [{id: later, body: x}]}';
    const stimuli = `${send(...ids)}, {at: 1, action: SetEnabled, target: FnQ, enabled: true}, ${later}`;
    const handlers = `{Fn: [{kind: throw, when: {items: {${ids.map((id) => `${id}: [1]`).join(', ')}}}}]}`;
    const batches = [1, 2, 3, 4, 5, 6].map((seed) => {
      const runs = run({ resources, stimuli, handlers }, undefined, seed).outcome.functions.Fn?.runs ?? [];
      const at = (second: number) =>
        runs.filter(({ startedAt }) => startedAt === second * 1000).map(({ items }) => items);
      expect([at(1).flat().length, at(10).flat(), at(31).flat().length]).toEqual([6, ['later'], 6]);
      return { first: at(1).join(' | '), again: at(31).join(' | ') };
    });
    expect(batches.some(({ first, again }) => first !== again)).toBe(true);
  });

  test('F-186: what is moved out of a group leaves the exact order: the second runs before the first', () => {
    const fifo = ', Properties: {FifoQueue: true, ContentBasedDeduplication: true';
    const resources = `${serverless('Fn', onQueue.replace('Queue.Arn', 'Queue.Arn, BatchSize: 1'))}${queue('Queue', `${fifo}, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 1}}`)}${queue('Dead', `${fifo}}`)}`;
    const stimuli =
      '{at: 0, action: SendMessage, target: Queue, items: [{id: a1, body: a1, groupId: a}, {id: a2, body: a2, groupId: a}]}, {at: 60, action: StartMessageMoveTask, target: Dead}';
    const handlers = '{Fn: [{kind: throw, when: {items: {a1: [1]}}}]}';
    expect(startsOf({ resources, stimuli, handlers })).toEqual([
      [0, 'a1'],
      [30, 'a2'],
      [60, 'a1'],
    ]);
  });
});
