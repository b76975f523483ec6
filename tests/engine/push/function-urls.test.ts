import { describe, expect, test } from 'vitest';
import { run, type SetUp, serverless } from './run';

const request = '{at: 0, action: HttpRequest, target: FnUrl, items: [{id: r, method: GET, path: /}]}';
const throws = '{Fn: [{kind: throw, when: always}]}';

/** A URL as SAM writes it, with the statements that it needs. */
const open = (more = '', handlers = '{}'): SetUp => ({
  resources: serverless('Fn', `, FunctionUrlConfig: {AuthType: NONE}${more}`),
  stimuli: request,
  handlers,
});

const statement = (action: string, more = '') =>
  `    ${action}: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Principal: '*', Action: 'lambda:${action}'${more}}}\n`;
const viaUrl = ', InvokedViaFunctionUrl: true';
const ofUrl = ', FunctionUrlAuthType: NONE';

/** A URL as plain CloudFormation writes it, with only these statements. */
const bare = (statements: string, authType = 'NONE'): SetUp => ({
  resources: `${serverless('Fn')}    FnUrl: {Type: AWS::Lambda::Url, Properties: {TargetFunctionArn: !GetAtt Fn.Arn, AuthType: ${authType}}}\n${statements}`,
  stimuli: request,
});

const both = statement('InvokeFunctionUrl', ofUrl) + statement('InvokeFunction', viaUrl);

const signed = (actions: string, more = '', account = '123456789012'): SetUp => ({
  ...bare(more, 'AWS_IAM'),
  stimuli: request.replace('items:', 'caller: Client, items:'),
  callers: `{Client: {account: "${account}", statements: [{Effect: Allow, Action: [${actions}], Resource: "*"}]}}`,
});
const mayCall = '"lambda:InvokeFunctionUrl", "lambda:InvokeFunction"';
const account = (action: string, more = '') =>
  statement(action, more).replace("'*'", '"999999999999"').replace('NONE', 'AWS_IAM');
const failing: SetUp = {
  ...open(),
  stimuli: `{at: 0, action: SetFault, target: Fn, fault: serviceError, until: 1}, ${request}`,
};

describe('what a client of a function URL sees', () => {
  test.each<[string, SetUp, number, string, number]>([
    ['F-104: the answer of the function', open(), 200, 'processed', 1],
    ['F-104: 502 if it fails', open('', throws), 502, 'failed', 1],
    ['F-016: 429 if it is throttled', open(', ReservedConcurrentExecutions: 0'), 429, 'rejected', 0],
    ['F-295: 200 with both statements', bare(both), 200, 'processed', 1],
    ['F-296: 403 without a policy, although the type is NONE', bare(''), 403, 'rejected', 0],
    ['F-295: 403 with InvokeFunctionUrl alone', bare(statement('InvokeFunctionUrl', ofUrl)), 403, 'rejected', 0],
    ['F-295: 403 with InvokeFunction alone', bare(statement('InvokeFunction', viaUrl)), 403, 'rejected', 0],
    ['an error of Lambda itself is its own status, and no throttle', failing, 500, 'rejected', 0],
    ['F-295: signed by one of the account who may do both', signed(mayCall), 200, 'processed', 1],
    ['F-295: or only one of them', signed('"lambda:InvokeFunctionUrl"'), 403, 'rejected', 0],
    ['F-282: signed from elsewhere, without a policy', signed(mayCall, '', '999999999999'), 403, 'rejected', 0],
    [
      'F-282: signed from elsewhere, with one',
      signed(mayCall, account('InvokeFunctionUrl', ofUrl) + account('InvokeFunction', viaUrl), '999999999999'),
      200,
      'processed',
      1,
    ],
    ['403 if the type is AWS_IAM and the request is not signed', bare(both, 'AWS_IAM'), 403, 'rejected', 0],
  ])('%s', (_, setUp, statusCode, state, deliveries) => {
    const { calls, items } = run(setUp).outcome;
    expect(calls.r?.statusCode).toBe(statusCode);
    expect(items.r).toMatchObject([{ state, deliveries }]);
  });
});
