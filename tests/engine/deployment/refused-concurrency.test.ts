import { expect, test } from 'vitest';
import { deployText, plainFunction } from './fixture';
import { areRefused } from './refused';

const reserved = (number: number) => plainFunction('', `, ReservedConcurrentExecutions: ${number}`);
const alias = (number: number) => `  V1: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Fn}}
  Live: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Fn, FunctionVersion: !GetAtt V1.Version, Name: live, ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: ${number}}}}
`;
const put = { resource: 'Fn', operation: 'PutFunctionConcurrency' } as const;

areRefused([
  {
    behaviour: 'F-263: a reservation that leaves less than 100',
    template: reserved(901),
    ...put,
    message: "decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
    rule: 'concurrency.unreserved-minimum',
  },
  {
    behaviour: 'F-266: less reserved than is provisioned',
    template: reserved(1) + alias(2),
    resource: 'Fn',
    operation: 'PutProvisionedConcurrencyConfig',
    message:
      'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function',
    rule: 'deployment.reserved-covers-provisioned',
  },
  {
    behaviour: 'F-265: a version and its alias, both provisioned',
    template:
      plainFunction('') +
      alias(2).replace(
        'FunctionName: !Ref Fn}}',
        'FunctionName: !Ref Fn, ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}}}',
      ),
    resource: 'Fn',
    operation: 'PutProvisionedConcurrencyConfig',
    message: "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
    code: 'ResourceConflictException',
    statusCode: 409,
    rule: 'deployment.version-is-provisioned-once',
  },
  {
    behaviour: 'F-261: provisioned concurrency that is not reserved leaves the pool too',
    template: plainFunction('') + alias(901),
    resource: 'Fn',
    operation: 'PutProvisionedConcurrencyConfig',
    message: "Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its",
    rule: 'concurrency.unreserved-minimum',
  },
]);

test('F-261: 900 of 1,000 can be provisioned, be they reserved before or not', () => {
  expect(deployText(plainFunction('') + alias(900))).not.toHaveProperty('result');
  expect(deployText(reserved(900) + alias(900))).not.toHaveProperty('result');
});

test('F-263: 900 of 1,000 can be reserved', () => expect(deployText(reserved(900))).not.toHaveProperty('result'));
