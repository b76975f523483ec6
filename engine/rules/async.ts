import { hours, minutes, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const read = '2026-11-24';
const ofRetries = { read, url: pages.asyncErrors, owner: 'lambda-async-queue', topic: 'retries' } as const;

export const answersBeforeTheRun = rule({
  id: 'async.answers-before-the-run',
  statement: 'An asynchronous invoke is answered with 202 as soon as the event is queued, before the function runs.',
  facts: ['F-002', 'F-003', 'F-021', 'F-069'],
  read,
  url: pages.asynchronous,
  owner: 'lambda',
  topic: 'invocation-types',
  value: { statusCode: 202, afterTheRun: false },
  off: { statusCode: 200, afterTheRun: true },
});

export const callerLearnsNothing = rule({
  id: 'async.caller-learns-nothing',
  statement: 'The caller of an asynchronous invoke never learns that the function failed.',
  facts: ['F-003', 'F-021'],
  read: '2026-11-25',
  url: pages.asynchronous,
  owner: 'lambda',
  topic: 'invocation-types',
  value: { toldOfFailure: false, statusCode: 202 },
  off: { toldOfFailure: true, statusCode: 500 },
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
  facts: ['F-022', 'F-025', 'F-027', 'F-028'],
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
  statement:
    'An event that is throttled or meets an error of Lambda itself goes back to the queue and is tried again until it is too old.',
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
  facts: ['F-037', 'F-069'],
  value: true,
  off: false,
});
