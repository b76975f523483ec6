import { pages } from './pages';
import { rule } from './rule';

const about = { read: '2026-11-24', topic: 'permissions' } as const;

export const functionPolicyAdmits = rule({
  ...about,
  id: 'permissions.function-policy-admits-services',
  statement: 'A service may invoke a function only if the function policy lets it in.',
  facts: ['F-270', 'F-274'],
  url: pages.functionPolicy,
  owner: 'lambda',
  value: true,
  off: false,
});

export const pushCheckedAgainst = rule({
  ...about,
  id: 'permissions.push-checked-against',
  statement: 'When a service pushes an event, the function policy is asked; the execution role plays no part.',
  facts: ['F-070', 'F-270'],
  url: pages.functionPolicy,
  owner: 'lambda',
  value: 'function-policy' as 'function-policy' | 'execution-role',
  off: 'execution-role',
});

export const pollCheckedAgainst = rule({
  ...about,
  id: 'permissions.poll-checked-against',
  statement: 'Lambda polls a queue with the execution role of the function; the function policy plays no part.',
  facts: ['F-107', 'F-270', 'F-287'],
  url: pages.executionRole,
  owner: 'event-source-mapping',
  value: 'execution-role' as 'function-policy' | 'execution-role',
  off: 'function-policy',
});

export const policyPerQualifier = rule({
  ...about,
  id: 'permissions.policy-per-qualifier',
  statement: 'A statement on an alias or a version lets nobody invoke the bare function, nor the other way round.',
  facts: ['F-274'],
  url: pages.functionPolicy,
  owner: 'lambda',
  value: true,
  off: false,
});

export const conditionsLimit = rule({
  ...about,
  id: 'permissions.conditions-limit',
  statement: 'A statement counts only if its conditions hold, such as the source ARN that it names.',
  facts: ['F-271', 'F-272', 'F-279'],
  url: pages.functionPolicy,
  owner: 'lambda',
  value: true,
  off: false,
});

export const denyWins = rule({
  ...about,
  id: 'permissions.deny-wins',
  statement: 'An explicit Deny in any policy that applies wins over every Allow.',
  facts: ['F-283'],
  url: pages.policyEvaluation,
  owner: 'lambda',
  value: true,
  off: false,
});

export const sameAccountEither = rule({
  ...about,
  id: 'permissions.same-account-either-policy',
  statement: 'In one account an Allow in the identity policy or in the resource policy is enough.',
  facts: ['F-281'],
  url: pages.policyEvaluation,
  owner: 'lambda',
  value: true,
  off: false,
});

export const accountDelegates = rule({
  ...about,
  id: 'permissions.account-principal-delegates',
  statement: 'A statement for the account itself only delegates: its roles and users still need their own Allow.',
  facts: ['F-273', 'F-281'],
  url: pages.policyEvaluation,
  owner: 'lambda',
  value: true,
  off: false,
});

export const acrossAccountsBoth = rule({
  ...about,
  id: 'permissions.across-accounts-both-policies',
  statement: 'Across accounts both the identity policy of the caller and the resource policy must allow.',
  facts: ['F-282'],
  url: pages.policyEvaluation,
  owner: 'lambda',
  value: true,
  off: false,
});

export const urlActions = rule({
  ...about,
  id: 'permissions.function-url-actions',
  statement: 'A function URL needs two statements: lambda:InvokeFunctionUrl and lambda:InvokeFunction.',
  facts: ['F-295'],
  url: pages.functionUrlAuth,
  owner: 'function-url',
  value: ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'] as readonly string[],
  off: ['lambda:InvokeFunctionUrl'],
});

export const bucketActions = rule({
  ...about,
  id: 'permissions.bucket-destination-actions',
  statement: 'To write a record into a bucket the execution role needs s3:PutObject and s3:ListBucket.',
  facts: ['F-042', 'F-292'],
  url: pages.asyncRecords,
  owner: 'lambda',
  value: ['s3:PutObject', 's3:ListBucket'] as readonly string[],
  off: ['s3:PutObject'],
});

export const encryptedQueue = rule({
  ...about,
  id: 'permissions.encrypted-queue-needs-key',
  statement:
    'To read a queue that is encrypted with a customer managed key the execution role needs kms:Decrypt on it.',
  facts: ['F-287'],
  url: pages.configureSqs,
  owner: 'event-source-mapping',
  value: true,
  off: false,
});

export const encryptedBucket = rule({
  ...about,
  id: 'permissions.encrypted-bucket-needs-key',
  statement:
    'To write a record into a bucket that is encrypted with a customer managed key the execution role needs kms:GenerateDataKey on it.',
  facts: ['F-042'],
  url: pages.asyncRecords,
  owner: 'lambda',
  value: true,
  off: false,
});

export const roleTrustsLambda = rule({
  ...about,
  id: 'deployment.role-trusts-lambda',
  statement: 'A function whose role does not let lambda.amazonaws.com assume it is refused.',
  facts: ['F-298'],
  url: pages.executionRole,
  owner: 'lambda',
  value: true,
  off: false,
});

export const principalExists = rule({
  ...about,
  id: 'deployment.principal-exists',
  statement: 'A permission for a principal that does not exist is refused.',
  facts: ['F-277'],
  url: pages.functionPolicy,
  owner: 'lambda',
  value: true,
  off: false,
});

export const policyLength = rule({
  ...about,
  id: 'deployment.policy-length',
  statement: 'The policy of a function, version or alias has at most 20 KB.',
  facts: ['F-303'],
  url: pages.quotas,
  owner: 'lambda',
  value: 20_480,
  off: Number.MAX_SAFE_INTEGER,
});
