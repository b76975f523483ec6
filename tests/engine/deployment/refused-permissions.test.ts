import { expect, test } from 'vitest';
import { deployText, plainFunction } from './fixture';
import { areRefused } from './refused';

const trusting = (service: string) =>
  plainFunction('').replace(
    'ManagedPolicyArns:',
    `AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ${service}.amazonaws.com}, Action: "sts:AssumeRole"}]}\n      ManagedPolicyArns:`,
  );
const permission = (id: string, more: string) =>
  `  ${id}: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: "lambda:InvokeFunction"${more}}}\n`;
const many = Array.from({ length: 60 }, (_, at) =>
  permission(
    `Allow${at}`,
    `, Principal: sns.amazonaws.com, SourceArn: "arn:aws:sns:us-east-1:123456789012:${'t'.repeat(100)}${at}"`,
  ),
).join('');

areRefused([
  {
    behaviour: 'F-298: a role that another service may assume',
    template: trusting('ec2'),
    resource: 'Fn',
    operation: 'CreateFunction',
    message: 'The role defined for the function cannot be assumed by Lambda.',
    rule: 'deployment.role-trusts-lambda',
  },
  {
    behaviour: 'F-277: a principal that does not exist',
    template: plainFunction('') + permission('Allow', ', Principal: invalid.nonaws.com'),
    resource: 'Allow',
    operation: 'AddPermission',
    message: 'The provided principal was invalid. Please check the principal and try again.',
    rule: 'deployment.principal-exists',
  },
  {
    behaviour: 'F-303: a policy of more than 20 KB',
    template: plainFunction('') + many,
    resource: 'Fn',
    operation: 'AddPermission',
    code: 'PolicyLengthExceededException',
    message: 'is bigger than the limit (20480)',
    rule: 'deployment.policy-length',
  },
]);

test('F-298: a role that Lambda may assume', () => expect(deployText(trusting('lambda'))).not.toHaveProperty('result'));
