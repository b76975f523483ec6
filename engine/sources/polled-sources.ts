import { source } from './event-source';

const polled = {
  way: 'poll',
  invocation: 'synchronous',
  checkedAgainst: 'execution-role',
  holder: 'Lambda, as an event source mapping',
  madeBy: 'lambda:CreateEventSourceMapping',
  types: ['AWS::Lambda::EventSourceMapping'],
} as const;
const stream = { ...polled, retries: 'event-source-mapping' } as const;

/** The sources that Lambda's pollers read. The source holds nothing and needs no permission. */
export const polledSources = [
  source({
    ...polled,
    id: 'sqs',
    name: 'SQS queue',
    retries: 'sqs',
    samEvents: ['SQS'],
    facts: ['F-107', 'F-287'],
  }),
  source({
    ...stream,
    id: 'kinesis',
    name: 'Kinesis data stream',
    samEvents: ['Kinesis'],
    facts: ['F-107', 'F-288'],
  }),
  source({
    ...stream,
    id: 'dynamodb',
    name: 'DynamoDB stream',
    samEvents: ['DynamoDB'],
    facts: ['F-107', 'F-289'],
  }),
  source({
    ...stream,
    id: 'msk',
    name: 'Amazon MSK topic',
    samEvents: ['MSK'],
    facts: ['F-107', 'F-293'],
  }),
  source({
    ...stream,
    id: 'self-managed-kafka',
    name: 'Self-managed Kafka topic',
    samEvents: ['SelfManagedKafka'],
    facts: ['F-107'],
  }),
  source({
    ...stream,
    id: 'mq',
    name: 'Amazon MQ broker',
    samEvents: ['MQ'],
    facts: ['F-107'],
  }),
  source({
    ...stream,
    id: 'documentdb',
    name: 'DocumentDB change stream',
    samEvents: ['DocumentDB'],
    facts: ['F-107'],
  }),
] as const;
