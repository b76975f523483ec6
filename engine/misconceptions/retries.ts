import { minutes } from '../../base/time';
import { misconception } from './misconception';

export const notRetried = misconception({
  id: 'async-failure-not-retried',
  belief: 'An asynchronous event that fails is not retried.',
  refutation:
    'Lambda keeps the event in its own queue and tries it two more times unless MaximumRetryAttempts says less.',
  rule: 'async.maximum-retry-attempts',
  patch: { 'async.maximum-retry-attempts': 0 },
});

export const retriedThreeTimes = misconception({
  id: 'async-retried-three-times',
  belief: 'Lambda retries a failed asynchronous event three times.',
  refutation: 'There are three runs in all: the first one and two retries.',
  rule: 'async.maximum-retry-attempts',
  patch: { 'async.maximum-retry-attempts': 3, 'async.retry-delays': [minutes(1), minutes(2), minutes(2)] },
});

export const retriedAtOnce = misconception({
  id: 'async-retried-at-once',
  belief: 'A failed asynchronous event is retried at once.',
  refutation: 'Lambda waits one minute before the first retry and two minutes before the second.',
  rule: 'async.retry-delays',
  patch: { 'async.retry-delays': [0, 0] },
});

export const syncRetriedByLambda = misconception({
  id: 'sync-failures-retried-by-lambda',
  belief: 'Lambda retries a synchronous invoke that fails.',
  refutation: 'A synchronous caller gets the error and decides for itself; Lambda runs the function once.',
  rule: 'sync.lambda-does-not-retry',
  patch: { 'sync.lambda-does-not-retry': { retries: 2 } },
});

export const throttleUsesUpRetry = misconception({
  id: 'throttle-uses-up-retry',
  belief: 'A throttled attempt uses up one of the retries of an asynchronous event.',
  refutation:
    'MaximumRetryAttempts counts function errors only; a throttled event goes on waiting until it is too old.',
  rule: 'async.throttle-spares-retries',
  patch: { 'async.throttle-spares-retries': false },
});

export const throttledEventDropped = misconception({
  id: 'throttled-event-dropped',
  belief: 'An event that is throttled is lost.',
  refutation: 'An asynchronous event goes back to its queue, and a message stays in the queue that it came from.',
  rule: 'async.throttled-event-waits',
  patch: { 'async.throttled-event-waits': false, 'mapping.throttled-batch-retries-until-visible': false },
});

export const sourceWaits = misconception({
  id: 'source-waits-for-function',
  belief: 'S3, SNS and EventBridge wait for the function, so its failure is a failed delivery of theirs.',
  refutation:
    'They have delivered when Lambda has queued the event. A failing function is the business of the asynchronous queue.',
  rule: 'push.invokes-asynchronously',
  patch: { 'push.invokes-asynchronously': false },
});
