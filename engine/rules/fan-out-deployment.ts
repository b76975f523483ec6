import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', owner: 'sns', topic: 'event-sources' } as const;

export const fifoSubscriptions = rule({
  ...of,
  id: 'deployment.fifo-subscriptions',
  statement:
    'A FIFO topic delivers to queues only, never to a function, and a FIFO queue cannot subscribe to a standard topic.',
  facts: ['F-080', 'F-187'],
  url: pages.snsFifo,
  value: true,
  off: false,
});

export const fifoTargetNeedsGroup = rule({
  ...of,
  id: 'deployment.fifo-target-needs-group',
  statement: 'A rule target that is a FIFO queue is refused without a message group id.',
  facts: ['F-087', 'F-185'],
  url: pages.eventTargets,
  owner: 'eventbridge',
  value: true,
  off: false,
});

export const bucketTakesNoFifo = rule({
  ...of,
  id: 'deployment.bucket-takes-no-fifo',
  statement: 'A bucket notification cannot name a FIFO queue or a FIFO topic.',
  facts: ['F-078'],
  url: pages.s3Events,
  owner: 's3',
  value: true,
  off: false,
});

export const overlappingNotifications = rule({
  ...of,
  id: 'deployment.notifications-do-not-overlap',
  statement: 'Two notifications of a bucket for the same event may not have overlapping prefixes and suffixes.',
  facts: ['F-077'],
  url: pages.s3Filtering,
  owner: 's3',
  value: true,
  off: false,
});
