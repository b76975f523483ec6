import { describe, expect, test } from 'vitest';
import {
  denialMessage,
  denialOf,
  mayForward,
  mayPoll,
  mayPush,
  maySend,
  mayUseUrl,
  type Principal,
  withoutAction,
} from '../../../engine/permissions';
import { aws, type RuleId, switchOff } from '../../../engine/rules';
import type { Json } from '../../../engine/scenario';
import type { World } from '../../../engine/world';
import { plainFunction, reading, worldOf } from '../deployment/fixture';

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:Fn';
const queue = 'arn:aws:sqs:us-east-1:123456789012:Queue';
const topic = 'arn:aws:sns:us-east-1:123456789012:Topic';
const action = 'lambda:InvokeFunction';

const permission = (more: string) =>
  `  Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: lambda:InvokeFunction${more}}}\n`;
const worldWith = (resources = '', statements = '') => worldOf(plainFunction(statements) + resources);
const allow = (more: { readonly [key: string]: Json } = {}): Json => ({
  Effect: 'Allow',
  Action: action,
  Resource: '*',
  ...more,
});
const caller = (statements: readonly Json[], account = '123456789012'): Principal => ({
  caller: { account, statements },
  name: 'App',
});

const ask = (world: World, principal: Principal, off?: RuleId, resourceArn = fn) =>
  denialOf({ world, read: reading(off === undefined ? aws : switchOff(aws, off)), principal, action, resourceArn });

describe('identity policies', () => {
  test.each<[string, readonly Json[], string | undefined]>([
    ['an Allow', [allow()], undefined],
    ['none', [], 'no-identity-policy'],
    ['another action', [allow({ Action: 's3:GetObject' })], 'no-identity-policy'],
    ['a wildcard action', [allow({ Action: 'lambda:Invoke*' })], undefined],
    ['actions compare without case', [allow({ Action: 'LAMBDA:invokefunction' })], undefined],
    ['another resource', [allow({ Resource: `${fn}2` })], 'no-identity-policy'],
    ['a wildcard resource', [allow({ Resource: 'arn:aws:lambda:*:*:function:F?' })], undefined],
    ['F-283: an explicit Deny wins', [allow(), allow({ Effect: 'Deny' })], 'denied-by-identity-policy'],
    [
      'NotAction leaves the action out',
      [{ Effect: 'Allow', NotAction: ['lambda:*'], Resource: '*' }],
      'no-identity-policy',
    ],
    ['NotAction about another', [{ Effect: 'Allow', NotAction: ['iam:*'], Resource: '*' }], undefined],
    ['NotResource leaves the resource out', [{ Effect: 'Allow', Action: '*', NotResource: fn }], 'no-identity-policy'],
    [
      'a condition that fails',
      [allow({ Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } })],
      'no-identity-policy',
    ],
    [
      'a negated condition on an unknown key',
      [allow({ Condition: { StringNotEquals: { 'aws:SourceVpc': 'eu-west-1' } } })],
      undefined,
    ],
    [
      'IfExists on an unknown key',
      [allow({ Condition: { StringEqualsIfExists: { 'aws:SourceVpc': 'eu-west-1' } } })],
      undefined,
    ],
    ['Null on an unknown key', [allow({ Condition: { Null: { 'aws:SourceVpc': 'true' } } })], undefined],
  ])('%s', (_, statements, expected) => expect(ask(worldWith(), caller(statements))).toBe(expected));
});

