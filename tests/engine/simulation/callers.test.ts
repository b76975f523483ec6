import { expect, test } from 'vitest';
import { aws, simulate } from '../../../engine';
import { callerScenarios } from './caller-scenarios';

test.each([
  ['F-281: an Allow of his own is enough', 'mayByIdentityPolicy', 200, undefined],
  ['F-280: none', 'mayNot', 403, 'because no identity-based policy allows the sqs:SendMessage action'],
  ['F-281: an Allow of the queue policy is enough', 'mayByQueuePolicy', 200, undefined],
  ['F-282: another account, no queue policy', 'strangerMayNot', 403, 'because no resource-based policy allows'],
  ['F-282: another account, both', 'strangerMay', 200, undefined],
  ['F-283: a Deny wins', 'denied', 403, 'with an explicit deny in'],
] as const)('%s', (_, name, statusCode, words) => {
  const { calls, items } = simulate(callerScenarios[name], { rules: aws, seed: 1 }).outcome;
  expect(calls.m?.statusCode).toBe(statusCode);
  if (words === undefined) return expect(items.m?.[0]?.state).toBe('pending');
  expect(calls.m).toMatchObject({ errorCode: 'AccessDenied', message: expect.stringContaining(words) });
  expect(items.m?.[0]).toMatchObject({ state: 'rejected', reason: 'AccessDenied' });
});
