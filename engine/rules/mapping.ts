import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-24', owner: 'event-source-mapping', topic: 'event-source-mapping' } as const;

/** What a mapping does with its queue: AWS polls. That the queue pushes, each message an event by itself, is what people believe. */
type Reading = 'polls' | 'is pushed to' | 'does nothing';

/** What becomes of a message that matches no filter: AWS deletes it. The others are what people believe. */
export type FilterMiss = 'deleted' | 'passed' | 'stays' | 'dead-lettered';

export const polls = rule({
  ...of,
  id: 'mapping.polls',
  statement: 'An enabled event source mapping polls its queue and invokes the function synchronously with a batch.',
  facts: ['F-107', 'F-108', 'F-133'],
  url: pages.mapping,
  value: 'polls' as Reading,
  off: 'does nothing',
});

export const pausesWhenDisabled = rule({
  ...of,
  id: 'mapping.pauses-when-disabled',
  statement: 'A disabled mapping neither reads nor invokes; messages and records wait in their source.',
  facts: ['F-133', 'F-223'],
  url: pages.mapping,
  value: true,
  off: false,
});

export const functionMustExist = rule({
  ...of,
  id: 'mapping.outlives-its-function',
  statement: 'Deleting the function leaves its mapping, which has nothing to invoke: the messages stay in the queue.',
  facts: ['F-141'],
  url: pages.mapping,
  value: true,
  off: false,
});

export const rolePolls = rule({
  ...of,
  id: 'mapping.role-is-asked-at-each-poll',
  statement: 'A mapping can read and delete only while the execution role allows it.',
  facts: ['F-107', 'F-287'],
  url: pages.executionRole,
  topic: 'permissions',
  value: true,
  off: false,
});

export const batchSize = rule({
  ...of,
  id: 'mapping.batch-size-limits',
  statement: 'A batch holds at most BatchSize messages.',
  facts: ['F-111', 'F-114'],
  url: pages.mapping,
  value: true,
  off: false,
});

export const batchingWindow = rule({
  ...of,
  id: 'mapping.batching-window',
  statement: 'A batching window gathers what arrives until it ends, and sends it as one batch.',
  facts: ['F-111'],
  url: pages.mapping,
  value: true,
  off: false,
});

export const fullBatchLeaves = rule({
  ...of,
  id: 'mapping.full-batch-leaves-at-once',
  statement: 'A batch that is full does not wait for its batching window.',
  facts: ['F-111'],
  url: pages.mapping,
  value: true,
  off: false,
});

export const maximumConcurrency = rule({
  ...of,
  id: 'mapping.maximum-concurrency',
  statement: 'MaximumConcurrency limits concurrent batches; messages above it stay in the queue unreceived.',
  facts: ['F-164', 'F-165'],
  url: pages.sqsScaling,
  value: true,
  off: false,
});

export const concurrentBatchesGrow = rule({
  ...of,
  id: 'mapping.concurrent-batches-grow',
  statement:
    'A mapping of a standard queue begins with 5 batches at the same time and adds up to 300 a minute while messages wait.',
  facts: ['F-163'],
  url: pages.sqsScaling,
  topic: 'concurrency',
  value: { atFirst: 5, perMinute: 300 },
  off: { atFirst: 1250, perMinute: 300 },
});

export const payloadLimit = rule({
  ...of,
  id: 'mapping.payload-limit',
  statement: 'A batch holds at most 6 MB, so large messages make small batches.',
  facts: ['F-111'],
  url: pages.mapping,
  topic: 'timeouts-and-limits',
  value: 6 * 1024 * 1024,
  off: Number.MAX_SAFE_INTEGER,
});

export const mostConcurrentBatches = rule({
  ...of,
  id: 'mapping.most-concurrent-batches',
  statement: 'A mapping of a standard queue runs at most 1,250 batches at the same time.',
  facts: ['F-163'],
  url: pages.sqsScaling,
  value: 1250,
  off: 5,
});

export const filterDeletesMisses = rule({
  ...of,
  id: 'mapping.filter-deletes-misses',
  statement: 'A message that matches no filter is deleted from the queue without a run.',
  facts: ['F-175', 'F-241', 'F-260'],
  url: pages.filtering,
  value: 'deleted' as FilterMiss,
  off: 'passed' as FilterMiss,
});

export const asyncSettingsPlayNoPart = rule({
  ...of,
  id: 'mapping.async-settings-play-no-part',
  statement: 'EventInvokeConfig, its retries and its destinations do not apply to polled sources.',
  facts: ['F-040', 'F-108', 'F-172'],
  url: pages.asyncRecords,
  topic: 'retries',
  value: true,
  off: false,
});
