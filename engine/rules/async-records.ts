import { pages } from './pages';
import { rule } from './rule';

const ofRecords = {
  read: '2026-11-24',
  url: pages.asyncRecords,
  owner: 'lambda-async-queue',
  topic: 'dead-letter-queues',
} as const;

export const deadLetterQueue = rule({
  ...ofRecords,
  id: 'async.dead-letter-queue',
  statement: "The function's dead-letter queue gets each event that is given up, as it was sent.",
  facts: ['F-054', 'F-055', 'F-056', 'F-061'],
  value: true,
  off: false,
});

export const deadLetterAttributes = rule({
  ...ofRecords,
  id: 'async.dead-letter-attributes',
  statement: 'A dead-lettered event carries RequestID, ErrorCode and ErrorMessage as message attributes.',
  facts: ['F-020', 'F-055'],
  value: true,
  off: false,
});

export const onFailure = rule({
  ...ofRecords,
  id: 'async.on-failure',
  statement: 'The on-failure destination gets a record of each event that is given up.',
  facts: ['F-043', 'F-045', 'F-049', 'F-050', 'F-051'],
  value: true,
  off: false,
});

export const onSuccess = rule({
  ...ofRecords,
  id: 'async.on-success',
  statement: 'The on-success destination gets a record when an asynchronous run ends without an error.',
  facts: ['F-048', 'F-049', 'F-050'],
  value: true,
  off: false,
});

export const recordHoldsEvent = rule({
  ...ofRecords,
  id: 'async.record-holds-event',
  statement: 'A record holds the event itself, the condition, the number of runs and the response.',
  facts: ['F-043', 'F-044', 'F-046', 'F-047'],
  value: true,
  off: false,
});

export const bothTargets = rule({
  ...ofRecords,
  id: 'async.dead-letter-queue-and-destination',
  statement: 'A dead-letter queue and an on-failure destination may both be set, and then both get the event.',
  facts: ['F-060'],
  value: true,
  off: false,
});

export const roleSends = rule({
  ...ofRecords,
  id: 'async.execution-role-sends',
  statement:
    'Lambda sends to dead-letter queues and destinations with the execution role; without its permission the event is lost.',
  facts: ['F-042', 'F-052', 'F-059'],
  topic: 'permissions',
  value: true,
  off: false,
});

export const standardTargetsOnly = rule({
  ...ofRecords,
  id: 'async.standard-targets-only',
  statement: 'Lambda cannot deliver a record to a FIFO queue or topic; the record is lost.',
  facts: ['F-052', 'F-054'],
  value: true,
  off: false,
});

export const topicLimit = rule({
  ...ofRecords,
  id: 'async.topic-limit',
  statement: 'An event above 256 KB does not fit a topic and is lost on its way there.',
  facts: ['F-053', 'F-059'],
  value: 262_144,
  off: Number.MAX_SAFE_INTEGER,
});

export const queueLimit = rule({
  ...ofRecords,
  id: 'async.queue-limit',
  statement: 'An event or record above 1 MB, attributes included, does not fit a queue and is lost on its way there.',
  facts: ['F-052', 'F-059', 'F-158'],
  value: 1_048_576,
  off: Number.MAX_SAFE_INTEGER,
});

export const lossIsCounted = rule({
  ...ofRecords,
  id: 'async.loss-is-counted',
  statement:
    'DeadLetterErrors counts events lost on the way to the dead-letter queue, DestinationDeliveryFailures those to a destination.',
  facts: ['F-052', 'F-059'],
  url: pages.metrics,
  value: true,
  off: false,
});
