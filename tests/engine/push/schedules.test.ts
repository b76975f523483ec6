import { describe, expect, test } from 'vitest';
import { expectNoticed, run, type SetUp, serverless } from './run';
import { byScheduler, mayDeadLetter, mayInvoke, scheduled, throws, transformed, withRole } from './set-ups';

const startsOf = (setUp: SetUp, seed = 1) =>
  run(setUp, undefined, seed).outcome.functions.Fn?.runs.map(({ startedAt }) => startedAt / 1000);

describe('when a schedule runs the function, in seconds from 2026-01-01T00:00Z, a Thursday (F-087, F-094)', () => {
  test.each([
    ['rule, rate: after an interval', { resources: scheduled('rate(1 minute)'), until: 180 }, [60, 120, 180]],
    ['rule, cron: in UTC', { resources: scheduled('cron(0 9 * * ? *)'), until: 172_800 }, [32_400, 118_800]],
    [
      'rule, cron, where moment 0 is another',
      { resources: scheduled('cron(0 9 * * ? *)'), startsAt: '2026-03-01T08:59:00Z', until: 600 },
      [60],
    ],
    ['rule, cron at the very moment 0', { resources: scheduled('cron(0 0 * * ? *)'), until: 600 }, [0]],
    ['rule, disabled', { resources: scheduled('rate(1 minute)', ', State: DISABLED'), until: 180 }, []],
    [
      'rule, disabled for a while',
      {
        resources: scheduled('rate(1 minute)'),
        stimuli:
          '{at: 70, action: SetEnabled, target: FnTick, enabled: false}, {at: 130, action: SetEnabled, target: FnTick, enabled: true}',
        until: 190,
      },
      [60, 180],
    ],
    ['Scheduler, rate: at once', { resources: byScheduler('rate(1 minute)'), until: 120 }, [0, 60, 120]],
    [
      'Scheduler, rate from a StartDate to an EndDate',
      {
        resources: byScheduler(
          'rate(1 minute)',
          ", StartDate: '2026-01-01T00:02:30Z', EndDate: '2026-01-01T00:04:00Z'",
        ),
      },
      [150, 210],
    ],
    ['Scheduler, once', { resources: byScheduler('at(2026-01-01T00:05:00)') }, [300]],
    ['Scheduler, cron', { resources: byScheduler('cron(0/5 0 ? * THU *)') }, [0, 300, 600]],
    ['Scheduler, disabled', { resources: byScheduler('rate(1 minute)', ', State: DISABLED') }, []],
  ] as const)('%s', (_, setUp, starts) => expect(startsOf(setUp)).toEqual(starts));

  test('a flexible window: some time within it', () => {
    const resources = byScheduler(
      'at(2026-01-01T01:00:00)',
      ', FlexibleTimeWindow: {Mode: FLEXIBLE, MaximumWindowInMinutes: 15}',
    );
    const starts = [1, 2, 3, 4, 5].map((seed) => startsOf({ resources, until: 7200 }, seed)?.[0] ?? 0);
    for (const start of starts) {
      expect(start).toBeGreaterThanOrEqual(3600);
      expect(start).toBeLessThanOrEqual(4500);
    }
    expect(new Set(starts).size).toBeGreaterThan(1);
  });
});

test('a month of minutes is no run without end', () => {
  const { stopped, outcome } = run({ resources: scheduled('rate(1 minute)'), until: 30 * 86_400 });
  expect(stopped).toBeUndefined();
  expect(outcome.functions.Fn?.invocations).toBe(43_200);
});

describe('what is fired is an item of its own', () => {
  test('it has an id, and a failing run is the business of the asynchronous queue (F-092)', () => {
    const { items } = run({ resources: scheduled('rate(5 minutes)'), handlers: throws, until: 599 }).outcome;
    expect(items['FnTick#1']).toMatchObject([{ state: 'dropped', reason: 'RetriesExhausted', deliveries: 3 }]);
    expect(Object.keys(items)).toEqual(['FnTick#1']);
  });

  test('a handler can tell the second from the first', () => {
    const handlers = "{Fn: [{kind: throw, when: {items: {'FnTick#2': always}}}]}";
    const { functions } = run({ resources: byScheduler('rate(1 hour)'), handlers, until: 3600 }).outcome;
    expect(functions.Fn?.runs.map(({ result }) => result)).toEqual(['ok', 'error']);
  });
});

