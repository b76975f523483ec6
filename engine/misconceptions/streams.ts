import { misconception } from './misconception';

export const skipsFailedBatch = misconception({
  id: 'stream-skips-failed-batch',
  belief: 'A stream mapping skips a batch that failed and reads on.',
  refutation: 'It tries the same batch again, and the shard stands still until the batch succeeds or is given up.',
  rule: 'stream.failed-batch-blocks-shard',
  patch: { 'stream.failed-batch-blocks-shard': false },
});

export const retriesTwice = misconception({
  id: 'stream-retries-twice',
  belief: 'A failed batch of a stream is tried two more times, like an asynchronous event.',
  refutation: 'Without MaximumRetryAttempts a stream mapping tries until the records expire.',
  rule: 'deployment.stream-maximum-retry-attempts',
  patch: { 'deployment.stream-maximum-retry-attempts': 2 },
});

export const poisonStopsAll = misconception({
  id: 'poison-record-stops-every-shard',
  belief: 'A record that always fails stops the whole stream.',
  refutation: 'It stops its own shard. Every other shard is read on.',
  rule: 'stream.shards-are-independent',
  patch: { 'stream.shards-are-independent': false },
});

export const recordHoldsPayload = misconception({
  id: 'failure-record-holds-payload',
  belief: 'The on-failure queue of a stream mapping gets the failed records themselves.',
  refutation: 'A queue or topic gets the shard and the sequence numbers. Only a bucket gets the records too.',
  rule: 'stream.record-holds-no-payload',
  patch: { 'stream.record-holds-no-payload': false },
});

export const bisectingDrops = misconception({
  id: 'bisecting-drops-bad-half',
  belief: 'Bisecting drops the half that holds the bad record.',
  refutation: 'Both halves are tried. The bad one is split again, until the bad record stands alone.',
  rule: 'stream.both-halves-are-tried',
  patch: { 'stream.both-halves-are-tried': false },
});

export const latestReadsAll = misconception({
  id: 'latest-reads-what-is-there',
  belief: 'LATEST reads what is already in the stream, the newest record first.',
  refutation: 'LATEST starts with what is put after polling began. What was there before is never read.',
  rule: 'stream.latest',
  patch: { 'stream.latest': 'whatever is there' },
});

export const trimHorizonReadsNew = misconception({
  id: 'trim-horizon-reads-only-new',
  belief: 'TRIM_HORIZON reads only what is put after the mapping was made.',
  refutation: 'TRIM_HORIZON starts with the oldest record that is still in the stream.',
  rule: 'stream.trim-horizon',
  patch: { 'stream.trim-horizon': 'what is new' },
});

export const readingRemoves = misconception({
  id: 'reading-removes-record',
  belief: 'A record that one function has read is gone for the others.',
  refutation: 'Reading removes nothing. Each mapping keeps a position of its own, and both get every record.',
  rule: 'stream.records-stay',
  patch: { 'stream.records-stay': false },
});

export const parallelBreaksOrder = misconception({
  id: 'parallelisation-breaks-order',
  belief: 'With a ParallelizationFactor above 1 the order of records is lost.',
  refutation: 'Records with the same key stay in order; only different keys run side by side.',
  rule: 'stream.order-per-key',
  patch: { 'stream.order-per-key': false },
});

export const windowPerRecord = misconception({
  id: 'batching-window-per-record',
  belief: 'Each record waits for a batching window of its own.',
  refutation: 'The window begins with the first record and gathers what comes until it ends, as one batch.',
  rule: 'stream.batching-window',
  patch: { 'stream.batching-window': 'per-record' },
});
