import { plainFunction } from './fixture';
import { areRefused } from './refused';

const polling = '{Effect: Allow, Action: "sqs:*", Resource: "*"}';
const queue = '  Queue: {Type: AWS::SQS::Queue}\n';
const fifoQueue = '  Queue: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}\n';
const mapping = (more = '', id = 'Mapping') =>
  `  ${id}: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Fn, EventSourceArn: !GetAtt Queue.Arn${more}}}\n`;
const invokeConfig = (more: string) =>
  `  Async: {Type: AWS::Lambda::EventInvokeConfig, Properties: {FunctionName: !Ref Fn, Qualifier: $LATEST${more}}}\n`;
const onFailure = (arn: string) => `, DestinationConfig: {OnFailure: {Destination: ${arn}}}`;

areRefused([
  {
    behaviour: 'F-153: a queue whose visibility timeout is below the function timeout cannot be mapped',
    template: plainFunction(polling, ', Timeout: 60') + queue + mapping(),
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'Queue visibility timeout: 30 seconds is less than Function timeout: 60 seconds',
    rule: 'deployment.visibility-covers-timeout',
  },
  {
    behaviour: 'F-115: a batch size above 10 needs a batching window',
    template: plainFunction(polling) + queue + mapping(', BatchSize: 11'),
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10',
    rule: 'deployment.large-batch-needs-window',
  },
  {
    behaviour: 'F-183: a mapping of a FIFO queue takes no batching window',
    template: plainFunction(polling) + fifoQueue + mapping(', MaximumBatchingWindowInSeconds: 1'),
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'Batching window is not supported for FIFO queues',
    rule: 'deployment.fifo-takes-no-window',
  },
  {
    behaviour: 'F-183: a mapping of a FIFO queue reads at most 10 messages',
    template: plainFunction(polling) + fifoQueue + mapping(', BatchSize: 11'),
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'at most 10',
    rule: 'deployment.fifo-batch-size',
  },
  {
    behaviour: 'F-134: a queue cannot be mapped to one function twice, and DependsOn says which is second',
    template:
      plainFunction(polling) +
      queue +
      mapping('', 'Second').replace('Properties', 'DependsOn: First, Properties') +
      mapping('', 'First'),
    resource: 'Second',
    operation: 'CreateEventSourceMapping',
    code: 'ResourceConflictException',
    statusCode: 409,
    message: 'already exists',
    rule: 'deployment.one-mapping-per-queue-and-function',
  },
  {
    behaviour: 'F-290: the role must be allowed to receive',
    template: plainFunction('') + queue + mapping(),
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'does not have permissions to call ReceiveMessage on SQS',
    rule: 'deployment.role-may-poll',
  },
  {
    behaviour: 'F-287: the role must be allowed to delete too',
    template: plainFunction('{Effect: Allow, Action: sqs:ReceiveMessage, Resource: "*"}') + queue + mapping(),
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'does not have permissions to call DeleteMessage on SQS',
    rule: 'deployment.role-may-poll',
  },
  {
    behaviour: 'F-140: a filter pattern needs lists at its leaves',
    template:
      plainFunction(polling) + queue + mapping(`, FilterCriteria: {Filters: [{Pattern: '{"body":{"a":"b"}}'}]}`),
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'Invalid filter pattern definition',
    rule: 'deployment.filter-pattern-is-checked',
  },
  {
    behaviour: 'F-172: a mapping of a queue has no on-failure destination',
    template: plainFunction(polling) + queue + mapping(onFailure('!GetAtt Queue.Arn')),
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'Unsupported DestinationConfig parameter for given event source mapping type.',
    rule: 'deployment.parameters-of-streams-only',
  },
  {
    behaviour: 'F-138: the queue must exist',
    template:
      plainFunction(polling) + mapping().replace('!GetAtt Queue.Arn', 'arn:aws:sqs:us-east-1:123456789012:nowhere'),
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'The specified queue does not exist',
    rule: 'deployment.named-things-exist',
  },
  {
    behaviour: 'F-136: the function must exist',
    template: plainFunction(polling) + queue + mapping().replace('!Ref Fn', 'nobody'),
    resource: 'Mapping',
    operation: 'CreateEventSourceMapping',
    message: 'Function does not exist',
    rule: 'deployment.named-things-exist',
  },
  {
    behaviour: 'F-057: the role must be allowed to send to the dead-letter queue of the function',
    template: plainFunction('', ', DeadLetterConfig: {TargetArn: !GetAtt Queue.Arn}') + queue,
    resource: 'Fn',
    operation: 'CreateFunction',
    message: 'The provided execution role does not have permissions to call SendMessage on SQS',
    rule: 'deployment.role-may-dead-letter',
  },
  {
    behaviour: 'F-054: a FIFO queue is no dead-letter queue of a function',
    template:
      plainFunction(polling, ', DeadLetterConfig: {TargetArn: !GetAtt Queue.Arn}') +
      '  Queue: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}\n',
    resource: 'Fn',
    operation: 'CreateFunction',
    message: 'FIFO',
    rule: 'deployment.dead-letter-target-is-standard',
  },
  {
    behaviour: 'F-150: a standard queue has a standard dead-letter queue',
    template: `
Resources:
  Queue: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn, maxReceiveCount: 2}}}
  Dlq: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}`,
    resource: 'Queue',
    operation: 'CreateQueue',
    code: 'InvalidParameterValue',
    message: 'same type of queue',
    rule: 'deployment.dead-letter-queue-of-same-kind',
  },
  {
    behaviour: 'F-058: the role must be allowed to send to a destination',
    template: plainFunction('') + queue + invokeConfig(onFailure('!GetAtt Queue.Arn')),
    resource: 'Async',
    operation: 'PutFunctionEventInvokeConfig',
    message:
      "The function's execution role does not have permissions to call SendMessage on arn:aws:sqs:us-east-1:123456789012:Queue",
    rule: 'deployment.role-may-reach-destination',
  },
  {
    behaviour: 'F-065: a function is no destination for itself',
    template: plainFunction('{Effect: Allow, Action: "*", Resource: "*"}') + invokeConfig(onFailure('!GetAtt Fn.Arn')),
    resource: 'Async',
    operation: 'PutFunctionEventInvokeConfig',
    message: "You can't specify the function as a destination for itself.",
    rule: 'deployment.not-its-own-destination',
  },
  {
    behaviour: 'F-066: a destination function must exist',
    template:
      plainFunction('{Effect: Allow, Action: "*", Resource: "*"}') +
      invokeConfig(onFailure('arn:aws:lambda:us-east-1:123456789012:function:nobody')),
    resource: 'Async',
    operation: 'PutFunctionEventInvokeConfig',
    message: 'The destination ARN arn:aws:lambda:us-east-1:123456789012:function:nobody is invalid.',
    rule: 'deployment.named-things-exist',
  },
  {
    behaviour: 'F-067: a stream is no destination',
    template:
      plainFunction('{Effect: Allow, Action: "*", Resource: "*"}') +
      invokeConfig(onFailure('arn:aws:kinesis:us-east-1:123456789012:stream/s')),
    resource: 'Async',
    operation: 'PutFunctionEventInvokeConfig',
    message: 'is invalid',
    rule: 'deployment.destination-kind',
  },
  {
    behaviour: 'F-064: an event invoke config says something',
    template: plainFunction('') + invokeConfig(''),
    resource: 'Async',
    operation: 'PutFunctionEventInvokeConfig',
    message: 'You must specify at least one of error handling or destination setting.',
    rule: 'deployment.within-bounds',
  },
  {
    behaviour: 'F-025: at most two retries',
    template: plainFunction('') + invokeConfig(', MaximumRetryAttempts: 3'),
    resource: 'Async',
    operation: 'PutFunctionEventInvokeConfig',
    code: 'ValidationException',
    message:
      "Value '3' at 'maximumRetryAttempts' failed to satisfy constraint: Member must have value less than or equal to 2",
    rule: 'deployment.within-bounds',
  },
  {
    behaviour: 'F-275: no policy on $LATEST',
    template:
      plainFunction('') +
      '  Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Sub "${Fn.Arn}:$LATEST", Action: lambda:InvokeFunction, Principal: sns.amazonaws.com}}\n',
    resource: 'Allow',
    operation: 'AddPermission',
    message: 'We currently do not support adding policies for $LATEST.',
    rule: 'deployment.no-policy-on-latest',
  },
  {
    behaviour: 'F-075, F-286: S3 must be let in before its notification can be saved',
    template:
      plainFunction('') +
      '  Bucket: {Type: AWS::S3::Bucket, Properties: {NotificationConfiguration: {LambdaConfigurations: [{Event: "s3:ObjectCreated:*", Function: !GetAtt Fn.Arn}]}}}\n',
    resource: 'Bucket',
    operation: 'PutBucketNotificationConfiguration',
    code: 'InvalidArgument',
    message: 'Unable to validate the following destination configurations',
    rule: 'deployment.bucket-must-be-let-in',
  },
]);
