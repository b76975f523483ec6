import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../engine';
import { expectNoticed, run, type SetUp, serverless } from '../push/run';
import { invoke, keeping, once } from './set-ups';

const answered = (setUp: SetUp) => run(setUp).outcome.calls.r1;
const acting = (behaviour: string): SetUp => ({ ...once('payload: {}'), handlers: `{Fn: [${behaviour}]}` });
const qualified = (qualifier: string): SetUp => ({
  resources: serverless('Fn'),
  stimuli: invoke('RequestResponse', ['r1'], { qualifier }),
});
const arn = 'arn:aws:lambda:us-east-1:123456789012:function:Fn';

describe('what the Invoke API answers', () => {
  test.each<[string, SetUp, Readonly<Record<string, unknown>>]>([
    ['F-002: 200 with the response', acting('{kind: return, value: "42"}'), { statusCode: 200, message: '42' }],
    ['F-002: 202 for an event', once('payload: {}', 'Event'), { statusCode: 202 }],
    ['F-004: 204 for a dry run', once('payload: {}', 'DryRun'), { statusCode: 204 }],
    [
      'F-005: a function error is a 200',
      acting('{kind: throw}'),
      { statusCode: 200, functionError: 'Unhandled', message: expect.stringContaining('"errorType":"Error"') },
    ],
    [
      'F-006: a timeout too',
      acting('{kind: timeout}'),
      {
        statusCode: 200,
        functionError: 'Unhandled',
        message: expect.stringMatching(/Sandbox\.Timedout.*Task timed out after 3\.00 seconds/),
      },
    ],
    [
      'F-007: a runtime that exits',
      acting('{kind: exit}'),
      { statusCode: 200, functionError: 'Unhandled', message: expect.stringContaining('Runtime.ExitError') },
    ],
    [
      'F-008: a response of 6,291,557 bytes',
      acting('{kind: return, value: "", valueBytes: 6291557}'),
      {
        statusCode: 200,
        functionError: 'Unhandled',
        message: expect.stringMatching(/Function\.ResponseSizeTooLarge.*6291556/),
      },
    ],
    [
      'F-008: one byte less fits',
      acting('{kind: return, value: ok, valueBytes: 6291556}'),
      { statusCode: 200, message: 'ok' },
    ],
    [
      'F-009: a handler that returns nothing',
      acting('{kind: return, value: "null"}'),
      { statusCode: 200, message: 'null' },
    ],
    ['F-011: 6 MB fit', once('payloadBytes: 6291456'), { statusCode: 200 }],
    [
      'F-011, F-013: one byte more does not',
      once('payloadBytes: 6291457'),
      {
        statusCode: 413,
        errorCode: 'RequestTooLargeException',
        message: '6291457 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)',
      },
    ],
    ['F-012: 1 MB fits an event', once('payloadBytes: 1048576', 'Event'), { statusCode: 202 }],
    [
      'F-012, F-013: one byte more does not',
      once('payloadBytes: 1048577', 'Event'),
      {
        statusCode: 413,
        message: '1048577 byte payload is too large for the Event invocation type (limit 1048576 bytes)',
      },
    ],
    [
      'F-014: a body that is no JSON',
      once('payloadText: "{oops"'),
      {
        statusCode: 400,
        errorCode: 'InvalidRequestContentException',
        message: expect.stringMatching(/^Could not parse request body into json/),
      },
    ],
    ['F-014: an event too', once('payloadText: "oops"', 'Event'), { statusCode: 400 }],
    ['an empty body is none', once('payloadText: ""'), { statusCode: 200 }],
    [
      'F-015: an alias that does not exist',
      qualified('nowhere'),
      { statusCode: 404, errorCode: 'ResourceNotFoundException', message: `Function not found: ${arn}:nowhere` },
    ],
    ['F-015: $LATEST always does', qualified('$LATEST'), { statusCode: 200 }],
    [
      'F-016: throttled',
      { ...once('payload: {}'), resources: serverless('Fn', ', ReservedConcurrentExecutions: 0') },
      {
        statusCode: 429,
        errorCode: 'TooManyRequestsException',
        reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
        message: 'Rate Exceeded.',
      },
    ],
  ])('%s', (_, setUp, answer) => expect(answered(setUp)).toMatchObject(answer));

  test('F-004, F-018: what is refused or a dry run is no invocation', () => {
    for (const setUp of [once('payloadText: "{"'), once('payload: {}', 'DryRun'), once('payloadBytes: 6291457')])
      expect(run(setUp).outcome.functions.Fn?.invocations).toBe(0);
  });

  test('F-012: bytes are counted in UTF-8', () => {
    const euros = (count: number) => once(`payload: "${'€'.repeat(count)}"`, 'Event');
    expect(answered(euros(349_525))).toMatchObject({ statusCode: 202 });
    expect(answered(euros(349_526))).toMatchObject({ statusCode: 413 });
  });
});

const busy: SetUp = { ...once('payload: {}'), resources: serverless('Fn', ', ReservedConcurrentExecutions: 0') };

describe('each rule is noticed', () => {
  test.each<[RuleId, SetUp]>([
    ['invoke.payload-is-json', once('payloadText: "{"')],
    ['sync.lambda-does-not-retry', acting('{kind: throw}')],
    ['sync.uses-no-dead-letter-queue', { ...keeping('{kind: throw}'), stimuli: invoke('RequestResponse', ['r1']) }],
    ['sync.throttled-is-refused', busy],
    ['function.throttles-are-counted', busy],
    ['sync.payload-limit', once('payloadBytes: 6291457')],
    ['async.payload-limit', once('payloadBytes: 1048577', 'Event')],
    ['sync.dry-run', once('payload: {}', 'DryRun')],
    ['invoke.function-must-exist', qualified('nowhere')],
    ['sync.error-is-an-answer', acting('{kind: throw}')],
    ['sync.answers-after-the-run', once('payload: {}')],
    ['async.answers-before-the-run', once('payload: {}', 'Event')],
  ])('%s', (rule, setUp) => expectNoticed(setUp, rule));
});
