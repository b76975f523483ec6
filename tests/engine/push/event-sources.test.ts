import { describe, expect, test } from 'vitest';
import { eventSources } from '../../../engine';

const row = (id: string) => eventSources.find((source) => source.id === id);

describe('how each service invokes, and what lets it (F-071 to F-107)', () => {
  test.each([
    ['s3', 'asynchronous', 'function-policy', 's3.amazonaws.com', 'lambda-async-queue'],
    ['sns', 'asynchronous', 'function-policy', 'sns.amazonaws.com', 'lambda-async-queue'],
    ['eventbridge', 'asynchronous', 'function-policy', 'events.amazonaws.com', 'lambda-async-queue'],
    ['scheduler', 'asynchronous', 'role-of-the-source', 'scheduler.amazonaws.com', 'lambda-async-queue'],
    ['cloudwatch-logs', 'asynchronous', 'function-policy', 'logs.amazonaws.com', 'lambda-async-queue'],
    ['iot', 'asynchronous', 'function-policy', 'iot.amazonaws.com', 'lambda-async-queue'],
    ['iot-events', 'asynchronous', 'function-policy', 'iotevents.amazonaws.com', 'lambda-async-queue'],
    ['ses', 'asynchronous', 'function-policy', 'ses.amazonaws.com', 'lambda-async-queue'],
    ['codepipeline', 'asynchronous', 'role-of-the-source', 'codepipeline.amazonaws.com', 'lambda-async-queue'],
    ['api-gateway', 'synchronous', 'function-policy', 'apigateway.amazonaws.com', 'caller'],
    ['load-balancer', 'synchronous', 'function-policy', 'elasticloadbalancing.amazonaws.com', 'caller'],
    ['cognito', 'synchronous', 'function-policy', 'cognito-idp.amazonaws.com', 'caller'],
    ['alexa', 'synchronous', 'function-policy', 'alexa-appkit.amazon.com', 'caller'],
    ['lex', 'synchronous', 'function-policy', 'lexv2.amazonaws.com', 'caller'],
    ['connect', 'synchronous', 'function-policy', 'connect.amazonaws.com', 'caller'],
    ['firehose', 'synchronous', 'role-of-the-source', 'firehose.amazonaws.com', 'firehose'],
    ['step-functions', 'either', 'role-of-the-source', 'states.amazonaws.com', 'step-functions'],
    ['sqs', 'synchronous', 'execution-role', undefined, 'sqs'],
    ['kinesis', 'synchronous', 'execution-role', undefined, 'event-source-mapping'],
    ['dynamodb', 'synchronous', 'execution-role', undefined, 'event-source-mapping'],
  ] as const)('%s: %s, by %s', (id, invocation, checkedAgainst, principal, retries) => {
    expect(row(id)).toMatchObject({ invocation, checkedAgainst, retries });
    expect(row(id)?.principal).toBe(principal);
  });
});

test('every row is told apart, and rests on facts', () => {
  const ids = eventSources.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(eventSources.flatMap(({ facts }) => facts).every((fact) => /^F-\d{3}$/.test(fact))).toBe(true);
});

test('what is polled is held by Lambda, what pushes by the service', () => {
  for (const { way, holder, madeBy } of eventSources) {
    expect(holder.startsWith('Lambda')).toBe(way === 'poll');
    expect(madeBy === 'lambda:CreateEventSourceMapping').toBe(way === 'poll');
  }
});
