import { describe, expect, test } from 'vitest';
import { expectNoticed, run, type SetUp, serverless } from './run';
import { balanced, behindApi, busy, customApi, eventHeader, get, requested, returns, slow, throws } from './set-ups';

const seen = (setUp: SetUp) => run(setUp).outcome.calls.r;
const exit = '{Fn: [{kind: timeout, when: always}]}';

describe('what the client of API Gateway sees (F-096)', () => {
  test.each([
    ['REST: success', requested('Api'), 200],
    ['REST: no field is required', requested('Api', returns('{}')), 200],
    ['REST: a status of its own', requested('Api', returns('{"statusCode": 404, "body": "no"}')), 404],
    ['REST: nothing returned', requested('Api', returns('null')), 502],
    ['REST: a field that is none of the format', requested('Api', returns('{"id": 1}')), 502],
    ['REST: a body that is no text', requested('Api', returns('{"statusCode": 200, "body": {"id": 1}}')), 502],
    ['REST: the function throws', requested('Api', throws), 502],
    ['REST: the function times out', requested('Api', exit), 502],
    ['REST: no such path', requested('Api', '{}', '', '/nothing'), 403],
    ['REST: too slow', requested('Api', slow(40), ', Timeout: 60'), 504],
    ['REST: more than 10 MB', requested('Api', '{}', '', '/things', ', bodyBytes: 11000000'), 413],
    ['REST: more than Lambda takes', requested('Api', '{}', '', '/things', ', bodyBytes: 7000000'), 413],
    ['REST: throttled', busy(behindApi('Api', ', ReservedConcurrentExecutions: 1'), 'ServerlessRestApi'), 500],
    ['HTTP: what is returned is the body', requested('HttpApi', returns('{"id": 1}')), 200],
    ['HTTP: nothing returned', requested('HttpApi', returns('null')), 200],
    ['HTTP: a status of its own', requested('HttpApi', returns('{"statusCode": 404}')), 404],
    ['HTTP: the function throws', requested('HttpApi', throws), 500],
    ['HTTP: no such path', requested('HttpApi', '{}', '', '/nothing'), 404],
    ['HTTP: too slow', requested('HttpApi', slow(40), ', Timeout: 60'), 503],
    ['HTTP: throttled', busy(behindApi('HttpApi', ', ReservedConcurrentExecutions: 1'), 'ServerlessHttpApi'), 503],
    ['custom: an error is answered with 200', customApi(throws), 200],
    [
      'custom: unless a pattern matches',
      customApi(throws, '', '{StatusCode: 200}, {StatusCode: 500, SelectionPattern: ".*error.*"}'),
      500,
    ],
    ['custom: queued as an event', customApi(throws, eventHeader, '{StatusCode: 202}'), 202],
  ] as const)('%s', (_, setUp, statusCode) => expect(seen(setUp)?.statusCode).toBe(statusCode));

  test('the words of the answer', () => {
    expect(seen(requested('Api', throws))?.message).toBe('{"message":"Internal server error"}');
    expect(seen(requested('HttpApi', throws))?.message).toBe('{"message":"Internal Server Error"}');
    expect(seen(requested('Api', '{}', '', '/nothing'))?.message).toBe('{"message":"Missing Authentication Token"}');
    expect(seen(requested('Api', slow(40), ', Timeout: 60'))?.message).toBe('{"message":"Endpoint request timed out"}');
  });

  test('an answer comes at 29 s or 30 s, and the function goes on to its end', () => {
    for (const [kind, at] of [
      ['Api', 29_000],
      ['HttpApi', 30_000],
    ] as const) {
      const { trace, outcome } = run(requested(kind, slow(40), ', Timeout: 60'));
      expect(trace.find(({ kind: what }) => what === 'answered')?.at).toBe(at);
      expect(outcome.items.r).toMatchObject([{ state: 'processed', deliveries: 1, at: 40_000 }]);
    }
  });

  test('one run, whatever becomes of it; an event of an asynchronous integration is retried by Lambda', () => {
    expect(run(requested('Api', throws)).outcome.items.r).toMatchObject([{ state: 'failed', deliveries: 1 }]);
    expect(run(customApi(throws, eventHeader)).outcome.items.r).toMatchObject([
      { state: 'dropped', reason: 'RetriesExhausted', deliveries: 3 },
    ]);
  });

  test.each([
    ['without the permission', ''],
    ['with one for another path', allow('/*/GET/others')],
    ['with one for another API', allow('/*/GET/things', 'Other')],
  ])('%s the client sees 500, and nothing runs', (_, permission) => {
    const { outcome } = run({ resources: plainApi + permission, stimuli: get('Http') });
    expect(outcome.calls.r).toMatchObject({ statusCode: 500, message: '{"message":"Internal Server Error"}' });
    expect(outcome.items.r).toMatchObject([{ state: 'rejected', reason: 'NoPermission', deliveries: 0 }]);
  });

  test.each(['/*/GET/things', '/*/*/*', '/*', '/$default/GET/*'])('%s lets the API in', (path) => {
    expect(seen({ resources: plainApi + allow(path), stimuli: get('Http') })?.statusCode).toBe(200);
  });
});

