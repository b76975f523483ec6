import { hours, minutes, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const read = '2026-11-24';
const ofRetries = { read, url: pages.asyncErrors, owner: 'lambda-async-queue', topic: 'retries' } as const;
const ofRecords = { read, url: pages.asyncRecords, owner: 'lambda-async-queue', topic: 'dead-letter-queues' } as const;

export const answersBeforeTheRun = rule({
  id: 'async.answers-before-the-run',
  statement: 'An asynchronous invoke is answered with 202 as soon as the event is queued, before the function runs.',
  facts: ['F-002', 'F-003', 'F-021'],
  read,
  url: pages.asynchronous,
  owner: 'lambda',
  topic: 'invocation-types',
  value: 202,
  off: 200,
});

export const payloadLimit = rule({
  id: 'async.payload-limit',
  statement: 'An asynchronous payload above 1 MB is refused with 413.',
  facts: ['F-012', 'F-013'],
  read,
  url: pages.invoke,
  owner: 'lambda',
  topic: 'invocation-types',
  value: 1_048_576,
  off: Number.MAX_SAFE_INTEGER,
});

export const maximumRetryAttempts = rule({
  ...ofRetries,
  id: 'async.maximum-retry-attempts',
  statement: 'After a function error Lambda tries the event two more times unless MaximumRetryAttempts says less.',
  facts: ['F-022', 'F-025'],
  value: 2,
  off: 0,
});

export const retryDelays = rule({
  ...ofRetries,
  id: 'async.retry-delays',
  statement: 'Lambda waits one minute, then two, before it tries a failed event again.',
  facts: ['F-023'],
  value: [minutes(1), minutes(2)],
  off: [0, 0],
});

export const maximumEventAge = rule({
  ...ofRetries,
  id: 'async.maximum-event-age',
  statement: 'Lambda keeps an event for at most six hours unless MaximumEventAgeInSeconds says less.',
  facts: ['F-026'],
  value: hours(6),
  off: Number.MAX_SAFE_INTEGER,
});

export const ageLooksAhead = rule({
  ...ofRetries,
  id: 'async.age-looks-ahead',
  statement: 'An event whose next retry could not start inside its maximum age is given up at once.',
  facts: ['F-033', 'F-034'],
  value: true,
  off: false,
});

export const configPerQualifier = rule({
  ...ofRetries,
  id: 'async.config-per-qualifier',
  statement: 'Asynchronous settings of an alias or a version do not apply to other qualifiers.',
  facts: ['F-062'],
  url: pages.asyncConfig,
  value: true,
  off: false,
});

export const throttledEventWaits = rule({
  ...ofRetries,
  id: 'async.throttled-event-waits',
  statement: 'A throttled event goes back to the queue and is tried again until it is too old.',
  facts: ['F-029', 'F-032'],
  value: true,
  off: false,
});

export const throttleSparesRetries = rule({
  ...ofRetries,
  id: 'async.throttle-spares-retries',
  statement: 'A throttle does not use up a retry: MaximumRetryAttempts counts function errors only.',
  facts: ['F-030'],
  value: true,
  off: false,
});

export const throttleBackOff = rule({
  ...ofRetries,
  id: 'async.throttle-back-off',
  statement: 'A throttled event is tried again after 1 second, then ever later, at most 5 minutes apart.',
  facts: ['F-029'],
  value: { first: seconds(1), most: minutes(5) },
  off: { first: minutes(5), most: minutes(5) },
});

export const zeroReservedGivesUp = rule({
  ...ofRetries,
  id: 'async.zero-reserved-gives-up',
  statement: 'With reserved concurrency 0 an event is given up at once, without a run.',
  facts: ['F-035', 'F-036'],
  url: pages.asyncRecords,
  value: true,
  off: false,
});

export const givenUpIsDiscarded = rule({
  ...ofRetries,
  id: 'async.given-up-is-discarded',
  statement: 'An event that is given up is discarded; without a dead-letter queue or destination nothing is kept.',
  facts: ['F-037'],
  value: true,
  off: false,
});

export const deadLetterQueue = rule({
  ...ofRecords,
  id: 'async.dead-letter-queue',
  statement: "The function's dead-letter queue gets each event that is given up, as it was sent.",
  facts: ['F-054', 'F-055', 'F-056'],
  value: true,
  off: false,
});

export const deadLetterAttributes = rule({
  ...ofRecords,
  id: 'async.dead-letter-attributes',
  statement: 'A dead-lettered event carries RequestID, ErrorCode and ErrorMessage as message attributes.',
  facts: ['F-055'],
  value: true,
  off: false,
});

export const onFailure = rule({
  ...ofRecords,
  id: 'async.on-failure',
  statement: 'The on-failure destination gets a record of each event that is given up.',
  facts: ['F-043', 'F-045'],
  value: true,
  off: false,
});

export const onSuccess = rule({
  ...ofRecords,
  id: 'async.on-success',
  statement: 'The on-success destination gets a record when an asynchronous run ends without an error.',
  facts: ['F-048'],
  value: true,
  off: false,
});

export const recordHoldsEvent = rule({
  ...ofRecords,
  id: 'async.record-holds-event',
  statement: 'A record holds the event itself, the condition, the number of runs and the response.',
  facts: ['F-043', 'F-046', 'F-047'],
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
