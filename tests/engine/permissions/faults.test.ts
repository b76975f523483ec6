import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../engine';
import { expectNoticed, run, type SetUp } from '../push/run';
import {
  calledBy,
  crossAccount,
  delegating,
  deny,
  encrypted,
  foreignBucket,
  foreignDeadLetters,
  intoBucket,
  letsIn,
  may,
  mayInvoke,
  namingRole,
  other,
  permission,
  silent,
  withKey,
} from './set-ups';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:Fn';
const named = (account = '123456789012') =>
  `User: arn:aws:iam::${account}:role/App is not authorized to perform: lambda:InvokeFunction on resource: ${arn}`;

describe('a fault at the call', () => {
  test.each<[string, SetUp, string | undefined]>([
    ['F-281: an Allow of the caller is enough', calledBy(mayInvoke), undefined],
    [
      'F-281: an Allow of the function policy is enough',
      calledBy('', { policy: permission('"arn:aws:iam::123456789012:role/App"') }),
      undefined,
    ],
    [
      'F-273, F-281: one for the account only delegates',
      calledBy('', { policy: permission('"123456789012"') }),
      `${named()} because no identity-based policy allows the lambda:InvokeFunction action`,
    ],
    [
      'F-280: none at all',
      calledBy(''),
      `${named()} because no identity-based policy allows the lambda:InvokeFunction action`,
    ],
    [
      'F-283: an explicit Deny of the caller',
      calledBy(`${mayInvoke}, ${deny}`),
      `${named()} with an explicit deny in an identity-based policy`,
    ],
    ['F-282: from another account both are needed', crossAccount(mayInvoke, permission(`"${other}"`)), undefined],
    [
      'F-282: its own Allow alone',
      crossAccount(mayInvoke),
      `${named(other)} because no resource-based policy allows the lambda:InvokeFunction action`,
    ],
    [
      'F-282: the function policy alone',
      crossAccount('', permission(`"${other}"`)),
      `${named(other)} because no identity-based policy allows the lambda:InvokeFunction action`,
    ],
    [
      'F-271: everybody of an organization',
      crossAccount(mayInvoke, permission('"*"', ', PrincipalOrgID: o-abc'), ', organization: o-abc'),
      undefined,
    ],
    [
      'F-271: somebody of another',
      crossAccount(mayInvoke, permission('"*"', ', PrincipalOrgID: o-abc'), ', organization: o-xyz'),
      `${named(other)} because no resource-based policy allows the lambda:InvokeFunction action`,
    ],
  ])('%s', (_, setUp, message) => {
    const answer = run(setUp).outcome.calls.r;
    if (message === undefined) expect(answer?.statusCode).toBe(200);
    else expect(answer).toEqual({ statusCode: 403, errorCode: 'AccessDeniedException', message });
  });
});

describe('a fault that shows silently and later', () => {
  test.each<[string, SetUp, string]>([
    ['F-287: an encrypted queue without kms:Decrypt', encrypted(''), 'pending'],
    ['F-287: with it', encrypted(may('kms:Decrypt')), 'processed'],
    ['a key policy that leaves nothing to the account', encrypted(may('kms:Decrypt'), silent), 'pending'],
    ['a key policy that names the role', encrypted('', namingRole), 'processed'],
    ["AWS's own key asks nobody", encrypted('', silent, 'alias/aws/sqs'), 'processed'],
  ])('%s', (_, setUp, state) => expect(run(setUp).outcome.items.m?.[0]?.state).toBe(state));
});

describe('a fault at deployment', () => {
  test.each<[string, SetUp, string]>([
    ['F-042: a bucket takes PutObject and ListBucket', intoBucket(['s3:PutObject', 's3:ListBucket']), 'succeeds'],
    ['F-042: PutObject alone', intoBucket(['s3:PutObject']), 'fails'],
    [
      'F-042: an encrypted bucket without kms:GenerateDataKey',
      intoBucket(['s3:PutObject', 's3:ListBucket'], withKey),
      'fails',
    ],
    ['F-042: with it', intoBucket(['s3:PutObject', 's3:ListBucket', 'kms:GenerateDataKey'], withKey), 'succeeds'],
  ])('%s', (_, setUp, result) => expect(run(setUp).outcome.deployment.result).toBe(result));
});

describe('another account as owner', () => {
  const own = ', SourceArn: !GetAtt Bucket.Arn, SourceAccount: "123456789012"';
  test.each<[string, SetUp, string]>([
    [
      'F-074: SourceArn alone lets in the bucket of that name, whoever owns it',
      foreignBucket(', SourceArn: !GetAtt Bucket.Arn'),
      'succeeds',
    ],
    ['F-074: SourceAccount keeps it out', foreignBucket(own), 'fails'],
    ['F-074: unless it is their account that is let in', foreignBucket(`, SourceAccount: "${other}"`), 'succeeds'],
    ['F-074: our own bucket is let in', foreignBucket(own, ''), 'succeeds'],
    ['F-282: a queue of theirs needs to let the role in', foreignDeadLetters(''), 'fails'],
    ['F-282: the role', foreignDeadLetters(letsIn('"arn:aws:iam::123456789012:role/FnRole"')), 'succeeds'],
    ['F-282: or the account', foreignDeadLetters(letsIn('"123456789012"')), 'succeeds'],
  ])('%s', (_, setUp, result) => expect(run(setUp).outcome.deployment.result).toBe(result));

  test('F-282: and then it gets the event', () => {
    expect(run(foreignDeadLetters(letsIn('"123456789012"'))).outcome.stores.Dead?.count).toBe(1);
  });
});

describe('each rule is noticed', () => {
  test.each<[RuleId, SetUp]>([
    ['permissions.encrypted-queue-needs-key', encrypted('', delegating)],
    ['permissions.bucket-destination-actions', intoBucket(['s3:PutObject'])],
    ['permissions.encrypted-bucket-needs-key', intoBucket(['s3:PutObject', 's3:ListBucket'], withKey)],
    ['invoke.caller-needs-permission', calledBy('')],
    ['permissions.deny-wins', calledBy(`${mayInvoke}, ${deny}`)],
    ['permissions.across-accounts-both-policies', crossAccount(mayInvoke)],
    ['permissions.account-principal-delegates', calledBy('', { policy: permission('"123456789012"') })],
    ['permissions.conditions-limit', crossAccount(mayInvoke, permission('"*"', ', PrincipalOrgID: o-abc'))],
  ])('%s', (rule, setUp) => expectNoticed(setUp, rule));
});
