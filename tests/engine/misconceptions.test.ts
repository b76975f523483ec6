import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  aws,
  catalogue,
  divergence,
  type MisconceptionId,
  misconceptions,
  type Scenario,
  simulate,
  withBelief,
} from '../../engine';
import { parseCases } from '../../scenario';
import { type SetUp, scenarioOf, serverless } from './push/run';
import { requested, slow, throws } from './push/set-ups';
import { scenarios as small } from './simulation/scenarios';
import { setUps as ofStreams } from './streams/set-ups';

/** What learners are known to believe (part 3 of the design), the misconception that is this belief, and a set-up whose outcome it gets wrong. */
const known: readonly [belief: string, id: MisconceptionId, scenario: string][] = [
  ['an asynchronous failure is not retried', 'async-failure-not-retried', 'async-default-retries-dropped'],
  ['is retried three times', 'async-retried-three-times', 'async-default-retries-dropped'],
  ['is retried at once', 'async-retried-at-once', 'async-default-retries-dropped'],
  ['goes back to the caller', 'async-failure-goes-to-caller', 'async-default-retries-dropped'],
  ['the caller waits for it', 'async-caller-waits', 'async-default-retries-dropped'],
  ['Lambda retries synchronous failures', 'sync-failures-retried-by-lambda', 'sync-error-is-200-and-not-retried'],
  ['SQS pushes', 'sqs-pushes', 'functionQueue'],
  ["the function's dead-letter queue catches SQS failures", 'function-dlq-catches-sqs', 'functionQueue'],
  ['a received message is already deleted', 'received-message-deleted', 'fifo-partial-batch-two-invocations'],
  ['only the failed message of a batch returns', 'only-failed-message-returns', 'fifo-exception-fails-whole-batch'],
  [
    'maxReceiveCount counts retries, not receives',
    'max-receive-count-counts-retries',
    'fifo-partial-batch-two-invocations',
  ],
  ['a failed message is visible at once', 'failed-message-visible-at-once', 'fifo-partial-batch-two-invocations'],
  [
    'a failed FIFO message does not hold back its group',
    'failed-fifo-message-holds-nothing-back',
    'fifo-one-group-one-at-a-time',
  ],
  ['it holds back the whole queue', 'failed-fifo-message-holds-back-queue', 'a failing message in one of two groups'],
  ['a stream skips a failed batch', 'stream-skips-failed-batch', 'dynamodb-exception-four-deliveries'],
  ['a stream retries twice', 'stream-retries-twice', 'kinesis-shards-fail-independently'],
  ['a poison record stops every shard', 'poison-record-stops-every-shard', 'kinesis-shards-fail-independently'],
  ['the failure record holds the payload', 'failure-record-holds-payload', 'dynamodb-exception-four-deliveries'],
  ['bisecting drops the bad half', 'bisecting-drops-bad-half', 'kinesis-bisect-isolates-poison-record'],
  ['LATEST reads what is already there', 'latest-reads-what-is-there', 'kinesis-trim-horizon-and-latest'],
  ['TRIM_HORIZON reads only what is new', 'trim-horizon-reads-only-new', 'kinesis-trim-horizon-and-latest'],
  ['reading removes a record', 'reading-removes-record', 'kinesis-two-functions-two-filters'],
  ['polling needs a function policy', 'polling-needs-function-policy', 'dynamodb-exception-four-deliveries'],
  ['pushing needs the execution role', 'pushing-needs-execution-role', 'sns-filter-policy-numeric'],
  ['S3 / SNS / EventBridge wait for the function', 'source-waits-for-function', 'sns-filter-policy-numeric'],
  ['API Gateway does not', 'api-gateway-does-not-wait', 'an API before a slow function'],
  ['a dead-letter queue and a destination exclude each other', 'dlq-and-destination-exclude-each-other', 'bothTargets'],
  ['a throttle uses up a retry', 'throttle-uses-up-retry', 'reserved-one-busy-sync-refused-async-waits'],
  ['a throttled event is dropped', 'throttled-event-dropped', 'reserved-one-busy-sync-refused-async-waits'],
  ['filtered messages stay in the queue', 'filtered-message-stays', 'sqs-filter-numeric-range'],
  ['filtered messages go to the dead-letter queue', 'filtered-message-goes-to-dlq', 'sqs-filter-numeric-range'],
  ['a dead-letter queue is retried by itself', 'dlq-is-retried-by-itself', 'sqs-throttled-message-dead-letters-unrun'],
  ['an empty batchItemFailures fails the batch', 'empty-failures-fail-batch', 'dynamodb-exception-four-deliveries'],
  ['MaximumRetryAttempts works for SQS', 'maximum-retry-attempts-works-for-sqs', 'a retry limit on a queue'],
  ['EventInvokeConfig works for polled sources', 'event-invoke-config-applies-to-polled-sources', 'asyncSettings'],
  ['event age has no limit', 'event-age-has-no-limit', 'async-age-60-never-retries'],
  ['the batching window runs per record', 'batching-window-per-record', 'dynamodb-exception-four-deliveries'],
  ['parallelisation breaks order per key', 'parallelisation-breaks-order', 'parallel'],
  ["the dead-letter queue's own policy is enough", 'dlq-policy-is-enough', 'async-dlq-permission-removed-later'],
];