describe('function policies', () => {
  const other = '210987654321';
  test.each<[string, World, Principal, string | undefined]>([
    [
      'F-281: in one account the function policy is enough',
      worldWith(permission(', Principal: "arn:aws:iam::123456789012:role/App"')),
      caller([]),
      undefined,
    ],
    [
      'F-281: the account itself only delegates',
      worldWith(permission(', Principal: "123456789012"')),
      caller([]),
      'no-identity-policy',
    ],
    [
      'F-282: across accounts both',
      worldWith(permission(`, Principal: "${other}"`)),
      caller([allow()], other),
      undefined,
    ],
    [
      'F-282: the function policy alone is not enough',
      worldWith(permission(`, Principal: "${other}"`)),
      caller([], other),
      'no-identity-policy',
    ],
    ['F-282: the identity policy alone is not enough', worldWith(), caller([allow()], other), 'no-resource-policy'],
    [
      'a service that is let in',
      worldWith(permission(', Principal: sns.amazonaws.com')),
      { service: 'sns.amazonaws.com' },
      undefined,
    ],
    [
      'another service',
      worldWith(permission(', Principal: sns.amazonaws.com')),
      { service: 's3.amazonaws.com' },
      'no-resource-policy',
    ],
  ])('%s', (_, world, principal, expected) => expect(ask(world, principal)).toBe(expected));

  test.each<[RuleId, World, Principal]>([
    ['permissions.same-account-either-policy', worldWith(), caller([allow()])],
    ['permissions.account-principal-delegates', worldWith(permission(', Principal: "123456789012"')), caller([])],
    ['permissions.across-accounts-both-policies', worldWith(), caller([allow()], other)],
    ['permissions.deny-wins', worldWith(), caller([allow(), allow({ Effect: 'Deny' })])],
    [
      'permissions.conditions-limit',
      worldWith(permission(`, Principal: sns.amazonaws.com, SourceArn: "${topic}"`)),
      { service: 'sns.amazonaws.com' },
    ],
  ])('without %s the answer differs', (rule, world, principal) => {
    expect(ask(world, principal, rule) === undefined).not.toBe(ask(world, principal) === undefined);
  });

  test('F-280: the message names caller, action and resource', () => {
    const request = { world: worldWith(), read: reading(aws), principal: caller([]), action, resourceArn: fn };
    expect(denialMessage(request, 'no-identity-policy')).toBe(
      `User: arn:aws:iam::123456789012:role/App is not authorized to perform: ${action} on resource: ${fn} because no identity-based policy allows the ${action} action`,
    );
  });
});

describe('F-271, F-272: source ARN and account', () => {
  test.each<[string, string, boolean]>([
    ['the source ARN', `, SourceArn: "${topic}"`, true],
    ['a wildcard', ', SourceArn: "arn:aws:sns:*:123456789012:T*"', true],
    ['another source', `, SourceArn: "${topic}2"`, false],
    ['a star does not reach over colons', ', SourceArn: "arn:aws:sns:*"', false],
    ['this account', ', SourceAccount: "123456789012"', true],
    ['another account', ', SourceAccount: "210987654321"', false],
  ])('%s', (_, source, expected) => {
    const world = worldWith(permission(`, Principal: sns.amazonaws.com${source}`));
    expect(mayPush({ world, read: reading(aws) }, 'sns.amazonaws.com', fn, topic)).toBe(expected);
  });
});

describe('F-274: a policy is per qualifier', () => {
  const alias = `${permission(', Principal: sns.amazonaws.com').replace('!Ref Fn', '!Ref Live')}
  V1: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Fn}}
  Live: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Fn, FunctionVersion: !GetAtt V1.Version, Name: live}}
`;
  test.each<[string, RuleId | undefined, string, boolean]>([
    ['the alias', undefined, `${fn}:live`, true],
    ['the bare function', undefined, fn, false],
    ['a version', undefined, `${fn}:1`, false],
    ['without the rule, the bare function too', 'permissions.policy-per-qualifier', fn, true],
  ])('%s', (_, off, arn, expected) => {
    const read = reading(off === undefined ? aws : switchOff(aws, off));
    expect(mayPush({ world: worldWith(alias), read }, 'sns.amazonaws.com', arn, topic)).toBe(expected);
  });
});

