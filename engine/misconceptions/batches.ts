import { misconception } from './misconception';

export const reportNeedsNoSetting = misconception({
  id: 'report-needs-no-setting',
  belief: 'Returning batchItemFailures is enough; the mapping need not be told to expect it.',
  refutation:
    'Without ReportBatchItemFailures the mapping ignores what is returned, and the whole batch counts as done.',
  rule: 'mapping.report-needs-setting',
  patch: { 'mapping.report-needs-setting': false, 'stream.report-needs-setting': false },
});

export const reportedBatchReturns = misconception({
  id: 'report-fails-whole-batch',
  belief: 'If one message of a batch is reported as failed, the whole batch comes back.',
  refutation:
    'With ReportBatchItemFailures a queue shows only the listed messages again, and a stream goes on from the first of them.',
  rule: 'mapping.reported-items-return',
  patch: { 'mapping.reported-items-return': false, 'stream.lowest-failure-is-checkpoint': false },
});

export const malformedIsSuccess = misconception({
  id: 'malformed-report-is-success',
  belief: 'A response that Lambda cannot read as a report means that every message succeeded.',
  refutation: 'A wrong key, an unknown message id or a text that is no JSON fails the whole batch.',
  rule: 'mapping.malformed-report-fails-batch',
  patch: { 'mapping.malformed-report-fails-batch': false },
});

export const consumersShare = misconception({
  id: 'first-mapping-gets-every-message',
  belief: 'Of two functions that are mapped to one queue, the one that was mapped first gets every message.',
  refutation:
    'They compete: which of them gets a message is left to chance. Fan-out takes a topic, or a queue for each.',
  rule: 'sqs.consumers-compete',
  patch: { 'sqs.consumers-compete': false },
});

export const windowAlwaysWaits = misconception({
  id: 'full-batch-waits-for-window',
  belief: 'A batch waits for the whole batching window, even when it is full.',
  refutation: 'The window ends early when BatchSize is reached or 6 MB are gathered.',
  rule: 'mapping.full-batch-leaves-at-once',
  patch: { 'mapping.full-batch-leaves-at-once': false },
});

export const windowPerRecord = misconception({
  id: 'batching-window-runs-per-record',
  belief: 'Each message is sent on as it comes; a batching window gathers nothing.',
  refutation: 'The window begins with the first message and gathers what arrives until it ends, into one batch.',
  rule: 'mapping.batching-window',
  patch: { 'mapping.batching-window': false },
});

export const reservedIsNoCap = misconception({
  id: 'reserved-concurrency-is-a-minimum',
  belief: 'Reserved concurrency guarantees runs but does not limit them.',
  refutation: 'It is a guarantee and a ceiling: what comes on top is throttled.',
  rule: 'function.reserved-concurrency-caps',
  patch: { 'function.reserved-concurrency-caps': false },
});

export const maximumConcurrencyThrottles = misconception({
  id: 'maximum-concurrency-does-not-limit',
  belief: 'MaximumConcurrency of a mapping does not limit how many batches run at the same time.',
  refutation:
    'The mapping reads no further while that many batches run; what is above it stays in the queue, unreceived.',
  rule: 'mapping.maximum-concurrency',
  patch: { 'mapping.maximum-concurrency': false },
});
