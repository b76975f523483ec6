import { misconception } from './misconception';

export const asyncCallerWaits = misconception({
  id: 'async-caller-waits',
  belief: 'The caller of an asynchronous invoke waits for the function and gets its result.',
  refutation: 'Lambda answers 202 as soon as the event is queued. The result goes to no caller, only to a destination.',
  rule: 'async.answers-before-the-run',
  patch: { 'async.answers-before-the-run': { statusCode: 200, afterTheRun: true } },
});

export const asyncFailureGoesToCaller = misconception({
  id: 'async-failure-goes-to-caller',
  belief: 'When an asynchronous run fails, the caller gets the error.',
  refutation: 'The caller got its 202 before the function ran. A failure stays between Lambda and the destinations.',
  rule: 'async.caller-learns-nothing',
  patch: { 'async.caller-learns-nothing': { toldOfFailure: true, statusCode: 500 } },
});

export const syncErrorIs500 = misconception({
  id: 'sync-error-is-5xx',
  belief: 'A function that throws makes a synchronous Invoke answer 500.',
  refutation: 'The invoke itself succeeded, so it answers 200 with FunctionError. 4xx and 5xx mean that nothing ran.',
  rule: 'sync.error-is-an-answer',
  patch: { 'sync.error-is-an-answer': 500 },
});

export const dryRunRuns = misconception({
  id: 'dry-run-runs-the-function',
  belief: 'DryRun runs the function without side effects.',
  refutation: 'DryRun checks parameters and permission and answers 204. The code does not run.',
  rule: 'sync.dry-run',
  patch: { 'sync.dry-run': false },
});

export const syncUsesDeadLetters = misconception({
  id: 'sync-failure-goes-to-dlq',
  belief: 'A synchronous invoke that fails ends in the dead-letter queue or at the on-failure destination.',
  refutation: 'Both belong to asynchronous invocation. A synchronous caller gets the error and nothing is kept.',
  rule: 'sync.uses-no-dead-letter-queue',
  patch: { 'sync.uses-no-dead-letter-queue': false },
});

export const urlPassesErrorOn = misconception({
  id: 'url-error-is-200',
  belief: 'A function URL passes an error of the function on with status 200, as Invoke does.',
  refutation: 'Behind a function URL a failing function shows as 502 to the HTTP client.',
  rule: 'url.error-is-502',
  patch: { 'url.error-is-502': 200 },
});

export const urlThrottleIs502 = misconception({
  id: 'url-throttle-is-502',
  belief: 'A throttled function URL answers 502.',
  refutation: 'No free concurrency is answered with 429, so that the client may slow down and try again.',
  rule: 'url.throttled-is-429',
  patch: { 'url.throttled-is-429': 502 },
});

export const timeoutIsNoError = misconception({
  id: 'timeout-is-no-error',
  belief: 'A run that reaches the function timeout ends without counting as an error.',
  refutation: 'Lambda stops it and treats it as a function error: it is retried or comes back like a thrown error.',
  rule: 'function.timeout-is-an-error',
  patch: { 'function.timeout-is-an-error': false },
});

export const throttleIsAnError = misconception({
  id: 'throttle-counts-as-nothing',
  belief: 'A throttled request leaves no trace in the Throttles metric.',
  refutation: 'It counts in Throttles, and neither in Invocations nor in Errors.',
  rule: 'function.throttles-are-counted',
  patch: { 'function.throttles-are-counted': false },
});
