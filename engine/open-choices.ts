import type { Random } from '../base/random';

/**
 * What AWS leaves open is drawn from the seed, and only here.
 *
 * - How many waiting messages a poller of a standard queue reads into one batch when no batching window gathers them
 *   (Lambda DG "Creating and configuring an Amazon SQS event source mapping": up to BatchSize; SQS DG "Short and long polling").
 * - Of how many message groups a poller of a FIFO queue makes one batch (Lambda DG "Configuring scaling behavior for SQS
 *   event source mappings": a batch may hold several groups).
 * - Which of two mappings of one queue reads a message (SQS DG "Amazon SQS visibility timeout").
 * - How long EventBridge waits before it tries a target again: back-off and jitter without published figures
 *   (EventBridge UG "How EventBridge retries delivering events").
 * - Which of the parallel batches of a shard a partition key belongs to (Lambda DG "Process Amazon Kinesis Data Streams
 *   records with Lambda": order holds per key).
 * - Whether what a partial response left over takes newer records along (Lambda DG "Configuring partial batch response
 *   with Kinesis Data Streams and Lambda": the batch is retried from the checkpoint).
 * - Which half of a bisected batch is the larger one (the same guide: the batch is split in two).
 * - When within its flexible time window a schedule fires (EventBridge Scheduler UG "Configuring flexible time windows").
 */
export const openChoices = {
  batchSize: (random: Random, waiting: number, most: number): number =>
    random.integer(1, Math.max(1, Math.min(waiting, most))),
  retryWait: (random: Random, longest: number): number => random.integer(Math.ceil(longest / 2), longest),
  groupsInBatch: (random: Random, groups: number): number => random.integer(1, Math.max(1, groups)),
  part: (random: Random, factor: number): number => random.integer(0, factor - 1),
  restTakesNewer: (random: Random): boolean => random.integer(0, 1) === 1,
  bisectAt: (random: Random, length: number): number => Math.floor(length / 2) + random.integer(0, length % 2),
  withinWindow: (random: Random, longest: number): number => random.integer(0, longest),
  competitor: <T>(random: Random, competitors: readonly T[]): T => random.pick(competitors),
};
