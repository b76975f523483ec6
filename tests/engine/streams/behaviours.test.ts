import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../engine';
import { expectNoticed, run } from '../push/run';
import { type setUps as all, setUps } from './set-ups';

type Name = keyof typeof all;
const dropped = (reason: string) => ({ state: 'dropped', reason });

describe('what becomes of a record', () => {
  test.each([
    ['F-190', 'blocked', 'bad', { state: 'pending' }],
    ['F-190: the record behind it waits', 'blocked', 'next', { state: 'pending', deliveries: 0 }],
    ['F-190: once it succeeds the shard moves on', 'recovers', 'bad', { state: 'processed', deliveries: 3 }],
    ['F-190: and reads what waited', 'recovers', 'next', { state: 'processed', deliveries: 1 }],
    ['F-191: 24 h', 'expiresInPlace', 'bad', { state: 'expired', reason: 'RetentionExpired', at: 86_400_000 }],
    ['F-191: 48 h', 'keptLonger', 'bad', { state: 'pending' }],
    ['F-192: N + 1', 'retriesUsedUp', 'bad', { state: 'destination', where: ['Failures'], deliveries: 3 }],
    ['F-192: the whole batch goes', 'retriesUsedUp', 'good', { state: 'destination', deliveries: 3 }],
    ['F-192: then the shard moves on', 'retriesUsedUp', 'next', { state: 'processed', deliveries: 1 }],
    ['F-202', 'noDestination', 'bad', { ...dropped('RetryAttemptsExhausted'), deliveries: 1 }],
    ['F-202: the next one runs', 'noDestination', 'next', { state: 'processed' }],
    ['F-292: a role that may no longer send', 'mayNotWrite', 'bad', dropped('NoPermission')],
    ['F-203: good neighbours are processed', 'bisects', 'd', { state: 'processed' }],
    ['F-203: the bad one alone is given up', 'bisects', 'bad', { state: 'destination', deliveries: 4 }],
    ['F-203: without retries it still splits', 'bisectsWithoutRetries', 'a', { state: 'processed', deliveries: 2 }],
    ['F-203: and gives up the rest', 'bisectsWithoutRetries', 'bad', { state: 'dropped', deliveries: 2 }],
    ['F-206: before the checkpoint', 'reports', 'a', { state: 'processed', deliveries: 1 }],
    ['F-206: from the checkpoint on', 'reports', 'c', { state: 'processed', deliveries: 2 }],
    ['F-206: the lowest counts', 'reportsTwo', 'b', { state: 'processed', deliveries: 2 }],
    ['F-193: retries begin anew at the checkpoint', 'reportsTwo', 'c', { state: 'dropped', deliveries: 4 }],
    ['F-209', 'reportsUnread', 'a', { state: 'processed', deliveries: 1 }],
    ['F-207: []', 'emptyList', 'a', { state: 'processed' }],
    ['F-207: ""', 'emptyText', 'a', { state: 'processed' }],
    ['F-207: no failures', 'emptyFailures', 'a', { state: 'processed' }],
    ['F-208: a wrong key', 'wrongKey', 'a', dropped('RetryAttemptsExhausted')],
    ['F-195', 'tooOld', 'bad', { state: 'destination', reason: 'RecordAgeExceeded', at: 60_000 }],
    ['F-196: 8 runs in 60 s', 'tooOld', 'bad', { deliveries: 8 }],
    ['F-197: too old before it was read', 'oldOnArrival', 'old', { reason: 'RecordAgeExceeded', deliveries: 0 }],
    ['F-197: its neighbour runs', 'oldOnArrival', 'young', { state: 'processed' }],
    ['F-125: no age by default', 'ageWithoutLimit', 'old', { state: 'processed' }],
    ['F-194', 'throttled', 'r', { state: 'processed', deliveries: 1 }],
    ['F-190: its own shard', 'twoShards', 'stuck', { state: 'pending', deliveries: 0 }],
    ['F-190: another shard', 'twoShards', 'free', { state: 'processed' }],
    ['F-212: before', 'latest', 'before', { state: 'notRead', deliveries: 0 }],
    ['F-212: after', 'latest', 'after', { state: 'processed' }],
    ['F-211', 'trimHorizon', 'before', { state: 'processed', at: 0 }],
    ['F-211: what had expired is gone', 'trimHorizon', 'gone', { state: 'expired', deliveries: 0 }],
    ['F-119: AT_TIMESTAMP, before', 'atTimestamp', 'before', { state: 'notRead' }],
    ['F-119: AT_TIMESTAMP, then', 'atTimestamp', 'then', { state: 'processed' }],
    ['F-222', 'filtered', 'unwanted', { state: 'filtered', reason: 'FilterNoMatch', deliveries: 0 }],
    ['F-245', 'filtered', 'wanted', { state: 'processed' }],
    ['F-221: no state', 'tumblingWithoutState', 'a', { state: 'dropped', deliveries: 2 }],
    ['F-221: a state', 'tumblingWithState', 'a', { state: 'processed', deliveries: 1 }],
    ['F-243', 'filteredPlain', 'plain', { state: 'filtered' }],
    ['F-223: waits while the mapping is off', 'switchedOff', 'b', { state: 'processed', at: 60_000 }],
    ['F-212: polling begins when it is switched on', 'latestFromLater', 'a', { state: 'notRead' }],
    ['F-212: what comes then is read', 'latestFromLater', 'b', { state: 'processed' }],
    ['F-141', 'orphaned', 'r', { state: 'pending', deliveries: 0 }],
    ['F-288: a role that may no longer read', 'mayNotRead', 'r', { state: 'pending', deliveries: 0 }],
    ['F-191: with no reader', 'nobodyReads', 'r', { state: 'expired' }],
    ['F-218: one key, one shard', 'keysApart', 'c', { state: 'pending' }],
    ['F-218: another key', 'keysApart', 'b', { state: 'processed' }],
    ['F-216: other order of attributes', 'tableChanges', 'same', { state: 'noEvent', deliveries: 0 }],
    ['F-215: MODIFY', 'tableChanges', 'modify', { state: 'processed' }],
    ['F-215: REMOVE', 'tableChanges', 'remove', { state: 'processed' }],
    ['F-216: nothing was there', 'tableChanges', 'nothing', { state: 'noEvent' }],
    ['F-250: only removals', 'tableRemovals', 'insert', { state: 'filtered' }],
    ['F-250: a removal', 'tableRemovals', 'remove', { state: 'processed' }],
    ['F-215: KEYS_ONLY holds no image', 'tableImages', 'c', { state: 'filtered' }],
    ['a table without a stream', 'tableWithoutStream', 'c', { state: 'noEvent' }],
    ['an item without its key', 'itemWithoutKey', 'c', { state: 'rejected', reason: 'InvalidRequest' }],
    ['F-191: a table keeps 24 h', 'tableExpires', 'c', { state: 'expired', at: 86_400_000 }],
  ] as const)('%s (%s: %s)', (_, name, item, wanted) => {
    expect(run(setUps[name]).outcome.items[item]?.[0]).toMatchObject(wanted);
  });

  test('F-213: two mappings of one stream both get every record', () => {
    expect(run(setUps.twoReaders).outcome.items.r).toMatchObject([
      { via: 'Fn', state: 'processed' },
      { via: 'Other', state: 'processed' },
    ]);
  });
});

