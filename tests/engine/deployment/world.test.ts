import { describe, expect, test } from 'vitest';
import { plainFunction, worldOf } from './fixture';

const arn = (service: string, rest: string) => `arn:aws:${service}:us-east-1:123456789012:${rest}`;
const sam = (events: string, more = '', settings = '') => `
Transform: AWS::Serverless-2016-10-31
Globals: {Function: {Timeout: 10, Environment: {Variables: {A: a}}}}
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler${settings}
      Events: {${events}}
  Queue: {Type: AWS::SQS::Queue}
${more}`;

test('what cannot be read is taken to allow everything, and the world says so', () => {
  const world = worldOf(`
Resources:
  Role: {Type: AWS::IAM::Role, Properties: {ManagedPolicyArns: ["arn:aws:iam::123456789012:policy/ours", "arn:aws:iam::aws:policy/AmazonSQSFullAccess"]}}
  Fn: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
  Other: {Type: AWS::Lambda::Function, Properties: {Role: "arn:aws:iam::123456789012:role/theirs"}}
`);
  expect(world.assumed).toEqual([
    'The role arn:aws:iam::123456789012:role/theirs of Other comes from elsewhere and is taken to allow everything.',
    'The policy arn:aws:iam::123456789012:policy/ours of Role comes from elsewhere and is taken to allow everything.',
  ]);
});

describe('defaults', () => {
  test('what a template leaves out has the value of AWS', () => {
    const world = worldOf(`${plainFunction('{Effect: Allow, Action: "sqs:*", Resource: "*"}')}
  Queue: {Type: AWS::SQS::Queue}
  Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Fn, EventSourceArn: !GetAtt Queue.Arn}}`);
    expect(world.functions.Fn).toMatchObject({ timeout: 3000, role: 'Role', qualifiers: [], policies: {} });
    expect(world.queues.Queue).toMatchObject({
      visibilityTimeout: 30_000,
      retention: 345_600_000,
      delay: 0,
      fifo: false,
    });
    expect(world.mappings.Mapping).toEqual({
      functionArn: arn('lambda', 'function:Fn'),
      sourceArn: arn('sqs', 'Queue'),
      enabled: true,
      batchSize: 10,
      batchingWindow: 0,
      reportBatchItemFailures: false,
      countsEvents: false,
      filters: [],
    });
  });
});

describe('each default is a rule', () => {
  const text = `${plainFunction('{Effect: Allow, Action: "sqs:*", Resource: "*"}')}
  Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 900, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn}}}
  Dlq: {Type: AWS::SQS::Queue}
  Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Fn, EventSourceArn: !GetAtt Queue.Arn}}`;

  test.each([
    'deployment.function-timeout',
    'deployment.visibility-timeout',
    'deployment.message-retention',
    'deployment.delay',
    'deployment.batch-size',
    'deployment.batching-window',
    'deployment.max-receive-count',
  ] as const)('%s', (rule) => expect(worldOf(text, rule)).not.toEqual(worldOf(text)));
});

