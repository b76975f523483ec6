import { asNumber, asObject, type JsonObject } from '../../json';
import type { Json } from '../../scenario';
import { ofType } from '../build';
import { type Check, firstOf, refuse } from './check';

interface Bound {
  readonly type: string;
  readonly path: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly operation: string;
  /** A value outside the bounds that is taken too. */
  readonly also?: number;
}

const bound = (type: string, path: string, least: number, most: number, operation: string): Bound => ({
  type,
  path: path.split('.'),
  least,
  most,
  operation,
});

const mapping = 'AWS::Lambda::EventSourceMapping';
const queue = 'AWS::SQS::Queue';
const invokeConfig = 'AWS::Lambda::EventInvokeConfig';

const pipe = (source: string, setting: string, least: number, most: number): Bound =>
  bound('AWS::Pipes::Pipe', `SourceParameters.${source}.${setting}`, least, most, 'CreatePipe');

const ofPipes = [
  'SqsQueueParameters',
  'KinesisStreamParameters',
  'DynamoDBStreamParameters',
  'ManagedStreamingKafkaParameters',
  'SelfManagedKafkaParameters',
  'ActiveMQBrokerParameters',
  'RabbitMQBrokerParameters',
].flatMap((source) => [pipe(source, 'BatchSize', 1, 10_000), pipe(source, 'MaximumBatchingWindowInSeconds', 0, 300)]);

const ofStreamPipes = ['KinesisStreamParameters', 'DynamoDBStreamParameters'].flatMap((source) => [
  pipe(source, 'MaximumRetryAttempts', -1, 10_000),
  { ...pipe(source, 'MaximumRecordAgeInSeconds', 60, 604_800), also: -1 },
  pipe(source, 'ParallelizationFactor', 1, 10),
]);

/** Settings and the numbers that AWS takes for them. */
const bounds: readonly Bound[] = [
  bound('AWS::Lambda::Function', 'Timeout', 1, 900, 'CreateFunction'),
  bound('AWS::Lambda::Function', 'ReservedConcurrentExecutions', 0, 2_147_483_647, 'PutFunctionConcurrency'),
  bound(queue, 'VisibilityTimeout', 0, 43_200, 'CreateQueue'),
  bound(queue, 'MessageRetentionPeriod', 60, 1_209_600, 'CreateQueue'),
  bound(queue, 'DelaySeconds', 0, 900, 'CreateQueue'),
  bound(queue, 'MaximumMessageSize', 1024, 1_048_576, 'CreateQueue'),
  bound(queue, 'ReceiveMessageWaitTimeSeconds', 0, 20, 'CreateQueue'),
  bound(queue, 'RedrivePolicy.maxReceiveCount', 1, 1000, 'CreateQueue'),
  bound(invokeConfig, 'MaximumRetryAttempts', 0, 2, 'PutFunctionEventInvokeConfig'),
  bound(invokeConfig, 'MaximumEventAgeInSeconds', 60, 21_600, 'PutFunctionEventInvokeConfig'),
  bound(mapping, 'BatchSize', 1, 10_000, 'CreateEventSourceMapping'),
  bound(mapping, 'MaximumBatchingWindowInSeconds', 0, 300, 'CreateEventSourceMapping'),
  bound(mapping, 'ParallelizationFactor', 1, 10, 'CreateEventSourceMapping'),
  bound(mapping, 'MaximumRetryAttempts', -1, 10_000, 'CreateEventSourceMapping'),
  { ...bound(mapping, 'MaximumRecordAgeInSeconds', 60, 604_800, 'CreateEventSourceMapping'), also: -1 },
  bound(mapping, 'ProvisionedPollerConfig.MinimumPollers', 1, 200, 'CreateEventSourceMapping'),
  bound(mapping, 'ProvisionedPollerConfig.MaximumPollers', 1, 10_000, 'CreateEventSourceMapping'),
  bound(mapping, 'TumblingWindowInSeconds', 0, 900, 'CreateEventSourceMapping'),
  bound(mapping, 'ScalingConfig.MaximumConcurrency', 2, 1000, 'CreateEventSourceMapping'),
  ...ofPipes,
  ...ofStreamPipes,
];

export const withinBounds: Check = (plan) =>
  firstOf(bounds, ({ type, path, least, most, operation, also }) =>
    firstOf(ofType(plan, type), ([id, { properties }]) => {
      const value = asNumber(valueAt(properties, path));
      if (value === undefined || value === also || (value >= least && value <= most && Number.isInteger(value)))
        return undefined;
      if (!plan.read('deployment.within-bounds')) return undefined;
      const name = path.at(-1) ?? '';
      if (type === queue)
        return refuse(
          'deployment.within-bounds',
          id,
          operation,
          `Invalid value for the parameter ${name}.`,
          'InvalidAttributeValue',
        );
      return refuse(
        'deployment.within-bounds',
        id,
        operation,
        lambdaMessage(name, value, least, most),
        'ValidationException',
      );
    }),
  );

function valueAt(properties: JsonObject, path: readonly string[]): Json | undefined {
  const [first = '', ...rest] = path;
  return rest.length === 0 ? properties[first] : valueAt(asObject(properties[first]), rest);
}

function lambdaMessage(name: string, value: number, least: number, most: number): string {
  const member = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const limit = value < least ? `greater than or equal to ${least}` : `less than or equal to ${most}`;
  return `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must have value ${limit}`;
}