describe('what is in a batch, and when it runs', () => {
  test.each([
    ['F-189', 'recovers', [['bad'], ['bad'], ['bad'], ['next']]],
    [
      'F-111: the window',
      'window',
      [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'F-111: 6 MB',
      'heavy',
      [
        ['r1', 'r2', 'r3', 'r4'],
        ['r5', 'r6'],
      ],
    ],
    ['F-219', 'parallel', [['a1'], ['a2'], ['a3'], ['a4']]],
    ['F-215', 'tableChanges', [['insert'], ['modify'], ['remove']]],
  ] as const)('%s (%s)', (_, name, wanted) => {
    expect(run(setUps[name]).outcome.functions.Fn?.runs.map(({ items }) => items)).toEqual(wanted);
  });

  test('F-221: a tumbling window ends with a run without records', () => {
    const { functions } = run(setUps.tumbling).outcome;
    expect(functions.Fn?.runs.map(({ startedAt, items }) => [startedAt / 1000, items])).toEqual([
      [0, ['a']],
      [10, ['b']],
      [30, []],
      [40, ['c']],
      [60, []],
    ]);
  });

  test('F-221: a batch holds records of one window', () => {
    const { functions } = run(setUps.tumblingTogether).outcome;
    expect(functions.Fn?.runs.map(({ items }) => items)).toEqual([['a', 'b'], [], ['c'], []]);
  });

  test('F-221: a state above 1 MB ends the window early', () => {
    expect(run(setUps.tumblingFull).outcome.functions.Fn?.runs.map(({ items }) => items)).toEqual([['a'], []]);
  });

  test('F-114: 100 records unless BatchSize says otherwise', () => {
    const { functions } = run(setUps.batchesOfAHundred).outcome;
    expect(functions.Fn?.runs.map(({ items }) => items.length)).toEqual([100, 1]);
  });

  test('F-111: a window ends 10 s after its first record; a full batch does not wait', () => {
    const { functions } = run(setUps.window).outcome;
    expect(functions.Fn?.runs.map(({ startedAt }) => startedAt)).toEqual([10_000, 20_000]);
  });

  test('F-219: a key runs one at a time whatever the factor', () => {
    expect(run(setUps.parallel).outcome.functions.Fn?.maxConcurrency).toBe(1);
  });
});

describe('what is kept of a batch that is given up', () => {
  test('F-198, F-199, F-201: a queue gets shard metadata and not the records', () => {
    const [record] = run(setUps.retriesUsedUp).outcome.stores.Failures?.records ?? [];
    expect(record).toMatchObject({
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: 3,
      functionError: 'Unhandled',
      batchSize: 2,
      hasPayload: false,
      body: {
        requestContext: { functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:Fn' },
        responseContext: { statusCode: 200, functionError: 'Unhandled' },
        KinesisBatchInfo: { shardId: 'shardId-000000000000', batchSize: 2 },
      },
    });
    expect(record?.body).not.toHaveProperty('payload');
  });

  test('F-195, F-197: an old record has no response context, and counts at least one invoke', () => {
    const [record] = run(setUps.oldOnArrival).outcome.stores.Failures?.records ?? [];
    expect(record).toMatchObject({ condition: 'RecordAgeExceeded', approximateInvokeCount: 1, batchSize: 1 });
    expect(record?.body).not.toHaveProperty('responseContext');
  });

  test('F-199: a bucket gets the whole event too', () => {
    const [record] = run(setUps.toBucket).outcome.stores.Kept?.records ?? [];
    expect(record).toMatchObject({
      hasPayload: true,
      body: { payload: { Records: [{ eventSource: 'aws:kinesis' }] } },
    });
  });

  test('F-128: a topic hands the record on', () => {
    expect(run(setUps.toTopic).outcome.functions.Told?.invocations).toBe(1);
  });
});

test('F-132: a mapping counts its events', () => {
  expect(run(setUps.counted).outcome.metrics.FnS).toEqual({
    PolledEventCount: 3,
    FilteredOutEventCount: 1,
    InvokedEventCount: 3,
    FailedInvokeEventCount: 2,
    OnFailureDestinationDeliveredEventCount: 1,
  });
});

test('F-052: a record that its destination cannot take is counted', () => {
  expect(run(setUps.mayNotWrite).outcome.metrics.Fn?.DestinationDeliveryFailures).toBe(1);
});

test('F-142: a mapping of an alias takes its provisioned concurrency', () => {
  expect(run(setUps.anAlias).outcome.metrics.Fn?.ProvisionedConcurrencyInvocations).toBe(1);
});

test('F-220: IteratorAge grows while a shard is stuck', () => {
  expect(run(setUps.ageWithoutLimit).outcome.metrics.Fn?.IteratorAge).toBe(100_000);
  expect(run(setUps.blocked).outcome.metrics.Fn?.IteratorAge).toBeGreaterThan(200_000);
});

describe('a rule that is switched off is noticed', () => {
  const rows: readonly (readonly [RuleId, Name])[] = [
    ['stream.polls', 'recovers'],
    ['stream.role-is-asked-at-each-poll', 'mayNotRead'],
    ['stream.retention', 'expiresInPlace'],
    ['stream.records-stay', 'twoReaders'],
    ['stream.latest', 'latest'],
    ['stream.trim-horizon', 'trimHorizon'],
    ['stream.at-timestamp', 'atTimestamp'],
    ['stream.batching-window', 'window'],
    ['stream.payload-limit', 'heavy'],
    ['stream.order-per-key', 'parallel'],
    ['stream.filter-skips-misses', 'filtered'],
    ['stream.failed-batch-blocks-shard', 'blocked'],
    ['stream.shards-are-independent', 'twoShards'],
    ['stream.retries-come-on-top', 'retriesUsedUp'],
    ['stream.progress-restarts-retries', 'reportsTwo'],
    ['stream.retry-back-off', 'recovers'],
    ['stream.throttle-spares-retries', 'throttled'],
    ['stream.maximum-record-age', 'tooOld'],
    ['stream.bisects-failed-batch', 'bisects'],
    ['stream.bisecting-spares-retries', 'bisectsWithoutRetries'],
    ['stream.both-halves-are-tried', 'bisects'],
    ['stream.discarded-is-skipped', 'noDestination'],
    ['stream.on-failure', 'retriesUsedUp'],
    ['stream.record-holds-no-payload', 'retriesUsedUp'],
    ['stream.bucket-gets-payload', 'toBucket'],
    ['stream.execution-role-sends', 'mayNotWrite'],
    ['stream.checkpoint', 'recovers'],
    ['stream.lowest-failure-is-checkpoint', 'reports'],
    ['stream.report-needs-setting', 'reportsUnread'],
    ['stream.empty-list-is-success', 'emptyList'],
    ['stream.event-counts', 'counted'],
    ['stream.invokes-its-qualifier', 'anAlias'],
    ['stream.iterator-age', 'ageWithoutLimit'],
    ['stream.tumbling-window', 'tumbling'],
    ['stream.window-response-needs-state', 'tumblingWithoutState'],
    ['stream.window-ends-with-a-last-run', 'tumbling'],
    ['stream.window-state-limit', 'tumblingFull'],
    ['deployment.tumbling-window', 'latest'],
    ['kinesis.partition-key-picks-shard', 'keysApart'],
    ['kinesis.explicit-hash-key', 'twoShards'],
    ['kinesis.filter-sees-decoded-data', 'filtered'],
    ['dynamodb.unchanged-item-makes-no-record', 'tableChanges'],
    ['dynamodb.stream-must-be-enabled', 'tableWithoutStream'],
    ['dynamodb.view-type-picks-images', 'tableImages'],
    ['dynamodb.item-needs-its-key', 'itemWithoutKey'],
    ['dynamodb.stream-retention', 'tableExpires'],
    ['deployment.stream-retention', 'expiresInPlace'],
    ['deployment.stream-batch-size', 'batchesOfAHundred'],
    ['deployment.stream-batching-window', 'ageWithoutLimit'],
    ['deployment.stream-maximum-retry-attempts', 'blocked'],
    ['deployment.stream-maximum-record-age', 'ageWithoutLimit'],
    ['deployment.bisect-batch-on-function-error', 'retriesUsedUp'],
    ['deployment.parallelization-factor', 'twoKeys'],
  ];
  test.each(rows)('%s (%s)', (rule, name) => expectNoticed(setUps[name], rule));
});
