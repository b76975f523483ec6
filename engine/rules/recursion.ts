import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', url: pages.recursion, owner: 'lambda', topic: 'duplicates' } as const;

export const runsInOneChain = rule({
  ...of,
  id: 'recursion.runs-in-one-chain',
  statement: 'Lambda stops a chain of requests in which a function has run about 16 times.',
  facts: ['F-299'],
  value: 16,
  off: Number.MAX_SAFE_INTEGER,
});

export const terminatesByDefault = rule({
  ...of,
  id: 'recursion.terminates-by-default',
  statement: 'Recursive loops are stopped unless RecursiveLoop is Allow.',
  facts: ['F-299', 'F-301'],
  value: 'Terminate' as 'Terminate' | 'Allow',
  off: 'Allow',
});

export const busesHideLoops = rule({
  ...of,
  id: 'recursion.only-some-services',
  statement: 'Loops through Lambda, SQS, SNS and S3 are detected; an event bus or a pipe in between hides them.',
  facts: ['F-299'],
  value: true,
  off: false,
});

export const stoppedEventIsKept = rule({
  ...of,
  id: 'recursion.stopped-event-is-given-up',
  statement:
    'An asynchronous event that is stopped goes to the dead-letter queue or on-failure destination without a retry.',
  facts: ['F-300'],
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});

export const stoppedMessageReturns = rule({
  ...of,
  id: 'recursion.stopped-message-returns',
  statement:
    'A message that is stopped stays in its queue; each try counts as a receive, until the redrive policy moves it.',
  facts: ['F-300'],
  owner: 'event-source-mapping',
  topic: 'sqs',
  value: true,
  off: false,
});
