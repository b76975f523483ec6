/** Who was responsible for what happened: the most-asked confusion in exams. */
export type Owner =
  | 'caller'
  | 'lambda'
  | 'lambda-async-queue'
  | 'event-source-mapping'
  | 'sqs'
  | 's3'
  | 'sns'
  | 'eventbridge'
  | 'function-url';

const names: Record<Owner, string> = {
  caller: 'the caller',
  lambda: 'Lambda',
  'lambda-async-queue': "Lambda's asynchronous queue",
  'event-source-mapping': 'the event source mapping',
  sqs: 'the SQS queue',
  s3: 'S3',
  sns: 'SNS delivery',
  eventbridge: 'the EventBridge target',
  'function-url': 'the function URL',
};

/** The owner as a learner reads it. */
export const ownerName = (owner: Owner): string => names[owner];
