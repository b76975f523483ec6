import { pages } from './pages';
import { rule } from './rule';

const read = '2026-11-24';
const ofInvoke = { read, url: pages.invoke, owner: 'lambda', topic: 'invocation-types' } as const;
const ofUrls = { read, url: pages.functionUrl, owner: 'function-url', topic: 'invocation-types' } as const;

export const answersAfterTheRun = rule({
  ...ofInvoke,
  id: 'sync.answers-after-the-run',
  statement: 'A synchronous invoke waits for the function and answers 200 with its response.',
  facts: ['F-001', 'F-002', 'F-009'],
  value: 200,
  off: 202,
});

export const errorIsAnAnswer = rule({
  ...ofInvoke,
  id: 'sync.error-is-an-answer',
  statement: 'A function error is answered with 200 and FunctionError; 4xx and 5xx are for requests that did not run.',
  facts: ['F-005', 'F-006', 'F-007', 'F-008'],
  url: pages.synchronous,
  value: 200,
  off: 500,
});

export const lambdaDoesNotRetry = rule({
  ...ofInvoke,
  id: 'sync.lambda-does-not-retry',
  statement: 'Lambda never retries a synchronous invoke; that is up to the caller.',
  facts: ['F-010'],
  url: pages.retries,
  owner: 'caller',
  topic: 'retries',
  value: { retries: 0 },
  off: { retries: 2 },
});

export const usesNoDeadLetterQueue = rule({
  ...ofInvoke,
  id: 'sync.uses-no-dead-letter-queue',
  statement: 'A synchronous invoke uses neither the dead-letter queue nor the destinations of the function.',
  facts: ['F-040'],
  url: pages.asyncRecords,
  owner: 'caller',
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});

export const dryRun = rule({
  ...ofInvoke,
  id: 'sync.dry-run',
  statement: 'DryRun checks parameters and permission, answers 204 and runs nothing.',
  facts: ['F-002', 'F-004'],
  value: true,
  off: false,
});

export const throttledIsRefused = rule({
  ...ofInvoke,
  id: 'sync.throttled-is-refused',
  statement:
    'A synchronous invoke that finds no free concurrency is refused with 429; the caller decides what follows.',
  facts: ['F-016', 'F-264', 'F-267'],
  url: pages.concurrency,
  value: 429,
  off: 500,
});

export const payloadLimit = rule({
  ...ofInvoke,
  id: 'sync.payload-limit',
  statement: 'A synchronous payload above 6 MB is refused with 413.',
  facts: ['F-011', 'F-013'],
  value: 6_291_456,
  off: Number.MAX_SAFE_INTEGER,
});

export const missingFunction = rule({
  ...ofInvoke,
  id: 'invoke.function-must-exist',
  statement: 'Invoking a function, version or alias that does not exist is refused with 404.',
  facts: ['F-015'],
  value: 404,
  off: 500,
});

export const payloadIsJson = rule({
  ...ofInvoke,
  id: 'invoke.payload-is-json',
  statement: 'A request body that is not JSON is refused with 400.',
  facts: ['F-014'],
  value: true,
  off: false,
});

export const callerNeedsPermission = rule({
  ...ofInvoke,
  id: 'invoke.caller-needs-permission',
  statement: 'A caller without lambda:InvokeFunction is refused with 403.',
  facts: ['F-280'],
  owner: 'caller',
  topic: 'permissions',
  value: true,
  off: false,
});

export const urlErrorStatus = rule({
  ...ofUrls,
  id: 'url.error-is-502',
  statement: 'A function URL answers 502 when the function fails; nothing is retried.',
  facts: ['F-010', 'F-104'],
  value: 502,
  off: 200,
});

export const urlThrottleStatus = rule({
  ...ofUrls,
  id: 'url.throttled-is-429',
  statement: 'A function URL answers 429 when the function has no free concurrency.',
  facts: ['F-016', 'F-104'],
  value: 429,
  off: 502,
});

export const urlNeedsPermission = rule({
  ...ofUrls,
  id: 'url.needs-permission',
  statement: 'A request to a function URL that the function policy does not let in is answered with 403.',
  facts: ['F-104', 'F-295', 'F-296'],
  url: pages.functionUrlAuth,
  topic: 'permissions',
  value: true,
  off: false,
});