describe('a schedule calls with its own role (F-094)', () => {
  test.each([
    ['allowed', mayInvoke, { state: 'processed', deliveries: 1 }],
    [
      'not allowed, but the dead-letter queue is',
      mayDeadLetter,
      { state: 'dlq', where: ['Dlq'], reason: 'NoPermission' },
    ],
    [
      'nothing is allowed',
      "{Effect: Allow, Action: 'logs:*', Resource: '*'}",
      { state: 'dropped', reason: 'NoPermission' },
    ],
  ] as const)('%s', (_, statements, wanted) => {
    expect(run({ resources: withRole(statements) }).outcome.items['Tick#1']).toMatchObject([wanted]);
  });

  test('the dead letter says what failed', () => {
    const { stores } = run({ resources: withRole(mayDeadLetter) }).outcome;
    expect(stores.Dlq?.records[0]?.attributes).toMatchObject({
      ERROR_CODE: 'AccessDeniedException',
      SCHEDULED_TIME: '2026-01-01T00:00:00Z',
    });
  });

  test('a fault of Lambda is retried, by the limits of the schedule', () => {
    const fault = '{at: 0, action: SetFault, target: Fn, fault: serviceError, until: 3600}';
    const of = (more: string, until: number) =>
      run({ resources: byScheduler('at(2026-01-01T00:00:00)', more), stimuli: fault, until }).outcome.items['FnTick#1'];
    expect(of('', 7200)).toMatchObject([{ state: 'processed' }]);
    expect(of(', RetryPolicy: {MaximumRetryAttempts: 2}', 7200)).toMatchObject([
      { state: 'dropped', reason: 'RetriesExhausted' },
    ]);
  });
});

describe('what a target gets', () => {
  test.each([
    ['the whole event', 'RoleArn: none', { detail: { id: 'o-1', total: 5 }, source: 'shop' }],
    ['a part of it', 'InputPath: $.detail', { id: 'o-1', total: 5 }],
    ['a constant', `Input: '{"kind": "tick"}'`, { kind: 'tick' }],
    [
      'a template of JSON',
      `InputTransformer: {InputPathsMap: {id: $.detail.id, total: $.detail.total}, InputTemplate: '{"order": <id>, "says": "<id> costs <total>"}'}`,
      { order: 'o-1', says: 'o-1 costs 5' },
    ],
    [
      'a template of text',
      `InputTransformer: {InputPathsMap: {id: $.detail.id}, InputTemplate: '"Order <id> came"'}`,
      'Order o-1 came',
    ],
    [
      'names that AWS knows',
      `InputTransformer: {InputTemplate: '{"rule": <aws.events.rule-name>, "arn": <aws.events.rule-arn>, "came": <aws.events.event.ingestion-time>}'}`,
      { rule: 'OnOrder', arn: expect.stringMatching(/rule\/OnOrder$/), came: '2026-01-01T00:00:00Z' },
    ],
    [
      'the event without its detail',
      `InputTransformer: {InputTemplate: '{"event": <aws.events.event>, "whole": <aws.events.event.json>}'}`,
      { event: expect.not.objectContaining({ detail: expect.anything() }), whole: { detail: { total: 5 } } },
    ],
    [
      'every element of a list',
      `InputTransformer: {InputPathsMap: {all: "$.detail.*"}, InputTemplate: '{"all": <all>}'}`,
      { all: ['o-1', 5] },
    ],
  ] as const)('%s', (_, input, wanted) => {
    const body = run(transformed(input)).outcome.stores.Queue?.records[0]?.body;
    if (typeof wanted === 'string') expect(body).toBe(wanted);
    else expect(body).toMatchObject(wanted);
  });
});

test('Scheduler puts in what it knows for its keywords (F-094)', () => {
  const input =
    '{"arn": "<aws.scheduler.schedule-arn>", "at": "<aws.scheduler.scheduled-time>", "id": "<aws.scheduler.execution-id>", "tries": <aws.scheduler.attempt-number>, "x": "<aws.scheduler.other>"}';
  const written = (key: string) =>
    run({
      resources: `${byScheduler('at(2026-01-01T00:01:00)', `, Input: '${input}'`)}    Rows: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}], AttributeDefinitions: [{AttributeName: id, AttributeType: S}], BillingMode: PAY_PER_REQUEST}}\n`,
      handlers: `{Fn: [{kind: succeed, writes: {table: Rows, key: ${key}}}]}`,
      until: 120,
    }).outcome.effects;
  expect(written('at')).toEqual({ Rows: { '2026-01-01T00:01:00Z': 1 } });
  expect(written('id')).toEqual({ Rows: { 'FnTick#1': 1 } });
  expect(written('tries')).toEqual({ Rows: { 1: 1 } });
  expect(written('x')).toEqual({ Rows: { '<aws.scheduler.other>': 1 } });
});