const folder = `${import.meta.dirname}/../conformance`;
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => parseCases(readFileSync(`${folder}/${file}`, 'utf8'), file).cases);

const queue = (name: string, more = '') => `    ${name}: {Type: AWS::SQS::Queue${more}}\n`;
const polled = (more = '') => `, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: 1${more}}}}`;

/** By name: conformance cases, small set-ups of the other tests, and these. */
const set: Readonly<Record<string, Scenario>> = {
  ...Object.fromEntries(cases.map(({ id, scenario }) => [id, scenario])),
  ...small,
  ...Object.fromEntries(Object.entries<SetUp>(ofStreams).map(([name, one]) => [name, scenarioOf(one)])),
  'a retry limit on a queue': scenarioOf({
    resources: serverless('Fn', polled(', MaximumRetryAttempts: 1')) + queue('Queue'),
    stimuli: '{at: 0, action: SendMessage, target: Queue, items: [{id: m, body: m}]}',
    handlers: throws,
  }),
  'a failing message in one of two groups': scenarioOf({
    resources:
      serverless('Fn', polled()) + queue('Queue', ', Properties: {FifoQueue: true, ContentBasedDeduplication: true}'),
    stimuli:
      '{at: 0, action: SendMessage, target: Queue, items: [{id: bad, body: bad, groupId: g}, {id: other, body: other, groupId: h}]}',
    handlers: '{Fn: [{kind: throw, when: {items: {bad: always}}}]}',
    until: 20,
  }),
  'an API before a slow function': scenarioOf(requested('HttpApi', slow(2))),
};

/** The outcome; how often something happened and when belong to it. */
const outcomeIn = (scenario: Scenario, id?: MisconceptionId) =>
  simulate(scenario, { rules: id === undefined ? aws : withBelief(aws, misconceptions[id]), seed: 1 });

describe('what learners are known to believe', () => {
  test.each(known)('%s: %s', (_, id, name) => {
    const scenario = set[name] as Scenario;
    const [truth, believed] = [outcomeIn(scenario), outcomeIn(scenario, id)];
    expect(believed.outcome).not.toEqual(truth.outcome);
    const refused = [truth, believed].some(({ outcome }) => outcome.deployment.result === 'fails');
    if (!refused) expect(divergence(truth.trace, believed.trace)).toBeDefined();
  });
});

test.each(Object.values(misconceptions))(
  '$id is one belief: a few rules, of which it names one',
  ({ rule, patch, belief, refutation }) => {
    const patched = Object.keys(patch);
    expect(patched).toContain(rule);
    expect(patched.length).toBeLessThanOrEqual(3);
    expect(patched.filter((id) => !(id in catalogue))).toEqual([]);
    expect(belief).toMatch(/[.]$/);
    expect(refutation).toMatch(/[.]$/);
  },
);

test('in a world where SQS pushes, each message is an event of its own, which Lambda tries three times', () => {
  const scenario = scenarioOf({
    resources:
      serverless(
        'Fn',
        `${polled().replace('BatchSize: 1', 'BatchSize: 10')}, DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Dead.Arn}`,
      ) +
      queue('Queue') +
      queue('Dead'),
    stimuli: '{at: 0, action: SendMessage, target: Queue, items: [{id: m, body: m}, {id: n, body: n}]}',
    handlers: throws,
  });
  const { functions, stores, items } = outcomeIn(scenario, 'sqs-pushes').outcome;
  expect(functions.Fn?.runs.map(({ startedAt, items: held }) => [startedAt / 1000, ...held])).toEqual([
    [0, 'm'],
    [0, 'n'],
    [60, 'm'],
    [60, 'n'],
    [180, 'm'],
    [180, 'n'],
  ]);
  expect([stores.Queue?.count, stores.Dead?.count]).toEqual([0, 2]);
  expect(items.m?.[0]).toMatchObject({ state: 'dlq', where: ['Dead'], deliveries: 3 });
});
