/** Who was responsible for what happened: the most-asked confusion in exams. */
export type Owner =
  | 'caller'
  | 'lambda'
  | 'lambda-async-queue'
  | 'event-source-mapping'
  | 'sqs'
  | 'kinesis'
  | 'dynamodb'
  | 'kafka'
  | 'mq'
  | 'documentdb'
  | 's3'
  | 'sns'
  | 'eventbridge'
  | 'function-url'
  | 'api-gateway'
  | 'load-balancer'
  | 'scheduler'
  | 'cloudwatch-logs'
  | 'iot'
  | 'iot-events'
  | 'ses'
  | 'config'
  | 'codecommit'
  | 'codepipeline'
  | 'cloudformation'
  | 'cognito'
  | 'alexa'
  | 'lex'
  | 'bedrock'
  | 'connect'
  | 'vpc-lattice'
  | 'firehose'
  | 'pipes'
  | 's3-batch'
  | 'step-functions';

const names: Record<Owner, string> = {
  caller: 'the caller',
  lambda: 'Lambda',
  'lambda-async-queue': "Lambda's asynchronous queue",
  'event-source-mapping': 'the event source mapping',
  sqs: 'the SQS queue',
  kinesis: 'the Kinesis stream',
  dynamodb: 'the DynamoDB table',
  kafka: 'the Kafka cluster',
  mq: 'the message broker',
  documentdb: 'the DocumentDB cluster',
  s3: 'S3',
  sns: 'SNS delivery',
  eventbridge: 'the EventBridge target',
  'function-url': 'the function URL',
  'api-gateway': 'API Gateway',
  'load-balancer': 'the load balancer',
  scheduler: 'EventBridge Scheduler',
  'cloudwatch-logs': 'CloudWatch Logs',
  iot: 'the IoT rule',
  'iot-events': 'IoT Events',
  ses: 'SES',
  config: 'AWS Config',
  codecommit: 'CodeCommit',
  codepipeline: 'CodePipeline',
  cloudformation: 'CloudFormation',
  cognito: 'Cognito',
  alexa: 'the Alexa skill',
  lex: 'Lex',
  bedrock: 'the Bedrock agent',
  connect: 'Amazon Connect',
  'vpc-lattice': 'VPC Lattice',
  firehose: 'Data Firehose',
  pipes: 'the EventBridge pipe',
  's3-batch': 'S3 Batch Operations',
  'step-functions': 'Step Functions',
};

/** The owner as a learner reads it. */
export const ownerName = (owner: Owner): string => names[owner];
