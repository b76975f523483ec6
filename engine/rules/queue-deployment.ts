import { days, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-24', owner: 'sqs', topic: 'sqs' } as const;

export const defaultVisibility = rule({
  ...of,
  id: 'deployment.visibility-timeout',
  statement: 'A queue hides a received message for 30 seconds unless VisibilityTimeout says otherwise.',
  facts: ['F-151'],
  url: pages.visibility,
  value: seconds(30),
  off: seconds(43_200),
});

export const defaultRetention = rule({
  ...of,
  id: 'deployment.message-retention',
  statement: 'A queue keeps a message for 4 days unless MessageRetentionPeriod says otherwise.',
  facts: ['F-155'],
  url: pages.queueAttributes,
  value: days(4),
  off: days(14),
});

export const defaultDelay = rule({
  ...of,
  id: 'deployment.delay',
  statement: 'A message may be received at once unless the queue or the message has a delay.',
  facts: ['F-157'],
  url: pages.delay,
  value: seconds(0),
  off: seconds(900),
});

export const deadLetterQueueOfSameKind = rule({
  ...of,
  id: 'deployment.dead-letter-queue-of-same-kind',
  statement: 'The dead-letter queue of a standard queue is standard, that of a FIFO queue is FIFO.',
  facts: ['F-150', 'F-186'],
  url: pages.deadLetterQueues,
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});

export const redriveAllowPolicy = rule({
  ...of,
  id: 'deployment.redrive-allow-policy',
  statement:
    'A queue may use a dead-letter queue only if the redrive allow policy of that one admits it; by default it admits all.',
  facts: ['F-150'],
  url: pages.deadLetterQueues,
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});

export const defaultReceives = rule({
  ...of,
  id: 'deployment.max-receive-count',
  statement: 'A redrive policy allows 10 receives unless maxReceiveCount says otherwise.',
  facts: ['F-149'],
  url: pages.deadLetterQueues,
  topic: 'dead-letter-queues',
  value: 10,
  off: 1,
});