const plainApi = `${serverless('Fn')}
    Http: {Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: HTTP}}
    Behind: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Http, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Fn.Arn, PayloadFormatVersion: '2.0'}}
    Route: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Http, RouteKey: GET /things, Target: !Sub "integrations/\${Behind}"}}
`;
function allow(path: string, api = '${Http}'): string {
  return `    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: 'lambda:InvokeFunction', Principal: apigateway.amazonaws.com, SourceArn: !Sub "arn:aws:execute-api:us-east-1:123456789012:${api}${path}"}}\n`;
}

describe('routes', () => {
  const events = (...routes: readonly (readonly [string, string, string])[]): string =>
    routes
      .map(([fn, method, path]) =>
        serverless(fn, `, Events: {E: {Type: Api, Properties: {Method: ${method}, Path: '${path}'}}}`),
      )
      .join('');
  const taker = (resources: string, method: string, path: string, target = 'ServerlessRestApi'): string | undefined => {
    const { outcome } = run({ resources, stimuli: get(target, path, '', method) });
    return (
      Object.entries(outcome.functions).find(([, { invocations }]) => invocations > 0)?.[0] ??
      String(outcome.calls.r?.statusCode)
    );
  };
  const rest = events(['Exact', 'get', '/things/all'], ['One', 'any', '/things/{id}'], ['Rest', 'any', '/{proxy+}']);
  test.each([
    ['GET', '/things/all', 'Exact'],
    ['GET', '/things/7', 'One'],
    ['DELETE', '/things/7', 'One'],
    ['GET', '/a/b/c', 'Rest'],
    // The resource is picked by its path; that it has no such method is then final.
    ['POST', '/things/all', '403'],
    ['GET', '/', '403'],
  ])('REST %s %s: %s', (method, path, wanted) => expect(taker(rest, method, path)).toBe(wanted));

  const http = rest.replaceAll('Type: Api', 'Type: HttpApi') + serverless('Default', ', Events: {E: {Type: HttpApi}}');
  test.each([
    ['GET', '/things/all', 'Exact'],
    ['POST', '/things/all', 'One'],
    ['GET', '/', 'Default'],
  ])('HTTP %s %s: %s', (method, path, wanted) => expect(taker(http, method, path, 'ServerlessHttpApi')).toBe(wanted));
});

describe('who may call', () => {
  test.each([
    ['AWS_IAM', 403],
    ['NONE', 200],
  ])('%s', (authorizer, statusCode) => {
    const resources = behindApi('Api', '', `, Auth: {Authorizer: ${authorizer}}`);
    expect(seen({ resources, stimuli: get('ServerlessRestApi') })?.statusCode).toBe(statusCode);
  });

  test.each([
    ['execute-api:Invoke', 200],
    ['lambda:InvokeFunction', 403],
  ])('AWS_IAM, signed by one who may %s', (action, statusCode) => {
    const resources = behindApi('Api', '', ', Auth: {Authorizer: AWS_IAM}');
    const stimuli = get('ServerlessRestApi').replace('items:', 'caller: Client, items:');
    const callers = `{Client: {account: "123456789012", statements: [{Effect: Allow, Action: "${action}", Resource: "*"}]}}`;
    expect(seen({ resources, stimuli, callers })?.statusCode).toBe(statusCode);
  });

  test('a route whose authorizer is a function is not modelled, and says so', () => {
    const resources = `${behindApi('Api', '', ', RestApiId: !Ref Rest')}
    Rest: {Type: AWS::Serverless::Api, Properties: {StageName: v1, Auth: {DefaultAuthorizer: Own, Authorizers: {Own: {FunctionArn: !GetAtt Fn.Arn}}}}}`;
    expect(run({ resources, stimuli: get('Rest') }).outcome.deployment).toMatchObject({ code: 'NotModelled' });
  });
});

