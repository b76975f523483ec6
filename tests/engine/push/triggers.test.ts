import { describe, expect, test } from 'vitest';
import { expectNoticed, run, serverless } from './run';
import { happens, mayDeadLetter, mayInvoke, slow, type sources, throws } from './set-ups';

type Service = keyof typeof sources;
const asynchronous: readonly Service[] = [
  'cloudwatch-logs',
  'iot',
  'iot-events',
  'ses',
  'config',
  'codecommit',
  'codepipeline',
  'cloudformation',
];

describe('services that invoke asynchronously (F-072, F-095, F-098, F-101)', () => {
  test.each(asynchronous)('%s: answered first, and a failing function is retried by Lambda', (service) => {
    const { calls, items } = run(happens(service, throws)).outcome;
    expect(calls.t).toEqual({ statusCode: 200 });
    expect(items.t).toMatchObject([{ state: 'dropped', reason: 'RetriesExhausted', deliveries: 3 }]);
  });

  test.each(['iot', 'iot-events', 'codecommit'] as const)(
    '%s may be made without the statement; its events are lost',
    (service) => {
      expect(run(happens(service, '{}', '', false)).outcome.items.t).toMatchObject([
        { state: 'dropped', reason: 'NoPermission', deliveries: 0 },
      ]);
    },
  );

  test.each([
    ['cloudwatch-logs', 'PutSubscriptionFilter', 'InvalidParameterException'],
    ['ses', 'CreateReceiptRule', 'InvalidLambdaFunction'],
    ['config', 'PutConfigRule', 'InsufficientPermissionsException'],
  ] as const)('%s is refused without the statement', (service, operation, code) => {
    expect(run(happens(service, '{}', '', false)).outcome.deployment).toMatchObject({
      result: 'fails',
      resource: 'Source',
      operation,
      code,
    });
  });

  test('CodePipeline invokes with its own role', () => {
    const setUp = happens('codepipeline');
    const denied = { ...setUp, resources: setUp.resources.replace(mayInvoke, mayDeadLetter) };
    expect(run(setUp).outcome.items.t).toMatchObject([{ state: 'processed' }]);
    expect(run(denied).outcome.items.t).toMatchObject([{ state: 'dropped', reason: 'NoPermission' }]);
  });
});

describe('services that wait (F-071, F-099, F-103)', () => {
  test.each([
    ['cognito', '{}', '', { statusCode: 200 }],
    ['cognito', throws, '', { statusCode: 400, errorCode: 'UserLambdaValidationException' }],
    ['lex', '{}', '', { statusCode: 200 }],
    ['lex', throws, '', { statusCode: 424, errorCode: 'DependencyFailedException' }],
    ['lex', '{}', ', ReservedConcurrentExecutions: 0', { statusCode: 429 }],
    ['cognito', '{}', ', ReservedConcurrentExecutions: 0', { errorCode: 'UnexpectedLambdaException' }],
  ] as const)('%s with %s%s', (service, handlers, settings, wanted) => {
    expect(run(happens(service, handlers, settings)).outcome.calls.t).toMatchObject(wanted);
  });

  test('a failing trigger runs once', () => {
    expect(run(happens('cognito', throws)).outcome.items.t).toMatchObject([{ state: 'failed', deliveries: 1 }]);
  });

  test('without the statement the pool can be made, and its client meets the failure', () => {
    expect(run(happens('cognito', '{}', '', false)).outcome.calls.t).toMatchObject({
      errorCode: 'UnexpectedLambdaException',
      message: 'PreSignUp invocation failed due to error AccessDeniedException.',
    });
  });

  test('Cognito waits 5 s, three times', () => {
    const { trace, outcome } = run(happens('cognito', slow(8), ', Timeout: 30'));
    expect(outcome.functions.Fn?.runs.map(({ startedAt }) => startedAt)).toEqual([0, 5000, 10_000]);
    expect(trace.find(({ kind }) => kind === 'answered')).toMatchObject({ at: 15_000, answer: { statusCode: 400 } });
  });

  test('a receipt rule can wait too, and nobody sees the failure', () => {
    const setUp = happens('ses', throws);
    const waits = {
      ...setUp,
      resources: setUp.resources.replace('FunctionArn', 'InvocationType: RequestResponse, FunctionArn'),
    };
    expect(run(waits).outcome.items.t).toMatchObject([{ state: 'failed', deliveries: 1 }]);
  });
});

describe('what SAM makes of events', () => {
  test.each([
    ['CloudWatchLogs', '{LogGroupName: app, FilterPattern: ""}', '', 'FnE'],
    ['IoTRule', "{Sql: SELECT * FROM 't'}", '', 'FnE'],
    ['Cognito', '{UserPool: !Ref Pool, Trigger: PreSignUp}', '    Pool: {Type: AWS::Cognito::UserPool}\n', 'Pool'],
  ])('%s lets the service in', (type, properties, more, target) => {
    const resources = serverless('Fn', `, Events: {E: {Type: ${type}, Properties: ${properties}}}`) + more;
    const stimuli = `{at: 0, action: Trigger, target: ${target}, items: [{id: t}]}`;
    expect(run({ resources, stimuli }).outcome.items.t).toMatchObject([{ state: 'processed', deliveries: 1 }]);
  });

  test('what happens at an Alexa skill is not modelled, and says so', () => {
    const resources = serverless('Fn', ', Events: {E: {Type: AlexaSkill, Properties: {SkillId: s}}}');
    const stimuli = '{at: 0, action: Trigger, target: FnE, items: [{id: t}]}';
    expect(run({ resources, stimuli }).outcome.deployment).toMatchObject({ code: 'NotModelled' });
  });
});

describe('a statement for an Alexa skill (F-100)', () => {
  const skill = (more: string) => ({
    resources: `${serverless('Fn')}    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: 'lambda:InvokeFunction', Principal: alexa-appkit.amazon.com, EventSourceToken: amzn1${more}}}\n`,
  });
  test('takes a token, and no source beside it', () => {
    expect(run(skill('')).outcome.deployment.result).toBe('succeeds');
    const both = skill(', SourceAccount: "123456789012"');
    expect(run(both).outcome.deployment).toMatchObject({ operation: 'AddPermission', resource: 'Allow' });
    expectNoticed(both, 'deployment.skill-token-stands-alone');
  });
});

describe('each rule is noticed', () => {
  test.each([
    ['push.no-dead-letter-queue', happens('iot', '{}', '', false)],
    ['push.waiting-client-sees-failure', happens('cognito', throws)],
    ['push.role-of-the-source', happens('codepipeline')],
    ['cognito.waits-five-seconds', happens('cognito', slow(8), ', Timeout: 30')],
    ['deployment.trigger-must-be-let-in', happens('cloudwatch-logs', '{}', '', false)],
  ] as const)('%s', (rule, setUp) => expectNoticed(setUp, rule));
});
