import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-24', owner: 'lambda-async-queue', topic: 'dead-letter-queues' } as const;

export const roleMayDeadLetter = rule({
  ...of,
  id: 'deployment.role-may-dead-letter',
  statement: 'A function cannot be given a dead-letter queue that its execution role may not send to.',
  facts: ['F-057'],
  url: pages.asyncRecords,
  value: true,
  off: false,
});

export const roleMayReachDestination = rule({
  ...of,
  id: 'deployment.role-may-reach-destination',
  statement: 'A function cannot be given a destination that its execution role may not send to.',
  facts: ['F-058'],
  url: pages.asyncRecords,
  value: true,
  off: false,
});

export const deadLetterIsStandard = rule({
  ...of,
  id: 'deployment.dead-letter-target-is-standard',
  statement: 'The dead-letter queue of a function is a standard queue or topic, never a FIFO one.',
  facts: ['F-054', 'F-187'],
  url: pages.asyncRecords,
  value: true,
  off: false,
});

export const notItsOwnDestination = rule({
  ...of,
  id: 'deployment.not-its-own-destination',
  statement: 'A function cannot be a destination for itself.',
  facts: ['F-065'],
  url: pages.asyncRecords,
  value: true,
  off: false,
});

export const destinationKind = rule({
  ...of,
  id: 'deployment.destination-kind',
  statement: 'A destination is a queue, topic, function or event bus, and on failure also a bucket.',
  facts: ['F-041', 'F-067'],
  url: pages.asyncRecords,
  value: true,
  off: false,
});
