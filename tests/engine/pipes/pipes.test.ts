import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../engine';
import { deployText } from '../deployment/fixture';
import { expectNoticed, run, type SetUp, serverless } from '../push/run';
import {
  enriched,
  enricher,
  fireAndForget,
  fromBroker,
  fromQueue,
  fromStream,
  fromTable,
  fromTopic,
  pipeSetUps,
  records,
  sent,
  throws,
} from './set-ups';

const startsOf = (setUp: SetUp, fn = 'Fn') =>
  run(setUp).outcome.functions[fn]?.runs.map(({ startedAt }) => startedAt / 1000);
const itemOf = (setUp: SetUp, id: string) => run(setUp).outcome.items[id];

describe('the source of a pipe', () => {
  test.each([
    ['a standard queue', fromQueue(), 'm'],
    [
      'a FIFO queue',
      fromQueue({
        queue: ', FifoQueue: true, ContentBasedDeduplication: true',
        stimuli: sent('{id: m, body: m, groupId: g}'),
      }),
      'm',
    ],
    ['a Kinesis stream', fromStream(), 'r'],
    ['a table with a stream', fromTable(), 't'],
    ['a topic of MSK', fromTopic(), 'k'],
    ['a queue of a broker', fromBroker({ until: 600 }), 'j'],
  ] as const)('%s', (_, setUp, id) => {
    expect(itemOf(setUp, id)).toMatchObject([{ via: 'Fn', state: 'processed', deliveries: 1 }]);
  });

  test('a batch holds what a batch of a mapping holds', () => {
    const setUp = fromQueue({
      parameters: ', MaximumBatchingWindowInSeconds: 2',
      stimuli: sent('{id: a, body: a}', '{id: b, body: b}'),
    });
    const many = { ...setUp, resources: setUp.resources.replace('BatchSize: 1,', 'BatchSize: 10,') };
    expect(run(many).outcome.functions.Fn?.runs).toMatchObject([{ startedAt: 2000, items: ['a', 'b'] }]);
  });

  test('what matches no filter is deleted without a run', () => {
    const setUp = fromQueue({
      filters: '{"body": {"kind": ["a"]}}',
      stimuli: sent(`{id: a, body: '{"kind": "a"}'}`, `{id: b, body: '{"kind": "b"}'}`),
    });
    const { items, stores } = run(setUp).outcome;
    expect(items.a).toMatchObject([{ state: 'processed' }]);
    expect(items.b).toMatchObject([{ state: 'filtered', deliveries: 0 }]);
    expect(stores.Queue?.count).toBe(0);
  });

  test('a stopped pipe reads nothing until it is started', () => {
    const setUp = fromQueue({
      more: ', DesiredState: STOPPED',
      stimuli: `${sent('{id: m, body: m}')}, {at: 50, action: SetEnabled, target: Pipe, enabled: true}`,
    });
    expect(startsOf(setUp)).toEqual([50]);
  });
});

describe('who retries what fails', () => {
  test('from a queue: the queue, until its redrive policy moves the message', () => {
    expect(startsOf(fromQueue({ handlers: throws }))).toEqual([0, 30]);
    expect(itemOf(fromQueue({ handlers: throws }), 'm')).toMatchObject([
      { state: 'dlq', where: ['Dlq'], reason: 'MaxReceiveCountExceeded' },
    ]);
    const { trace } = run(fromQueue({ handlers: throws }));
    expect(trace.find(({ kind }) => kind === 'retry-scheduled')?.owner).toBe('sqs');
  });

  test('from a stream: the pipe, until its own limits', () => {
    const setUp = fromStream({ parameters: ', MaximumRetryAttempts: 2', handlers: throws });
    const { outcome, trace } = run(setUp);
    expect(outcome.items.r).toMatchObject([
      { state: 'destination', where: ['Dlq'], reason: 'RetryAttemptsExhausted', deliveries: 3 },
    ]);
    expect(outcome.stores.Dlq?.records).toMatchObject([{ hasPayload: false, condition: 'RetryAttemptsExhausted' }]);
    expect(trace.find(({ kind }) => kind === 'retry-scheduled')?.owner).toBe('pipes');
  });

  test('from a stream: no longer than its maximum age', () => {
    const setUp = fromStream({ parameters: ', MaximumRecordAgeInSeconds: 60', handlers: throws });
    expect(itemOf(setUp, 'r')).toMatchObject([{ state: 'destination', reason: 'RecordAgeExceeded', at: 60_000 }]);
  });

  test('AUTOMATIC_BISECT halves what fails', () => {
    const setUp = fromStream({
      stimuli: records('a', 'b'),
      parameters: ', MaximumRetryAttempts: 0, OnPartialBatchItemFailure: AUTOMATIC_BISECT',
      handlers: '{Fn: [{kind: throw, when: {items: {b: always}}}]}',
    });
    const { items } = run(setUp).outcome;
    expect(items.a).toMatchObject([{ state: 'processed' }]);
    expect(items.b).toMatchObject([{ state: 'destination' }]);
  });

  test('from a broker: the pipe, without a limit, where a mapping stops after five redeliveries', () => {
    const [item] = itemOf(fromBroker({ handlers: throws }), 'j') ?? [];
    expect(item).toMatchObject({ state: 'pending' });
    expect(item?.deliveries).toBeGreaterThan(6);
  });

  test('a throttled function is tried again while the message is hidden', () => {
    const setUp = fromQueue({ fn: ', ReservedConcurrentExecutions: 0' });
    const { items, metrics } = run(setUp).outcome;
    expect(items.m).toMatchObject([{ state: 'dlq', deliveries: 0 }]);
    expect(metrics.Fn?.Throttles).toBeGreaterThan(2);
  });

  test('a function that is gone is a failure too', () => {
    const setUp = fromQueue({ stimuli: `{at: 0, action: DeleteFunction, target: Fn}, ${sent('{id: m, body: m}')}` });
    expect(itemOf(setUp, 'm')).toMatchObject([{ state: 'dlq', deliveries: 0 }]);
  });
});

