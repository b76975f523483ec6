import type { Refused } from './refused';

const fifo = '  Fifo: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}\n';
const standard = '  Queue: {Type: AWS::SQS::Queue}\n';
const topic = '  Topic: {Type: AWS::SNS::Topic}\n';
const fifoTopic = '  Topic: {Type: AWS::SNS::Topic, Properties: {FifoTopic: true}}\n';
const bucket = (notifications: string) =>
  `  Bucket: {Type: AWS::S3::Bucket, Properties: {NotificationConfiguration: {${notifications}}}}\n`;
const toFunction =
  '  Sub: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Topic, Protocol: lambda, Endpoint: !GetAtt Fn.Arn}}\n';
const fn =
  '  Fn: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}\n  Role: {Type: AWS::IAM::Role}\n';
const letsIn = (service: string, resource: string, kind: string) =>
  `  Policy: {Type: AWS::${kind}Policy, Properties: {${kind === 'SQS::Queue' ? 'Queues' : 'Topics'}: [!Ref ${resource}], PolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ${service}}, Action: '*', Resource: '*'}]}}}\n`;
const polling = (more: string) =>
  `  Fn: {Type: AWS::Lambda::Function, Properties: {Role: 'arn:aws:iam::123456789012:role/outside'}}\n  Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Fn, EventSourceArn: !GetAtt Queue.Arn${more}}}\n`;
const withDlq =
  '  Queue: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn, maxReceiveCount: 3}}}\n';
const filtered = (prefix: string) =>
  `{Event: 's3:ObjectCreated:*', Queue: !GetAtt Queue.Arn, Filter: {S3Key: {Rules: [{Name: prefix, Value: ${prefix}}]}}}`;

/** Queues, topics, buckets and rules that AWS refuses. */
export const fanOutRefusals: readonly Refused[] = [
  {
    behaviour: 'F-080: a FIFO topic does not deliver to a function',
    template: `Resources:\n${fifoTopic}${fn}${toFunction}`,
    resource: 'Sub',
    operation: 'Subscribe',
    code: 'InvalidParameter',
    message: 'Invalid protocol type: lambda',
    rule: 'deployment.fifo-subscriptions',
  },
  {
    behaviour: 'F-187: a FIFO queue cannot subscribe to a standard topic',
    template: `Resources:\n${topic}${fifo}  Sub: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Topic, Protocol: sqs, Endpoint: !GetAtt Fifo.Arn}}\n`,
    resource: 'Sub',
    operation: 'Subscribe',
    code: 'InvalidParameter',
    message: 'FIFO SQS Queues can not be subscribed to standard SNS topics',
    rule: 'deployment.fifo-subscriptions',
  },
  {
    behaviour: 'F-185: a rule target that is a FIFO queue names a group',
    template: `Resources:\n${fifo}  Rule: {Type: AWS::Events::Rule, Properties: {EventPattern: {source: [a]}, Targets: [{Id: t, Arn: !GetAtt Fifo.Arn}]}}\n`,
    resource: 'Rule',
    operation: 'PutTargets',
    code: 'ValidationException',
    message: 'SqsParameters must be specified for target: t',
    rule: 'deployment.fifo-target-needs-group',
  },
  {
    behaviour: 'F-078: a FIFO queue is no destination of a bucket',
    template: `Resources:\n${fifo}${letsIn('s3.amazonaws.com', 'Fifo', 'SQS::Queue')}${bucket("QueueConfigurations: [{Event: 's3:ObjectCreated:*', Queue: !GetAtt Fifo.Arn}]")}`,
    resource: 'Bucket',
    operation: 'PutBucketNotificationConfiguration',
    code: 'InvalidArgument',
    message: 'Unable to validate the following destination configurations',
    rule: 'deployment.bucket-takes-no-fifo',
  },
  {
    behaviour: 'F-075: a queue must let the bucket in',
    template: `Resources:\n${standard}${bucket("QueueConfigurations: [{Event: 's3:ObjectCreated:*', Queue: !GetAtt Queue.Arn}]")}`,
    resource: 'Bucket',
    operation: 'PutBucketNotificationConfiguration',
    code: 'InvalidArgument',
    message: 'Permissions on the destination queue do not allow S3 to publish notifications from this bucket',
    rule: 'deployment.bucket-must-be-let-in',
  },
  {
    behaviour: 'F-075: a topic must let the bucket in',
    template: `Resources:\n${topic}${bucket("TopicConfigurations: [{Event: 's3:ObjectCreated:*', Topic: !Ref Topic}]")}`,
    resource: 'Bucket',
    operation: 'PutBucketNotificationConfiguration',
    code: 'InvalidArgument',
    message: 'Permissions on the destination topic do not allow S3 to publish notifications from this bucket',
    rule: 'deployment.bucket-must-be-let-in',
  },
  {
    behaviour: 'F-077: notifications for the same event may not overlap',
    template: `Resources:\n${standard}${letsIn('s3.amazonaws.com', 'Queue', 'SQS::Queue')}${bucket(`QueueConfigurations: [${filtered('images/')}, ${filtered('images/new/')}]`)}`,
    resource: 'Bucket',
    operation: 'PutBucketNotificationConfiguration',
    code: 'InvalidArgument',
    message: 'Configuration is ambiguously defined',
    rule: 'deployment.notifications-do-not-overlap',
  },
  {
    behaviour: 'F-150: a dead-letter queue that admits no source',
    template: `Resources:\n  Dlq: {Type: AWS::SQS::Queue, Properties: {RedriveAllowPolicy: {redrivePermission: denyAll}}}\n${withDlq}`,
    resource: 'Queue',
    operation: 'CreateQueue',
    code: 'InvalidParameterValue',
    message: 'does not allow this source queue',
    rule: 'deployment.redrive-allow-policy',
  },
  {
    behaviour: 'F-150: a dead-letter queue that admits another source',
    template: `Resources:\n  Dlq: {Type: AWS::SQS::Queue, Properties: {RedriveAllowPolicy: {redrivePermission: byQueue, sourceQueueArns: ['arn:aws:sqs:us-east-1:123456789012:Other']}}}\n${withDlq}`,
    resource: 'Queue',
    operation: 'CreateQueue',
    code: 'InvalidParameterValue',
    message: 'does not allow this source queue',
    rule: 'deployment.redrive-allow-policy',
  },
  {
    behaviour: 'F-131: provisioned pollers and MaximumConcurrency exclude each other',
    template: `Resources:\n${standard}${polling(', ScalingConfig: {MaximumConcurrency: 5}, ProvisionedPollerConfig: {MinimumPollers: 2}')}`,
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'cannot be set together',
    rule: 'deployment.provisioned-pollers',
  },
  {
    behaviour: 'F-131: at least two pollers',
    template: `Resources:\n${standard}${polling(', ProvisionedPollerConfig: {MinimumPollers: 1}')}`,
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'must be at least 2',
    rule: 'deployment.provisioned-pollers',
  },
];
