import { describe, expect, test } from 'vitest';
import { run, type SetUp, serverless } from './run';
import { machine } from './set-ups';

const other = (allowed = "{Effect: Allow, Action: 'events:PutEvents', Resource: '*'}") =>
  `{other: {account: '999999999999', statements: [${allowed}]}}`;
const put = (bus = 'Bus', caller = ', caller: other') =>
  `{at: 0, action: PutEvents, target: ${bus}${caller}, items: [{id: e, source: shop, detailType: Order, detail: {}}]}`;
const fn = serverless(
  'Fn',
  ', Events: {OnOrder: {Type: EventBridgeRule, Properties: {EventBusName: !Ref Bus, Pattern: {source: [shop]}}}}',
);
const bus = '    Bus: {Type: AWS::Events::EventBus, Properties: {Name: shop}}\n';
const policy = (statement: string) =>
  `    Policy: {Type: AWS::Events::EventBusPolicy, Properties: {StatementId: s, EventBusName: !Ref Bus, ${statement}}}\n`;

describe('a bus lets another account in only by its policy (F-282)', () => {
  test.each([
    ['no policy', '', other(), 'rejected'],
    ['principal and action', policy("Principal: '999999999999', Action: 'events:PutEvents'"), other(), 'processed'],
    [
      'a whole statement',
      policy(
        "Statement: {Effect: Allow, Principal: {AWS: 'arn:aws:iam::999999999999:root'}, Action: 'events:PutEvents', Resource: !GetAtt Bus.Arn}",
      ),
      other(),
      'processed',
    ],
    ['another account', policy("Principal: '888888888888', Action: 'events:PutEvents'"), other(), 'rejected'],
    ['no identity policy', policy("Principal: '999999999999', Action: 'events:PutEvents'"), other(''), 'rejected'],
  ] as const)('%s', (_, more, callers, state) => {
    const setUp: SetUp = { resources: fn + bus + more, stimuli: put(), callers };
    expect(run(setUp).outcome.items.e).toMatchObject([{ state }]);
  });
});

describe('every event has its envelope, whoever made it', () => {
  const happens = (pattern: string): SetUp => ({
    resources: `${serverless('Fn')}    Bucket: {Type: AWS::S3::Bucket, Properties: {NotificationConfiguration: {EventBridgeConfiguration: {EventBridgeEnabled: true}}}}
    Rule: {Type: AWS::Events::Rule, Properties: {EventPattern: ${pattern}, Targets: [{Id: f, Arn: !GetAtt Fn.Arn}]}}
    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: 'lambda:InvokeFunction', Principal: events.amazonaws.com}}
`,
    stimuli: `{at: 0, action: PutObject, target: Bucket, items: [{id: o, key: a.png}]},
      {at: 5, action: DeleteObject, target: Bucket, items: [{id: d, key: a.png}]},
      {at: 5, action: PutEvents, target: default, items: [{id: e, source: shop, detailType: Order, detail: {}}]}`,
  });
  test.each([
    ['the account', '{account: ["123456789012"]}', ['o', 'd', 'e']],
    ['the Region and the version', '{region: [us-east-1], version: ["0"]}', ['o', 'd', 'e']],
    ['the time', '{time: [{prefix: "2026-01-01T00:00:05"}]}', ['d', 'e']],
    ['the bucket as a resource', '{resources: [{suffix: ":::Bucket"}]}', ['o', 'd']],
    ['the name of the bucket', '{detail: {bucket: {name: [Bucket]}}}', ['o', 'd']],
    ['the API that was called', '{detail: {reason: [PutObject]}}', ['o']],
    ['the kind of deletion', '{detail: {deletion-type: [Permanently Deleted]}}', ['d']],
  ])('%s', (_, pattern, wanted) => {
    const { items } = run(happens(pattern)).outcome;
    expect(['o', 'd', 'e'].filter((id) => items[id]?.some(({ state }) => state === 'processed'))).toEqual(wanted);
  });
});

describe('other targets of a rule', () => {
  const onOrder = (target: string) =>
    `    OnOrder: {Type: AWS::Events::Rule, Properties: {EventPattern: {source: [shop]}, Targets: [{Id: t, ${target}}]}}\n`;

  test('a state machine, started with the role of the target', () => {
    const { resources } = machine(
      'Work: {Type: Task, Resource: "${fn}", End: true}',
      '{}',
      "{Effect: Allow, Action: ['lambda:InvokeFunction', 'states:StartExecution'], Resource: '*'}",
    );
    const rule = onOrder('Arn: !Ref Machine, RoleArn: !GetAtt Role.Arn');
    const allowed = run({ resources: resources + rule, stimuli: put('default', '') });
    expect(allowed.outcome.items.e).toMatchObject([{ state: 'processed', deliveries: 1 }]);
    const without = resources.replace(", 'states:StartExecution'", '');
    const denied = run({ resources: without + rule, stimuli: put('default', '') });
    expect(denied.outcome.items.e).toMatchObject([{ state: 'dropped', reason: 'NoPermission' }]);
  });

  test('one that is not simulated is handed the event, and no more is said', () => {
    const resources = onOrder('Arn: arn:aws:logs:us-east-1:123456789012:log-group:g');
    const { trace, outcome } = run({ resources, stimuli: put('default', '') });
    expect(trace.map(({ kind }) => kind)).toEqual(['answered', 'delivered']);
    expect(outcome.items.e).toMatchObject([{ state: 'pending' }]);
  });
});
