import { minutes } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-24', owner: 'sqs', topic: 'sqs' } as const;
const ofDeadLetters = { ...of, url: pages.deadLetterQueues, topic: 'dead-letter-queues' } as const;

export const keepsMessages = rule({
  ...of,
  id: 'sqs.keeps-messages',
  statement: 'A queue keeps a message until a consumer deletes it, or its retention period ends.',
  facts: ['F-143', 'F-155'],
  url: pages.withSqs,
  value: true,
  off: false,
});

export const receivedMessageStays = rule({
  ...of,
  id: 'sqs.received-message-stays',
  statement:
    'Receiving does not delete: a received message is only hidden until it is deleted or its visibility timeout ends.',
  facts: ['F-143'],
  url: pages.visibility,
  value: true,
  off: false,
});

export const failedMessageWaits = rule({
  ...of,
  id: 'sqs.failed-message-waits',
  statement: 'A failed message comes back when its visibility timeout, counted from the receive, has run out.',
  facts: ['F-144', 'F-145', 'F-174'],
  url: pages.visibility,
  topic: 'retries',
  value: true,
  off: false,
});

export const receivesAreCounted = rule({
  ...of,
  id: 'sqs.receives-are-counted',
  statement: 'Each receive raises the receive count by one, whether or not the function ran.',
  facts: ['F-146', 'F-160'],
  url: pages.deadLetterQueues,
  value: true,
  off: false,
});

export const redrive = rule({
  ...ofDeadLetters,
  id: 'sqs.redrive-policy',
  statement:
    'The queue moves a message that has used up maxReceiveCount receives to the dead-letter queue of its redrive policy.',
  facts: ['F-147'],
  value: true,
  off: false,
});

export const maxReceiveCount = rule({
  ...ofDeadLetters,
  id: 'sqs.max-receive-count',
  statement:
    'The maxReceiveCount of a queue counts receives, not retries: with 2 a failing function runs twice and the next receive moves the message.',
  facts: ['F-146', 'F-148'],
  value: { receivesOnTop: 0 },
  off: { receivesOnTop: 1 },
});

export const functionDeadLetterQueue = rule({
  ...ofDeadLetters,
  id: 'sqs.function-dead-letter-queue-plays-no-part',
  statement:
    "A function's dead-letter queue never gets messages of a queue; their dead-letter queue is the queue's own.",
  facts: ['F-040', 'F-147'],
  value: true,
  off: false,
});

export const enqueueTimeStays = rule({
  ...ofDeadLetters,
  id: 'sqs.dead-lettering-keeps-enqueue-time',
  statement: 'A message that is moved to a dead-letter queue keeps its age, so it may expire there soon.',
  facts: ['F-156'],
  value: true,
  off: false,
});

export const retention = rule({
  ...of,
  id: 'sqs.retention',
  statement: 'A message that nobody deletes expires when its retention period ends, whatever its receive count.',
  facts: ['F-155'],
  url: pages.queueAttributes,
  value: true,
  off: false,
});

export const delay = rule({
  ...of,
  id: 'sqs.delay',
  statement: 'A message stays hidden for its delay; DelaySeconds on the message takes the place of that of the queue.',
  facts: ['F-157'],
  url: pages.delay,
  value: true,
  off: false,
});

export const consumersCompete = rule({
  ...of,
  id: 'sqs.consumers-compete',
  statement: 'Two functions mapped to one queue compete: each message goes to one of them.',
  facts: ['F-173'],
  url: pages.visibility,
  topic: 'event-source-mapping',
  value: true,
  off: false,
});

export const messageSize = rule({
  ...of,
  id: 'sqs.message-size',
  statement: 'A queue refuses a message above 1 MiB, attributes included, or above its own MaximumMessageSize.',
  facts: ['F-158'],
  url: pages.queueAttributes,
  topic: 'timeouts-and-limits',
  value: 1_048_576,
  off: Number.MAX_SAFE_INTEGER,
});

export const inFlightLimit = rule({
  ...of,
  id: 'sqs.in-flight-limit',
  statement: 'At most 120,000 messages of a queue are in flight; until some are deleted or back no more are received.',
  facts: ['F-143'],
  url: pages.queueQuotas,
  topic: 'timeouts-and-limits',
  value: 120_000,
  off: Number.MAX_SAFE_INTEGER,
});

export const deadLettersWait = rule({
  ...ofDeadLetters,
  id: 'sqs.dead-letters-wait',
  statement:
    'A dead-letter queue is not retried by itself: its messages wait until somebody moves them back with StartMessageMoveTask, a consumer reads them or their retention ends.',
  facts: ['F-147', 'F-155'],
  url: pages.redrive,
  value: { redrivesAfter: Number.MAX_SAFE_INTEGER },
  off: { redrivesAfter: minutes(5) },
});
