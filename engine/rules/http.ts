import { minutes, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const read = '2026-11-25';
const ofApi = { read, url: pages.apiErrors, owner: 'api-gateway', topic: 'invocation-types' } as const;
const ofBalancer = { read, url: pages.loadBalancerErrors, owner: 'load-balancer', topic: 'invocation-types' } as const;
const mebibyte = 1_048_576;

export const apiDoesNotRetry = rule({
  ...ofApi,
  id: 'api.does-not-retry',
  statement: 'API Gateway never tries a failed invocation again; it passes an error on to its client.',
  facts: ['F-010', 'F-096'],
  topic: 'retries',
  value: { retries: 0 },
  off: { retries: 2 },
});

export const apiWaits = rule({
  ...ofApi,
  id: 'api.waits-for-the-function',
  statement: 'API Gateway invokes synchronously: its client gets what the function returned, once it has.',
  facts: ['F-071', 'F-096'],
  value: true,
  off: false,
});

export const noRoute = rule({
  ...ofApi,
  id: 'api.no-route',
  statement:
    'A request for which there is no route is answered with 403 Missing Authentication Token by a REST API, with 404 Not Found by an HTTP API.',
  facts: ['F-096'],
  url: pages.gatewayResponses,
  value: { rest: 403, http: 404 },
  off: { rest: 500, http: 500 },
});

export const asksWhoCalls = rule({
  ...ofApi,
  id: 'api.asks-who-calls',
  statement:
    'A method with an authorizer, IAM or an API key refuses a request without them: 401 for a missing token, else 403.',
  facts: ['F-096'],
  url: pages.gatewayResponses,
  topic: 'permissions',
  value: { token: 401, iam: 403, 'api-key': 403 },
  off: { token: 200, iam: 200, 'api-key': 200 },
});

export const rejectedInvocation = rule({
  ...ofApi,
  id: 'api.rejected-invocation',
  statement:
    'When Lambda refuses the invocation, for a missing permission or a function that is gone, the client of API Gateway gets 500.',
  facts: ['F-096', 'F-270'],
  topic: 'permissions',
  value: 500,
  off: 403,
});

export const apiThrottled = rule({
  ...ofApi,
  id: 'api.throttled-function',
  statement:
    'When the function has no free concurrency, the client of API Gateway gets no 429: 500 from a REST API, 503 from an HTTP API.',
  facts: ['F-016', 'F-096'],
  topic: 'concurrency',
  value: { rest: 500, http: 503 },
  off: { rest: 429, http: 429 },
});

export const apiFailedRun = rule({
  ...ofApi,
  id: 'api.failed-run',
  statement:
    'When the function fails, the client of a REST API gets 502 and that of an HTTP API 500, with no word of the error.',
  facts: ['F-010', 'F-096'],
  value: { rest: 502, http: 500 },
  off: { rest: 200, http: 200 },
});

export const proxyFormat = rule({
  ...ofApi,
  id: 'api.proxy-response-has-a-format',
  statement:
    'Behind a proxy integration a function returns an object of statusCode, headers and body; anything else is answered as a failure.',
  facts: ['F-096'],
  url: pages.proxyFormat,
  value: true,
  off: false,
});

export const infersResponse = rule({
  ...ofApi,
  id: 'api.payload-2-infers-response',
  statement:
    'With payload format 2.0 of an HTTP API, what a function returns without a statusCode is the body of a 200 response.',
  facts: ['F-096'],
  url: pages.httpProxyFormat,
  value: true,
  off: false,
});

export const customErrors = rule({
  ...ofApi,
  id: 'api.custom-integration-maps-errors',
  statement:
    'A custom integration answers a failed run with 200, unless the pattern of an integration response matches the error message.',
  facts: ['F-096'],
  url: pages.customErrors,
  value: true,
  off: false,
});

export const apiPatience = rule({
  ...ofApi,
  id: 'api.integration-timeout',
  statement:
    'A REST API waits 29 s for a function and answers 504, an HTTP API waits 30 s and answers 503; the function goes on.',
  facts: ['F-019', 'F-096'],
  url: pages.apiQuotas,
  topic: 'timeouts-and-limits',
  value: { rest: { after: seconds(29), statusCode: 504 }, http: { after: seconds(30), statusCode: 503 } },
  off: { rest: { after: minutes(15), statusCode: 504 }, http: { after: minutes(15), statusCode: 503 } },
});

export const asynchronousIntegration = rule({
  ...ofApi,
  id: 'api.event-header-queues',
  statement:
    'A custom integration that sets X-Amz-Invocation-Type to Event answers as soon as Lambda has queued the event.',
  facts: ['F-001', 'F-071'],
  url: pages.asyncIntegration,
  value: true,
  off: false,
});

export const apiPayloadLimit = rule({
  ...ofApi,
  id: 'api.payload-limit',
  statement: 'API Gateway takes a body of up to 10 MB and answers 413 to a larger one.',
  facts: ['F-011', 'F-096'],
  url: pages.apiQuotas,
  topic: 'timeouts-and-limits',
  value: 10 * mebibyte,
  off: Number.MAX_SAFE_INTEGER,
});

export const balancerFailedRun = rule({
  ...ofBalancer,
  id: 'load-balancer.failed-run',
  statement:
    'A load balancer answers 502 when the function fails, times out, is throttled or returns what names no statusCode.',
  facts: ['F-010', 'F-097'],
  value: 502,
  off: 200,
});

export const balancerLimit = rule({
  ...ofBalancer,
  id: 'load-balancer.payload-limit',
  statement: 'A load balancer hands a body of up to 1 MB to a function and answers 413 to a larger one.',
  facts: ['F-097'],
  url: pages.loadBalancerFunctions,
  topic: 'timeouts-and-limits',
  value: mebibyte,
  off: Number.MAX_SAFE_INTEGER,
});

export const balancerNoTarget = rule({
  ...ofBalancer,
  id: 'load-balancer.no-target',
  statement: 'A load balancer answers 503 when the target group holds no target.',
  facts: ['F-097'],
  value: 503,
  off: 404,
});

export const balancerRules = rule({
  ...ofBalancer,
  id: 'load-balancer.rules-in-order',
  statement: 'The rules of a listener are tried by priority; the default action takes what no rule takes.',
  facts: ['F-097'],
  url: pages.listenerRules,
  value: true,
  off: false,
});
