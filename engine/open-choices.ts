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
 */
export const openChoices = {
  batchSize: (random: Random, waiting: number, most: number): number =>
    random.integer(1, Math.max(1, Math.min(waiting, most))),
  retryWait: (random: Random, longest: number): number => random.integer(Math.ceil(longest / 2), longest),
  groupsInBatch: (random: Random, groups: number): number => random.integer(1, Math.max(1, groups)),
  competitor: <T>(random: Random, competitors: readonly T[]): T => random.pick(competitors),
};