describe('what SAM makes of a function', () => {
  test('SQS: a mapping, and the managed policy of the poller', () => {
    const world = worldOf(
      sam(
        'FromQueue: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: 1, FunctionResponseTypes: [ReportBatchItemFailures]}}',
      ),
    );
    expect(world.mappings.FnFromQueue).toMatchObject({
      sourceArn: arn('sqs', 'Queue'),
      batchSize: 1,
      reportBatchItemFailures: true,
    });
    expect(world.functions.Fn).toMatchObject({ role: 'FnRole', timeout: 10_000, policies: {} });
    expect(world.roles.FnRole?.statements.flatMap(({ actions }) => actions)).toContain('sqs:ReceiveMessage');
  });

  test('SNS: a subscription and a statement for the topic', () => {
    const world = worldOf(
      sam(
        'FromTopic: {Type: SNS, Properties: {Topic: !Ref Topic, RedrivePolicy: {deadLetterTargetArn: !GetAtt Queue.Arn}}}',
        '  Topic: {Type: AWS::SNS::Topic}',
      ),
    );
    expect(world.subscriptions.FnFromTopic).toMatchObject({
      protocol: 'lambda',
      endpoint: arn('lambda', 'function:Fn'),
      deadLetterArn: arn('sqs', 'Queue'),
    });
    expect(world.functions.Fn?.policies['']).toEqual([
      {
        effect: 'Allow',
        principals: ['service:sns.amazonaws.com'],
        actions: ['lambda:InvokeFunction'],
        resources: [arn('lambda', 'function:Fn')],
        conditions: { ArnLike: { 'AWS:SourceArn': [arn('sns', 'Topic')] } },
      },
    ]);
  });

  test('SNS with SqsSubscription: a queue between topic and function', () => {
    const world = worldOf(
      sam(
        'FromTopic: {Type: SNS, Properties: {Topic: !Ref Topic, SqsSubscription: true}}',
        '  Topic: {Type: AWS::SNS::Topic}',
      ),
    );
    expect(world.subscriptions.FnFromTopic).toMatchObject({
      protocol: 'sqs',
      endpoint: arn('sqs', 'FnFromTopicQueue'),
    });
    expect(world.queues.FnFromTopicQueue?.policy).toHaveLength(1);
    expect(world.mappings.FnFromTopicEventSourceMapping?.sourceArn).toBe(arn('sqs', 'FnFromTopicQueue'));
  });

  test('S3: a notification on the bucket, which is let in by its account', () => {
    const world = worldOf(
      sam(
        'FromBucket: {Type: S3, Properties: {Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*", Filter: {S3Key: {Rules: [{Name: prefix, Value: in/}]}}}}',
        '  Bucket: {Type: AWS::S3::Bucket}',
      ),
    );
    expect(world.buckets.Bucket?.notifications).toEqual([
      { event: 's3:ObjectCreated:*', targetArn: arn('lambda', 'function:Fn'), prefix: 'in/', suffix: '' },
    ]);
    expect(world.functions.Fn?.policies['']?.[0]?.conditions).toEqual({
      StringEquals: { 'AWS:SourceAccount': ['123456789012'] },
    });
  });

  test('EventBridgeRule: a rule, and with DeadLetterConfig of type SQS a queue that lets it send', () => {
    const world = worldOf(
      sam(
        'FromRule: {Type: EventBridgeRule, Properties: {Pattern: {source: [app]}, DeadLetterConfig: {Type: SQS, QueueLogicalId: RuleDlq}, RetryPolicy: {MaximumRetryAttempts: 4}}}',
      ),
    );
    expect(world.eventRules.FnFromRule).toMatchObject({
      bus: 'default',
      enabled: true,
      pattern: { source: ['app'] },
      targets: [{ arn: arn('lambda', 'function:Fn'), deadLetterArn: arn('sqs', 'RuleDlq'), maximumRetryAttempts: 4 }],
    });
    expect(world.queues.RuleDlq?.policy).toHaveLength(1);
  });

  test('Schedule: a rule without a pattern', () => {
    const world = worldOf(sam('Often: {Type: Schedule, Properties: {Schedule: rate(5 minutes), Enabled: false}}'));
    expect(world.eventRules.FnOften).toMatchObject({ schedule: 'rate(5 minutes)', enabled: false });
  });

  test('HttpApi: a route of the implicit API', () => {
    const world = worldOf(sam('Get: {Type: HttpApi, Properties: {Path: /things, Method: get}}'));
    expect(world.apis.ServerlessHttpApi?.routes).toMatchObject([
      { method: 'GET', path: '/things', functionArn: arn('lambda', 'function:Fn') },
    ]);
  });

  test('FunctionUrlConfig: a URL, and both statements that a public one needs', () => {
    const world = worldOf(sam('', '', '\n      FunctionUrlConfig: {AuthType: NONE}'));
    expect(world.functionUrls.FnUrl).toEqual({ functionArn: arn('lambda', 'function:Fn'), authType: 'NONE' });
    expect(world.functions.Fn?.policies['']?.map(({ actions }) => actions[0])).toEqual([
      'lambda:InvokeFunctionUrl',
      'lambda:InvokeFunction',
    ]);
  });

  test('a dead-letter queue and destinations: the role may send to them', () => {
    const settings = `
      DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Queue.Arn}
      EventInvokeConfig: {MaximumRetryAttempts: 0, DestinationConfig: {OnFailure: {Type: SNS}, OnSuccess: {Type: SQS, Destination: !GetAtt Queue.Arn}}}`;
    const world = worldOf(sam('', '', settings));
    expect(world.functions.Fn).toMatchObject({
      deadLetterArn: arn('sqs', 'Queue'),
      eventInvokeConfigs: {
        '': {
          maximumRetryAttempts: 0,
          onFailure: arn('sns', 'FnEventInvokeConfigOnFailureTopic'),
          onSuccess: arn('sqs', 'Queue'),
        },
      },
    });
  });

  test('AutoPublishAlias: event sources and settings sit on the alias', () => {
    const settings = `
      AutoPublishAlias: live
      EventInvokeConfig: {MaximumRetryAttempts: 1}`;
    const world = worldOf(
      sam('FromTopic: {Type: SNS, Properties: {Topic: !Ref Topic}}', '  Topic: {Type: AWS::SNS::Topic}', settings),
    );
    expect(world.functions.Fn?.qualifiers).toEqual(['1', 'live']);
    expect(Object.keys(world.functions.Fn?.policies ?? {})).toEqual(['live']);
    expect(Object.keys(world.functions.Fn?.eventInvokeConfigs ?? {})).toEqual(['live']);
    expect(world.subscriptions.FnFromTopic?.endpoint).toBe(`${arn('lambda', 'function:Fn')}:live`);
  });

  test('a role of the function itself gets nothing from SAM', () => {
    const settings = '\n      Role: !GetAtt Own.Arn';
    const world = worldOf(sam('', '  Own: {Type: AWS::IAM::Role, Properties: {Policies: []}}', settings));
    expect(world.roles).toEqual({ Own: { arn: 'arn:aws:iam::123456789012:role/Own', statements: [] } });
  });

  test.each([
    ['deployment.sam-permits-push' as const, 'FromTopic: {Type: SNS, Properties: {Topic: !Ref Topic}}'],
    ['deployment.sam-permits-polling' as const, 'FromQueue: {Type: SQS, Properties: {Queue: !ImportValue q}}'],
    ['deployment.sam-permits-sending' as const, ''],
  ])('without %s the world differs', (rule, events) => {
    const text = sam(
      events,
      '  Topic: {Type: AWS::SNS::Topic}',
      '\n      EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SQS, Destination: !ImportValue d}}}',
    );
    expect(worldOf(text, rule)).not.toEqual(worldOf(text));
  });
});

describe('what has no part in the world', () => {
  test('is listed with a reason', () => {
    const world = worldOf(
      sam(
        'FromQueue: {Type: SQS, Properties: {Queue: !ImportValue q}}, Skill: {Type: AlexaSkill}',
        '  Machine: {Type: AWS::Glue::Job}',
      ),
    );
    expect(world.ignored.map(({ resource }) => resource).sort()).toEqual(['FnFromQueue', 'Machine']);
    expect(world.mappings).toEqual({});
  });
});