describe('what the client of a load balancer sees (F-097)', () => {
  test.each([
    ['success', balanced(), 200],
    ['a status of its own', balanced(returns('{"statusCode": 404}')), 404],
    ['no statusCode', balanced(returns('{"id": 1}')), 502],
    ['the function throws', balanced(throws), 502],
    ['the function times out', balanced(exit), 502],
    ['more than 1 MB', balanced('{}', '', '/things', ', bodyBytes: 2000000'), 413],
    ['another path', balanced('{}', '', '/else'), 404],
    ['no target', balanced('{}', '', undefined, undefined, ''), 503],
    ['throttled', busy(balanced('{}', ', ReservedConcurrentExecutions: 1').resources, 'Balancer'), 502],
  ] as const)('%s', (_, setUp, statusCode) => expect(seen(setUp)?.statusCode).toBe(statusCode));

  test('a target group whose function does not let it in cannot be deployed', () => {
    const resources = balanced().resources.replace('elasticloadbalancing.amazonaws.com', 'sns.amazonaws.com');
    expect(run({ resources }).outcome.deployment).toMatchObject({
      code: 'AccessDenied',
      statusCode: 403,
      operation: 'RegisterTargets',
      resource: 'Group',
    });
    expectNoticed({ resources, stimuli: get('Balancer') }, 'deployment.load-balancer-must-be-let-in');
  });
});

describe('what the front doors count', () => {
  test.each([
    [requested('Api', throws), 'ServerlessRestApi', { Count: 1, '5XXError': 1 }],
    [requested('Api', '{}', '', '/nothing'), 'ServerlessRestApi', { Count: 1, '4XXError': 1 }],
    [requested('HttpApi', returns('{"statusCode": 404}')), 'ServerlessHttpApi', { Count: 1, '4xx': 1 }],
    [requested('HttpApi'), 'ServerlessHttpApi', { Count: 1 }],
    [balanced(throws), 'Balancer', { RequestCount: 1, HTTPCode_ELB_5XX_Count: 1 }],
    [balanced(returns('{"statusCode": 404}')), 'Balancer', { RequestCount: 1 }],
  ] as const)('%#', (setUp, place, wanted) => expect(run(setUp).outcome.metrics[place]).toEqual(wanted));
});

describe('each rule is noticed', () => {
  test.each([
    ['api.does-not-retry', requested('Api', throws)],
    ['api.waits-for-the-function', requested('Api', throws)],
    ['api.no-route', requested('Api', '{}', '', '/nothing')],
    [
      'api.asks-who-calls',
      { resources: behindApi('Api', '', ', Auth: {Authorizer: AWS_IAM}'), stimuli: get('ServerlessRestApi') },
    ],
    ['api.rejected-invocation', { resources: plainApi, stimuli: get('Http') }],
    ['api.throttled-function', busy(behindApi('Api', ', ReservedConcurrentExecutions: 1'), 'ServerlessRestApi')],
    ['api.failed-run', requested('HttpApi', throws)],
    ['api.proxy-response-has-a-format', requested('Api', returns('null'))],
    ['api.payload-2-infers-response', requested('HttpApi', returns('{"id": 1}'))],
    ['api.custom-integration-maps-errors', customApi(throws)],
    ['api.integration-timeout', requested('Api', slow(40), ', Timeout: 60')],
    ['api.event-header-queues', customApi(throws, eventHeader)],
    ['api.payload-limit', requested('Api', '{}', '', '/things', ', bodyBytes: 11000000')],
    ['load-balancer.failed-run', balanced(throws)],
    ['load-balancer.payload-limit', balanced('{}', '', '/things', ', bodyBytes: 2000000')],
    ['load-balancer.no-target', balanced('{}', '', undefined, undefined, '')],
    ['load-balancer.rules-in-order', balanced()],
  ] as const)('%s', (rule, setUp) => expectNoticed(setUp, rule));
});
