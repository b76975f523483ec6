import { seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-24', owner: 'event-source-mapping', topic: 'event-source-mapping' } as const;

export const defaultBatchSize = rule({
  ...of,
  id: 'deployment.batch-size',
  statement: 'A mapping of a queue reads up to 10 messages a batch unless BatchSize says otherwise.',
  facts: ['F-114'],
  url: pages.configureSqs,
  value: 10,
  off: 1,
});

export const defaultWindow = rule({
  ...of,
  id: 'deployment.batching-window',
  statement: 'A mapping of a queue does not wait for a batch to fill unless it has a batching window.',
  facts: ['F-112'],
  url: pages.configureSqs,
  value: seconds(0),
  off: seconds(300),
});

export const visibilityCoversTimeout = rule({
  ...of,
  id: 'deployment.visibility-covers-timeout',
  statement: 'A queue whose visibility timeout is shorter than the function timeout cannot be mapped.',
  facts: ['F-153'],
  url: pages.configureSqs,
  value: true,
  off: false,
});

export const largeBatchNeedsWindow = rule({
  ...of,
  id: 'deployment.large-batch-needs-window',
  statement: 'A batch size above 10 for a queue needs a batching window.',
  facts: ['F-115'],
  url: pages.configureSqs,
  value: true,
  off: false,
});

export const fifoTakesNoWindow = rule({
  ...of,
  id: 'deployment.fifo-takes-no-window',
  statement: 'A mapping of a FIFO queue takes no batching window.',
  facts: ['F-113', 'F-183'],
  url: pages.configureSqs,
  value: true,
  off: false,
});

export const fifoBatchSize = rule({
  ...of,
  id: 'deployment.fifo-batch-size',
  statement: 'A mapping of a FIFO queue reads at most 10 messages a batch.',
  facts: ['F-114', 'F-183'],
  url: pages.configureSqs,
  value: 10,
  off: 10_000,
});

export const provisionedPollers = rule({
  ...of,
  id: 'deployment.provisioned-pollers',
  statement: 'Provisioned pollers of a queue are at least 2, and do not go together with MaximumConcurrency.',
  facts: ['F-131'],
  url: pages.sqsScaling,
  topic: 'concurrency',
  value: { least: 2 },
  off: { least: 0 },
});

export const oneMappingPerPair = rule({
  ...of,
  id: 'deployment.one-mapping-per-queue-and-function',
  statement: 'The same queue cannot be mapped to the same function twice.',
  facts: ['F-134'],
  url: pages.mapping,
  value: true,
  off: false,
});

export const filterIsChecked = rule({
  ...of,
  id: 'deployment.filter-pattern-is-checked',
  statement: 'A mapping with an invalid filter pattern is refused.',
  facts: ['F-140', 'F-259'],
  url: pages.filtering,
  value: true,
  off: false,
});

export const roleMayPoll = rule({
  ...of,
  id: 'deployment.role-may-poll',
  statement: 'A mapping cannot be made while the execution role may not receive and delete messages of the queue.',
  facts: ['F-287', 'F-290'],
  url: pages.configureSqs,
  topic: 'permissions',
  value: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'] as readonly string[],
  off: [],
});

export const queueMappingParameters = rule({
  ...of,
  id: 'deployment.parameters-of-streams-only',
  statement: 'A mapping of a queue takes no on-failure destination, no retry limit, no record age and no bisecting.',
  facts: ['F-129', 'F-172'],
  url: pages.withSqs,
  value: true,
  off: false,
});
