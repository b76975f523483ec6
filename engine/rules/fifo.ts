import { minutes } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', owner: 'sqs', topic: 'sqs' } as const;
const ofSending = { ...of, url: pages.sendMessage, owner: 'sqs', topic: 'duplicates' } as const;

export const groupInOrder = rule({
  ...of,
  id: 'fifo.order-is-kept',
  statement: 'The messages of one message group reach the function in the order in which they were sent.',
  facts: ['F-177'],
  url: pages.fifoLogic,
  value: true,
  off: false,
});

/** What may not be received while a message is in flight, or failed and waiting for its visibility timeout. */
export const inFlightHoldsBack = rule<'fifo.in-flight-holds-back', 'group' | 'queue' | 'nothing'>({
  ...of,
  id: 'fifo.in-flight-holds-back',
  statement:
    'While a message of a group is in flight, or failed and hidden, no later message of that group is received; other groups go on.',
  facts: ['F-178', 'F-179', 'F-180', 'F-181'],
  url: pages.fifoLogic,
  value: 'group',
  off: 'nothing',
});

export const severalGroups = rule({
  ...of,
  id: 'fifo.batch-holds-several-groups',
  statement: 'A batch of a FIFO queue may hold messages of several groups, each group in order.',
  facts: ['F-177'],
  url: pages.sqsScaling,
  owner: 'event-source-mapping',
  value: true,
  off: false,
});

export const renewedEnqueueTime = rule({
  ...of,
  id: 'fifo.dead-lettering-renews-enqueue-time',
  statement: 'In a FIFO dead-letter queue the retention of a message starts anew; only standard queues keep its age.',
  facts: ['F-156'],
  url: pages.deadLetterQueues,
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});

export const deduplicationInterval = rule({
  ...ofSending,
  id: 'fifo.deduplication-interval',
  statement:
    'A message that repeats a deduplication id within 5 minutes is accepted but never delivered, even if the first is gone.',
  facts: ['F-184', 'F-302'],
  url: pages.exactlyOnce,
  value: minutes(5),
  off: 0,
});

export const contentBased = rule({
  ...ofSending,
  id: 'fifo.content-based-deduplication',
  statement:
    'With ContentBasedDeduplication the SHA-256 digest of the body is the deduplication id of a message without one.',
  facts: ['F-184', 'F-185'],
  value: true,
  off: false,
});

export const deduplicationScope = rule({
  ...ofSending,
  id: 'fifo.deduplication-scope',
  statement:
    'Duplicates are looked for in the whole queue, or with DeduplicationScope messageGroup in each group alone.',
  facts: ['F-184'],
  url: pages.queueAttributes,
  value: true,
  off: false,
});

export const groupIdRequired = rule({
  ...ofSending,
  id: 'fifo.group-id-required',
  statement: 'A FIFO queue refuses a message without a message group id.',
  facts: ['F-185'],
  topic: 'sqs',
  value: true,
  off: false,
});

export const deduplicationIdRequired = rule({
  ...ofSending,
  id: 'fifo.deduplication-id-required',
  statement: 'A FIFO queue without ContentBasedDeduplication refuses a message without a deduplication id.',
  facts: ['F-185'],
  topic: 'sqs',
  value: true,
  off: false,
});

export const noMessageDelay = rule({
  ...ofSending,
  id: 'fifo.no-delay-per-message',
  statement: 'A FIFO queue refuses DelaySeconds on a message; only the queue may have a delay.',
  facts: ['F-157', 'F-185'],
  topic: 'sqs',
  value: true,
  off: false,
});