describe('refused at deployment', () => {
  const rule = (properties: string): SetUp => ({
    resources: `${serverless('Fn')}    Tick: {Type: AWS::Events::Rule, Properties: {${properties}}}`,
  });
  const targets = (count: number, more = ''): string =>
    `Targets: [${Array.from({ length: count }, (_, at) => `{Id: t${at}, Arn: !GetAtt Fn.Arn${more}}`).join(', ')}]`;
  test.each([
    ['neither pattern nor schedule', rule(targets(1)), 'PutRule', 'ValidationException'],
    ['cron without ?', rule(`ScheduleExpression: cron(0 9 * * * *), ${targets(1)}`), 'PutRule', 'ValidationException'],
    ['1 minutes', rule(`ScheduleExpression: rate(1 minutes), ${targets(1)}`), 'PutRule', 'ValidationException'],
    [
      'at() on a rule',
      rule(`ScheduleExpression: 'at(2026-01-01T09:00:00)', ${targets(1)}`),
      'PutRule',
      'ValidationException',
    ],
    ['6 targets', rule(`ScheduleExpression: rate(1 hour), ${targets(6)}`), 'PutTargets', 'LimitExceededException'],
    [
      '186 retries',
      rule(`ScheduleExpression: rate(1 hour), ${targets(1, ', RetryPolicy: {MaximumRetryAttempts: 186}')}`),
      'PutTargets',
      'ValidationException',
    ],
    [
      'an age of 59 s',
      rule(`ScheduleExpression: rate(1 hour), ${targets(1, ', RetryPolicy: {MaximumEventAgeInSeconds: 59}')}`),
      'PutTargets',
      'ValidationException',
    ],
    ['an unreadable schedule', { resources: byScheduler('every day') }, 'CreateSchedule', 'ValidationException'],
    [
      'another time zone',
      { resources: byScheduler('rate(1 day)', ', ScheduleExpressionTimezone: Europe/Paris') },
      'Deploy',
      'NotModelled',
    ],
  ] as const)('%s', (_, setUp, operation, code) => {
    expect(run(setUp).outcome.deployment).toMatchObject({ result: 'fails', operation, code });
  });

  const untrusted: SetUp = {
    resources: withRole(mayInvoke).replace(
      'Properties: {Policies',
      'Properties: {AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]}, Policies',
    ),
  };
  test('a role that does not trust Scheduler', () => {
    expect(run(untrusted).outcome.deployment).toMatchObject({ operation: 'CreateSchedule', resource: 'Tick' });
    expectNoticed(untrusted, 'deployment.schedule-role-is-trusted');
  });
});

describe('each rule is noticed', () => {
  test.each([
    ['schedule.rate-begins-with-an-interval', { resources: scheduled('rate(1 minute)'), until: 150 }],
    ['schedule.cron-is-utc', { resources: scheduled('cron(0 9 * * ? *)'), until: 90_000 }],
    ['eventbridge.disabled-rule-rests', { resources: scheduled('rate(1 minute)', ', State: DISABLED'), until: 150 }],
    ['eventbridge.target-input', transformed('InputPath: $.detail')],
    ['scheduler.rate-begins-at-once', { resources: byScheduler('rate(1 minute)'), until: 150 }],
    ['scheduler.fires-by-expression', { resources: byScheduler('rate(1 minute)'), until: 150 }],
    [
      'scheduler.flexible-window',
      {
        resources: byScheduler('rate(1 hour)', ', FlexibleTimeWindow: {Mode: FLEXIBLE, MaximumWindowInMinutes: 15}'),
        until: 3000,
      },
    ],
    ['scheduler.role-invokes', { resources: withRole(mayInvoke) }],
    ['scheduler.dead-letter-queue', { resources: withRole(mayDeadLetter) }],
    ['deployment.event-rule-bounds', { resources: scheduled('rate(1 minutes)'), until: 90 }],
  ] as const)('%s', (rule, setUp) => expectNoticed(setUp, rule));
});
