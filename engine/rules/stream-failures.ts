import { minutes, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', url: pages.kinesisRecords, owner: 'event-source-mapping', topic: 'streams' } as const;

export const failedBatchBlocks = rule({
  ...of,
  id: 'stream.failed-batch-blocks-shard',
  statement: 'A failed batch is tried again, and its shard stands still until it succeeds, expires or is given up.',
  facts: ['F-190', 'F-191'],
  value: true,
  off: false,
});

export const shardsAreIndependent = rule({
  ...of,
  id: 'stream.shards-are-independent',
  statement: 'A batch holds records of one shard only, and a stuck shard holds up no other.',
  facts: ['F-190', 'F-218', 'F-229'],
  value: true,
  off: false,
});

export const retriesOnTop = rule({
  ...of,
  id: 'stream.retries-come-on-top',
  statement: 'MaximumRetryAttempts counts retries: with N of them a batch is delivered N + 1 times, then given up.',
  facts: ['F-192'],
  value: true,
  off: false,
});

export const progressRestarts = rule({
  ...of,
  id: 'stream.progress-restarts-retries',
  statement: 'After a partial response the batch begins anew at the checkpoint, with all its retries.',
  facts: ['F-193'],
  value: true,
  off: false,
});

export const retryBackOff = rule({
  ...of,
  id: 'stream.retry-back-off',
  statement: 'A failed or throttled batch is tried again after about 1 second, then ever later.',
  facts: ['F-196'],
  topic: 'retries',
  value: { first: seconds(1), most: minutes(5), growth: 1.6 },
  off: { first: minutes(5), most: minutes(5), growth: 1 },
});

export const throttleSparesRetries = rule({
  ...of,
  id: 'stream.throttle-spares-retries',
  statement: 'A throttled batch is tried again without using up a retry, until its records expire or are too old.',
  facts: ['F-194', 'F-267'],
  value: true,
  off: false,
});

export const maximumRecordAge = rule({
  ...of,
  id: 'stream.maximum-record-age',
  statement: 'Each record older than MaximumRecordAgeInSeconds is discarded, before a run or between two.',
  facts: ['F-195', 'F-197'],
  value: true,
  off: false,
});

export const bisects = rule({
  ...of,
  id: 'stream.bisects-failed-batch',
  statement: 'BisectBatchOnFunctionError splits a failed batch in two, and each half is tried by itself.',
  facts: ['F-203', 'F-204'],
  value: true,
  off: false,
});

export const bisectingSparesRetries = rule({
  ...of,
  id: 'stream.bisecting-spares-retries',
  statement: 'Splitting a batch does not use up a retry.',
  facts: ['F-203'],
  value: true,
  off: false,
});

export const bothHalves = rule({
  ...of,
  id: 'stream.both-halves-are-tried',
  statement: 'A half that fails is split and tried on, until the bad record stands alone.',
  facts: ['F-203'],
  value: true,
  off: false,
});

export const discardedIsSkipped = rule({
  ...of,
  id: 'stream.discarded-is-skipped',
  statement: 'Records that are given up are skipped and the shard moves on; without a destination nothing is kept.',
  facts: ['F-202'],
  value: true,
  off: false,
});

export const onFailure = rule({
  ...of,
  id: 'stream.on-failure',
  statement: 'The on-failure destination of a mapping gets a record of each batch that is given up.',
  facts: ['F-128', 'F-195', 'F-198', 'F-201'],
  value: true,
  off: false,
});

export const noPayload = rule({
  ...of,
  id: 'stream.record-holds-no-payload',
  statement: 'A failure record in a queue or topic says where the batch lies in its shard; the records are not in it.',
  facts: ['F-198', 'F-199'],
  value: true,
  off: false,
});

export const bucketGetsPayload = rule({
  ...of,
  id: 'stream.bucket-gets-payload',
  statement: 'A failure record in a bucket holds the whole event as well.',
  facts: ['F-199', 'F-200'],
  value: true,
  off: false,
});

export const roleSends = rule({
  ...of,
  id: 'stream.execution-role-sends',
  statement: 'The execution role writes the failure record; without its permission nothing is kept.',
  facts: ['F-292'],
  topic: 'permissions',
  value: true,
  off: false,
});
