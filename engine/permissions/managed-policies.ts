import type { Statement } from '../world';

const allow = (...actions: readonly string[]): readonly Statement[] => [
  { effect: 'Allow', actions, resources: ['*'], conditions: {} },
];

const logs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];

/** What AWS's managed policies allow, as far as it concerns the delivery of events. One that is not named allows nothing here. */
export const managedPolicies: Readonly<Record<string, readonly Statement[]>> = {
  AWSLambdaBasicExecutionRole: allow(...logs),
  AWSLambdaVPCAccessExecutionRole: allow(
    'ec2:CreateNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSubnets',
    'ec2:DeleteNetworkInterface',
    ...logs,
  ),
  AWSLambdaSQSQueueExecutionRole: allow('sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', ...logs),
  AWSLambdaKinesisExecutionRole: allow(
    'kinesis:DescribeStream',
    'kinesis:DescribeStreamSummary',
    'kinesis:GetRecords',
    'kinesis:GetShardIterator',
    'kinesis:ListShards',
    'kinesis:ListStreams',
    'kinesis:SubscribeToShard',
    ...logs,
  ),
  AWSLambdaDynamoDBExecutionRole: allow(
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
    ...logs,
  ),
  AWSLambdaMSKExecutionRole: allow(
    'kafka:DescribeCluster',
    'kafka:DescribeClusterV2',
    'kafka:GetBootstrapBrokers',
    'ec2:CreateNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeVpcs',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeSubnets',
    'ec2:DescribeSecurityGroups',
    ...logs,
  ),
  AWSLambdaRole: allow('lambda:InvokeFunction'),
  AWSLambdaExecute: allow('logs:*', 's3:GetObject', 's3:PutObject'),
  AWSLambda_FullAccess: allow('lambda:*', 'logs:*', 's3:GetObject'),
  AmazonSQSFullAccess: allow('sqs:*'),
  AmazonSQSReadOnlyAccess: allow(
    'sqs:GetQueueAttributes',
    'sqs:GetQueueUrl',
    'sqs:ListQueues',
    'sqs:ListDeadLetterSourceQueues',
  ),
  AmazonSNSFullAccess: allow('sns:*'),
  AmazonS3FullAccess: allow('s3:*'),
  AmazonS3ReadOnlyAccess: allow('s3:Get*', 's3:List*'),
  AmazonEventBridgeFullAccess: allow('events:*'),
  AdministratorAccess: allow('*'),
  PowerUserAccess: [
    { effect: 'Allow', actions: ['*'], except: ['iam:*', 'organizations:*'], resources: ['*'], conditions: {} },
  ],
};

/** The policy's name if the ARN is one of AWS's own. */
export const managedPolicyName = (arn: string): string | undefined =>
  /^arn:aws:iam::aws:policy\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
