import { invoke } from '../invocation/set-ups';
import { type SetUp, scenarioOf, serverless } from '../push/run';

const queue = (name: string, more = '') =>
  `    ${name}: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 30${more}}}\n`;
const polled = (more = '') => `, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn${more}}}}`;
const send = (...ids: string[]) =>
  `{at: 0, action: SendMessage, target: Queue, items: [${ids.map((id) => `{id: ${id}, body: ${id}}`).join(', ')}]}`;
const publish = '{at: 0, action: Publish, target: Topic, items: [{id: p, message: p}]}';
const put =
  '{at: 0, action: PutEvents, target: default, items: [{id: e, source: other, detailType: Order, detail: {}}]}';
const topic = '    Topic: {Type: AWS::SNS::Topic}\n';
const subscribed = (more = '') =>
  `${topic}    Subscription: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Topic, Protocol: lambda, Endpoint: !GetAtt Fn.Arn${more}}}\n`;
const letIn = (more: string, functionName = '!Ref Fn') =>
  `    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: ${functionName}, Action: "lambda:InvokeFunction", Principal: sns.amazonaws.com${more}}}\n`;
const powerless = '    Role: {Type: AWS::IAM::Role, Properties: {}}\n';
const throws = '{Fn: [{kind: throw, when: always}]}';

/** Small set-ups in which a belief leads to another world. */
const setUps: Readonly<Record<string, SetUp>> = {
  'report-needs-no-setting': {
    resources: serverless('Fn', polled(', BatchSize: 1')) + queue('Queue'),
    stimuli: send('bad'),
    handlers: '{Fn: [{kind: report, items: {bad: always}}]}',
  },
  'full-batch-waits-for-window': {
    resources: serverless('Fn', polled(', BatchSize: 2, MaximumBatchingWindowInSeconds: 60')) + queue('Queue'),
    stimuli: send('a', 'b'),
  },
  'zero-concurrency-keeps-events': {
    resources: serverless('Fn', ', ReservedConcurrentExecutions: 0'),
    stimuli: invoke('Event', ['e']),
  },
  'filtered-message-stays': {
    resources: serverless('Fn', polled(`, FilterCriteria: {Filters: [{Pattern: '{"body":["a"]}'}]}`)) + queue('Queue'),
    stimuli: send('a', 'b'),
  },
  'filter-policy-only-marks': {
    resources: serverless('Fn') + subscribed(', FilterPolicy: {kind: [order]}') + letIn(''),
    stimuli: publish,
  },
  'rule-gets-every-event': {
    resources: serverless('Fn', ', Events: {E: {Type: EventBridgeRule, Properties: {Pattern: {source: [shop]}}}}'),
    stimuli: put,
  },
  'notification-ignores-key': {
    resources: `${serverless('Fn', ', Events: {B: {Type: S3, Properties: {Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*", Filter: {S3Key: {Rules: [{Name: suffix, Value: .png}]}}}}}')}    Bucket: {Type: AWS::S3::Bucket}\n`,
    stimuli: '{at: 0, action: PutObject, target: Bucket, items: [{id: o, key: notes.txt}]}',
  },
  'dry-run-runs-the-function': { resources: serverless('Fn'), stimuli: invoke('DryRun', ['d']) },
  'url-error-is-200': {
    resources: serverless('Fn', ', FunctionUrlConfig: {AuthType: NONE}'),
    stimuli: '{at: 0, action: HttpRequest, target: FnUrl, items: [{id: r, method: GET, path: /}]}',
    handlers: throws,
  },
  'throttle-counts-as-nothing': {
    resources: serverless('Fn', ', ReservedConcurrentExecutions: 0'),
    stimuli: invoke('RequestResponse', ['s']),
  },
  'alias-policy-covers-function': {
    resources: serverless('Fn', ', AutoPublishAlias: live') + subscribed() + letIn('', '!Ref Fn.Alias'),
    stimuli: publish,
  },
  'async-settings-cover-every-alias': {
    resources: serverless('Fn', ', AutoPublishAlias: live, EventInvokeConfig: {MaximumRetryAttempts: 0}'),
    stimuli: invoke('Event', ['e']),
    handlers: throws,
  },
  'source-arn-does-not-limit': {
    resources: serverless('Fn') + subscribed() + letIn(', SourceArn: "arn:aws:sns:us-east-1:123456789012:another"'),
    stimuli: publish,
  },
  'dlq-policy-is-enough': {
    resources:
      serverless('Fn', ', Role: !GetAtt Role.Arn, DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Dead.Arn}') +
      powerless +
      queue('Dead'),
    stimuli: invoke('Event', ['e']),
    handlers: throws,
  },
  's3-checks-permission-at-delivery': {
    resources: `${serverless('Fn')}    Bucket: {Type: AWS::S3::Bucket, Properties: {NotificationConfiguration: {LambdaConfigurations: [{Event: "s3:ObjectCreated:*", Function: !GetAtt Fn.Arn}]}}}\n`,
    stimuli: '{at: 0, action: PutObject, target: Bucket, items: [{id: o, key: k}]}',
  },
  'short-visibility-only-duplicates': {
    resources: serverless('Fn', `, Timeout: 60${polled()}`) + queue('Queue'),
    stimuli: send('a'),
  },
  'any-queue-can-be-dlq': {
    resources: `    Queue: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn, maxReceiveCount: 1}}}\n${queue('Dlq')}`,
    stimuli: '{at: 0, action: SendMessage, target: Queue, items: [{id: m, body: m, groupId: g, dedupId: d}]}',
  },
  'poller-role-is-checked-at-first-poll': {
    resources: serverless('Fn', `, Role: !GetAtt Role.Arn${polled()}`) + powerless + queue('Queue'),
    stimuli: send('a'),
  },
  'starting-position-has-a-default': {
    resources: `${serverless('Fn', ', Policies: [{Statement: [{Effect: Allow, Action: "kinesis:*", Resource: "*"}]}]')}    Stream: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: 1}}\n    Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {EventSourceArn: !GetAtt Stream.Arn, FunctionName: !Ref Fn}}\n`,
    stimuli: '{at: 0, action: PutRecord, target: Stream, items: [{id: r, data: d, partitionKey: k}]}',
  },
  'deleting-function-removes-its-triggers': {
    resources: serverless('Fn') + subscribed() + letIn(''),
    stimuli: `{at: 0, action: DeleteFunction, target: Fn}, ${publish}`,
  },
};

export const beliefScenarios = Object.values(setUps).map(scenarioOf);
