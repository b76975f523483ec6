import { minutes } from '../../base/time';
import { misconception } from './misconception';

export const apiDoesNotWait = misconception({
  id: 'api-gateway-does-not-wait',
  belief: 'API Gateway hands the request to Lambda and answers at once, without waiting for the function.',
  refutation:
    'It invokes synchronously and answers with what the function returned. Only a custom integration with the Event header does not wait.',
  rule: 'api.waits-for-the-function',
  patch: { 'api.waits-for-the-function': false },
});

export const apiRetries = misconception({
  id: 'api-gateway-retries',
  belief: 'API Gateway tries a failed function again before it answers its client.',
  refutation: 'API Gateway never retries an invocation. It passes the error on, and the client decides.',
  rule: 'api.does-not-retry',
  patch: { 'api.does-not-retry': { retries: 2 } },
});

export const apiWaitsForTimeout = misconception({
  id: 'api-gateway-waits-for-function-timeout',
  belief: 'API Gateway waits for a function as long as its timeout allows.',
  refutation:
    'A REST API stops waiting after 29 s and an HTTP API after 30 s, whatever the timeout of the function; the function itself goes on.',
  rule: 'api.integration-timeout',
  patch: {
    'api.integration-timeout': {
      rest: { after: minutes(15), statusCode: 504 },
      http: { after: minutes(15), statusCode: 503 },
    },
  },
});

export const apiPassesThrottleOn = misconception({
  id: 'api-gateway-passes-throttle-on',
  belief: 'When the function is throttled, the client of API Gateway sees 429.',
  refutation: 'API Gateway treats a refused invocation as an internal error: its client sees a 5xx status.',
  rule: 'api.throttled-function',
  patch: { 'api.throttled-function': { rest: 429, http: 429 } },
});