describe('who is asked when an event is delivered', () => {
  const read = reading(aws);
  const polling = worldWith('', '{Effect: Allow, Action: ["sqs:ReceiveMessage", "sqs:SendMessage"], Resource: "*"}');

  test('F-107: to poll, the execution role', () => {
    expect(mayPoll({ world: polling, read }, { functionArn: fn, sourceArn: queue }, ['ReceiveMessage'])).toBe(true);
    expect(
      mayPoll({ world: polling, read }, { functionArn: fn, sourceArn: queue }, ['ReceiveMessage', 'DeleteMessage']),
    ).toBe(false);
    const believed = reading(switchOff(aws, 'permissions.poll-checked-against'));
    expect(mayPoll({ world: polling, read: believed }, { functionArn: fn, sourceArn: queue }, ['ReceiveMessage'])).toBe(
      false,
    );
  });

  test('F-270: to push, the function policy', () => {
    const world = worldWith(permission(', Principal: sns.amazonaws.com'));
    const invoking = worldWith('', '{Effect: Allow, Action: "lambda:InvokeFunction", Resource: "*"}');
    const believed = reading(switchOff(aws, 'permissions.push-checked-against'));
    expect([world, invoking].map((each) => mayPush({ world: each, read }, 'sns.amazonaws.com', fn, topic))).toEqual([
      true,
      false,
    ]);
    expect(
      [world, invoking].map((each) => mayPush({ world: each, read: believed }, 'sns.amazonaws.com', fn, topic)),
    ).toEqual([false, true]);
  });

  test('without the rule about function policies every service gets in', () => {
    const everybody = reading(switchOff(aws, 'permissions.function-policy-admits-services'));
    expect(mayPush({ world: worldWith(), read: everybody }, 'sns.amazonaws.com', fn, topic)).toBe(true);
  });

  test('F-042: to send, the execution role; a permission that is removed no longer counts', () => {
    expect(maySend({ world: polling, read }, fn, queue)).toBe(true);
    expect(maySend({ world: polling, read }, fn, topic)).toBe(false);
    const Role = polling.roles.Role;
    if (!Role) throw new Error('no role');
    const later = {
      ...polling,
      roles: { Role: { ...Role, statements: withoutAction(Role.statements, 'sqs:SendMessage') } },
    };
    expect(maySend({ world: later, read }, fn, queue)).toBe(false);
    expect(mayPoll({ world: later, read }, { functionArn: fn, sourceArn: queue }, ['ReceiveMessage'])).toBe(true);
  });

  test('F-084: a service sends to a queue whose policy lets it in', () => {
    const world = worldWith(`  Queue: {Type: AWS::SQS::Queue}
  Policy: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref Queue], PolicyDocument: {Statement: {Effect: Allow, Principal: {Service: sns.amazonaws.com}, Action: sqs:SendMessage, Resource: !GetAtt Queue.Arn, Condition: {ArnEquals: {"aws:SourceArn": "${topic}"}}}}}}
`);
    expect(mayForward({ world, read }, 'sns.amazonaws.com', queue, topic)).toBe(true);
    expect(mayForward({ world, read }, 'sns.amazonaws.com', queue, `${topic}2`)).toBe(false);
    expect(mayForward({ world, read }, 'events.amazonaws.com', queue, topic)).toBe(false);
  });

  test('F-295: a public function URL needs both statements', () => {
    const use = permission(', Principal: "*", FunctionUrlAuthType: NONE').replace(
      'lambda:InvokeFunction',
      'lambda:InvokeFunctionUrl',
    );
    const invoke = permission(', Principal: "*", InvokedViaFunctionUrl: true').replace('Allow:', 'Allow2:');
    expect(mayUseUrl({ world: worldWith(use + invoke), read }, { functionArn: fn, authType: 'NONE' })).toBe(true);
    expect(mayUseUrl({ world: worldWith(use), read }, { functionArn: fn, authType: 'NONE' })).toBe(false);
    const one = reading(switchOff(aws, 'permissions.function-url-actions'));
    expect(mayUseUrl({ world: worldWith(use), read: one }, { functionArn: fn, authType: 'NONE' })).toBe(true);
  });
});