describe('partial failure, without any setting (F-166, F-193)', () => {
  test('of a queue only what is reported comes back', () => {
    const setUp = fromQueue({
      parameters: ', MaximumBatchingWindowInSeconds: 1',
      stimuli: sent('{id: a, body: a}', '{id: b, body: b}'),
      handlers: '{Fn: [{kind: report, items: {b: [1]}}]}',
    });
    const many = { ...setUp, resources: setUp.resources.replace('BatchSize: 1,', 'BatchSize: 10,') };
    expect(run(many).outcome.functions.Fn?.runs).toMatchObject([{ items: ['a', 'b'] }, { items: ['b'] }]);
  });

  test('of Kafka and brokers nothing is read in the answer', () => {
    expect(itemOf(fromTopic({ handlers: '{Fn: [{kind: report, items: {k: always}}]}' }), 'k')).toMatchObject([
      { state: 'processed' },
    ]);
  });
});

describe('FIRE_AND_FORGET', () => {
  const dlq = ', DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Lost.Arn}';
  const lost = '    Lost: {Type: AWS::SQS::Queue}\n';

  test('Lambda has the message, retries twice, and its dead-letter queue gets it', () => {
    const { items, functions, stores } = run(
      fromQueue({ more: fireAndForget, handlers: throws, fn: dlq, also: lost }),
    ).outcome;
    expect(functions.Fn?.runs.map(({ startedAt }) => startedAt)).toEqual([0, 60_000, 180_000]);
    expect(items.m).toMatchObject([{ state: 'dlq', where: ['Lost'], reason: 'RetriesExhausted' }]);
    expect([stores.Queue?.count, stores.Dlq?.count, stores.Lost?.count]).toEqual([0, 0, 1]);
  });

  test('a batch is one event', () => {
    const { functions, stores, items, metrics } = run(
      fromStream({ stimuli: records('a', 'b'), more: fireAndForget, handlers: throws, fn: dlq, also: lost }),
    ).outcome;
    expect(functions.Fn?.runs.map((one) => one.items)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(items.b).toMatchObject([{ state: 'dlq', where: ['Lost'], deliveries: 3 }]);
    expect(stores.Lost?.count).toBe(1);
    expect(metrics.Fn?.AsyncEventsReceived).toBe(1);
  });

  test('a stream does not wait for the function', () => {
    const setUp = fromStream({
      more: fireAndForget,
      fn: ', Timeout: 60',
      handlers: '{Fn: [{kind: succeed, when: always, duration: 50}]}',
      stimuli: `${records('a')}, {at: 10, action: PutRecord, target: Stream, items: [{id: b, data: b, partitionKey: k}]}`,
    });
    expect(startsOf(setUp)).toEqual([0, 10]);
  });

  test('what is throttled is Lambda’s to try again', () => {
    const setUp = fromQueue({
      more: fireAndForget,
      fn: ', Timeout: 60, ReservedConcurrentExecutions: 1',
      handlers: '{Fn: [{kind: succeed, when: always, duration: 50}]}',
      stimuli: sent('{id: a, body: a}', '{id: b, body: b}'),
    });
    const { items, stores } = run(setUp).outcome;
    expect([items.a, items.b]).toMatchObject([[{ state: 'processed' }], [{ state: 'processed' }]]);
    expect(stores.Dlq?.count).toBe(0);
  });
});

describe('enrichment', () => {
  const withEnrichment = (handlers: string, more = '') =>
    fromQueue({ more: `${enriched}${more}`, also: enricher, handlers });

  test('it runs before the target, which is not counted as another consumer', () => {
    const { functions, items } = run(withEnrichment('{Enrich: [{kind: succeed, when: always, duration: 2}]}')).outcome;
    expect([functions.Enrich?.invocations, functions.Fn?.runs[0]?.startedAt]).toEqual([1, 2000]);
    expect(items.m).toMatchObject([{ via: 'Fn', state: 'processed', deliveries: 1 }]);
  });

  test('if it fails the target is not invoked, and the batch comes back', () => {
    const { functions, items } = run(withEnrichment('{Enrich: [{kind: throw, when: always}]}')).outcome;
    expect([functions.Enrich?.invocations, functions.Fn?.invocations]).toEqual([2, 0]);
    expect(items.m).toMatchObject([{ state: 'dlq', reason: 'MaxReceiveCountExceeded' }]);
  });

  test('a retry of the target runs it again', () => {
    expect(run(withEnrichment(throws)).outcome.functions.Enrich?.invocations).toBe(2);
  });

  test.each(['""', '{}', '[]'])('with %s it ends the batch', (value) => {
    const { functions, items, stores } = run(
      withEnrichment(`{Enrich: [{kind: return, when: always, value: '${value}'}]}`),
    ).outcome;
    expect(functions.Fn?.invocations).toBe(0);
    expect(items.m).toMatchObject([{ state: 'filtered' }]);
    expect(stores.Queue?.count).toBe(0);
  });

  test('what it answers takes the place of the record', () => {
    const rows =
      '    Rows: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}]}}\n';
    const setUp = fromQueue({
      more: enriched,
      also: enricher + rows,
      handlers: `{Enrich: [{kind: return, when: always, value: '[{"customer": "Ada"}]'}], Fn: [{kind: succeed, when: always, writes: {table: Rows, key: customer}}]}`,
    });
    expect(run(setUp).outcome.effects.Rows).toEqual({ Ada: 1 });
  });

  test('it may not be invoked either without the role', () => {
    const setUp = fromQueue({ more: enriched, also: enricher, actions: "['lambda:InvokeAsync']" });
    expect(run(setUp).trace.find(({ kind }) => kind === 'not-delivered')).toMatchObject({
      place: 'Enrich',
      owner: 'pipes',
      result: 'NoPermission',
    });
  });
});

describe('the input template', () => {
  const rows =
    '    Rows: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}]}}\n';
  const keyed = (template: string, key: string, make: typeof fromQueue, stimuli: string) =>
    run(
      make({
        more: `, TargetParameters: {InputTemplate: '${template}'}`,
        also: rows,
        stimuli,
        handlers: `{Fn: [{kind: succeed, when: always, writes: {table: Rows, key: ${key}}}]}`,
      }),
    ).outcome.effects.Rows;
  const json = sent(`{id: m, body: '{"id": "o-1", "lines": [{"sku": "x"}]}'}`);

  test.each([
    ['{"order": <$.body.id>}', 'order', 'o-1'],
    ['{"order": "no. <$.body.id>"}', 'order', 'no. o-1'],
    ['{"first": <$.body.lines[0]>}', 'first.sku', 'x'],
    ['{"pipe": <aws.pipes.pipe-name>}', 'pipe', 'Pipe'],
    ['{"all": <aws.pipes.event.json>}', 'all.body.id', 'o-1'],
  ])('%s', (template, key, value) => {
    expect(keyed(template, key, fromQueue, json)).toEqual({ [value]: 1 });
  });

  test('the data of a Kinesis record are decoded', () => {
    expect(keyed('{"is": <$.data.id>}', 'is', fromStream, records('r'))).toEqual({ r: 1 });
  });
});

describe('the role of the pipe', () => {
  test('reads the source: neither function policy nor execution role is needed', () => {
    const bare = fromQueue({ fn: `, Role: !GetAtt PipeRole.Arn` });
    expect(run(bare).outcome.deployment).toMatchObject({ operation: 'CreateFunction' });
    expect(itemOf(fromQueue(), 'm')).toMatchObject([{ state: 'processed' }]);
  });

  test('a role that may not invoke is found out with the first batch, not at deployment', () => {
    const { deployment, items, functions } = run(pipeSetUps.forbidden).outcome;
    expect(deployment).toEqual({ result: 'succeeds' });
    expect(functions.Fn?.invocations).toBe(0);
    expect(items.m).toMatchObject([{ state: 'dlq', reason: 'MaxReceiveCountExceeded', deliveries: 0 }]);
  });

  test('a role from elsewhere is taken to allow everything, and the world says so', () => {
    const setUp = fromQueue();
    const arn = 'arn:aws:iam::123456789012:role/other';
    const foreign = {
      ...setUp,
      resources: setUp.resources.replace('!GetAtt PipeRole.Arn, Source', `'${arn}', Source`),
    };
    expect(itemOf(foreign, 'm')).toMatchObject([{ state: 'processed' }]);
  });
});

describe('what is refused', () => {
  test.each([
    ['may not receive', 'role that may not read', 'does not have permissions to call ReceiveMessage on SQS'],
    ['may not write dead letters', 'role that may not write', 'Error occurred while sending message to SQS queue'],
    ['cannot be assumed', 'role of another service', "cannot be assumed by principal 'pipes.amazonaws.com'"],
    ['has a bucket for dead letters', 'dead letters to a bucket', 'is not supported'],
  ] as const)('a pipe that %s', (_, name, words) => {
    const { deployment } = run(pipeSetUps[name]).outcome;
    expect(deployment).toMatchObject({ result: 'fails', resource: 'Pipe', operation: 'CreatePipe', statusCode: 400 });
    expect(deployment).toMatchObject({ message: expect.stringContaining(words) });
  });

  test.each([
    ['the role may not read the stream', fromStream({ reads: "['sqs:SendMessage']" }), 'Cannot access stream'],
    ['a stream without a position', without(fromStream(), 'StartingPosition: TRIM_HORIZON, '), 'startingPosition'],
    ['a broken filter', fromQueue({ filters: '{"body": "x"}' }), 'Invalid filter pattern definition.'],
    ['a batch of 0', without(fromQueue(), 'BatchSize: 1', 'BatchSize: 0'), 'batchSize'],
  ] as const)('%s', (_, setUp, words) => {
    expect(run(setUp).outcome.deployment).toMatchObject({
      result: 'fails',
      operation: 'CreatePipe',
      message: expect.stringContaining(words),
    });
  });
});

describe('what is not played is said', () => {
  const world = (properties: string) =>
    deployText(
      `Transform: AWS::Serverless-2016-10-31\nResources:\n${serverless('Fn')}    Queue: {Type: AWS::SQS::Queue}\n    Pipe: {Type: AWS::Pipes::Pipe, Properties: {RoleArn: 'arn:aws:iam::123456789012:role/r', ${properties}}}\n`,
    );

  test.each([
    ['Source: !GetAtt Queue.Arn, Target: !GetAtt Queue.Arn', 'it invokes no function'],
    ['Source: !GetAtt Queue.Arn, Enrichment: !GetAtt Fn.Arn, Target: !GetAtt Queue.Arn', 'its target is no function'],
    [
      "Source: 'arn:aws:sqs:us-east-1:123456789012:other', Target: !GetAtt Fn.Arn",
      'its source or function is made outside the template',
    ],
  ])('%s', (properties, why) => {
    expect(world(properties)).toMatchObject({ ignored: [{ resource: 'Pipe', why: expect.stringContaining(why) }] });
  });

  test('an enrichment by something else', () => {
    const properties =
      "Source: !GetAtt Queue.Arn, Target: !GetAtt Fn.Arn, Enrichment: 'arn:aws:states:us-east-1:123456789012:stateMachine:m'";
    expect(world(properties)).toMatchObject({ result: 'fails', code: 'NotModelled' });
  });
});

test.each([
  ['pipes.role-reads', 'role loses the source'],
  ['pipes.role-invokes', 'forbidden'],
  ['pipes.invocation-type', 'fire and forget'],
  ['pipes.enriches-first', 'enriched'],
  ['pipes.empty-enrichment-ends', 'empty enrichment'],
  ['pipes.failed-enrichment-fails-batch', 'failing enrichment'],
  ['pipes.retry-enriches-again', 'enriched'],
  ['pipes.reports-need-no-setting', 'partial failure'],
  ['pipes.longest-execution', 'too long'],
  ['pipes.input-template', 'input template'],
  ['pipes.broker-retries-have-no-limit', 'broker'],
  ['deployment.pipe-invocation-type', 'failing'],
  ['deployment.pipe-role-may-read', 'role that may not read'],
  ['deployment.pipe-role-may-write-failures', 'role that may not write'],
  ['deployment.pipe-role-is-trusted', 'role of another service'],
  ['deployment.pipe-dead-letter-kind', 'dead letters to a bucket'],
  ['recursion.only-some-services', 'loop'],
] as const satisfies readonly (readonly [RuleId, keyof typeof pipeSetUps])[])(
  'without %s the outcome is another',
  (off, name) => expectNoticed(pipeSetUps[name], off),
);

function without(setUp: SetUp, words: string, instead = ''): SetUp {
  return { ...setUp, resources: setUp.resources.replace(words, instead) };
}
