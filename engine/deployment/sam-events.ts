import { asFlag, asList, asObject, asText, given, type JsonObject, own } from '../json';
import type { Json } from '../scenario';
import { executeApiArn } from './http/integration';
import { addQueuePolicy, permit, type SamEvent } from './sam-event';
import { attribute, type Expansion, reference, type SamFunction } from './sam-expansion';
import { documentDb, mq, msk, type Polled, selfManagedKafka } from './sam-pollers';
import { addRule } from './sam-rules';
import { addScheduleV2 } from './sam-schedule';
import { addLogFilter, addSkill, addTopicRule, addUserPoolTrigger } from './sam-triggers';

/** Adds what SAM makes of one entry of `Events`. A kind that the engine does not know becomes a resource of that name. */
export function expandEvent(
  expansion: Expansion,
  fn: SamFunction,
  name: string,
  { Type, Properties }: JsonObject,
): void {
  const kind = asText(Type) ?? '';
  const event: SamEvent = { expansion, fn, id: `${fn.id}${name}`, properties: asObject(Properties) };
  const expand = own(kinds, kind);
  if (expand) expand(event);
  else expansion.add(event.id, `SAM event ${kind}`, {});
}

const kinds: Readonly<Record<string, (event: SamEvent) => void>> = {
  SQS: (event) => addMapping(event, event.properties.Queue, 'AWSLambdaSQSQueueExecutionRole'),
  Kinesis: (event) => addMapping(event, event.properties.Stream, 'AWSLambdaKinesisExecutionRole'),
  DynamoDB: (event) => addMapping(event, event.properties.Stream, 'AWSLambdaDynamoDBExecutionRole'),
  MSK: (event) => addPolled(event, msk(event.properties)),
  SelfManagedKafka: (event) => addPolled(event, selfManagedKafka(event.properties)),
  MQ: (event) => addPolled(event, mq(event.properties)),
  DocumentDB: (event) => addPolled(event, documentDb(event.properties)),
  SNS: addSubscription,
  S3: addNotification,
  EventBridgeRule: (event) =>
    addRule(event, { EventPattern: event.properties.Pattern ?? event.properties.EventPattern ?? {} }),
  CloudWatchEvent: (event) =>
    addRule(event, { EventPattern: event.properties.Pattern ?? event.properties.EventPattern ?? {} }),
  Schedule: (event) => addRule(event, { ScheduleExpression: event.properties.Schedule ?? '' }),
  CloudWatchLogs: addLogFilter,
  IoTRule: addTopicRule,
  Cognito: addUserPoolTrigger,
  AlexaSkill: addSkill,
  ScheduleV2: ({ expansion, fn, id, properties }) => addScheduleV2(expansion, fn, id, properties),
  Api: (event) => addRoute(event, event.properties.RestApiId, 'ServerlessRestApi', 'AWS::Serverless::Api'),
  HttpApi: (event) => addRoute(event, event.properties.ApiId, 'ServerlessHttpApi', 'AWS::Serverless::HttpApi'),
};

function addPolled(event: SamEvent, { source, settings, managedPolicy, statements }: Polled): void {
  event.fn.needs.statements.push(...statements);
  addMapping({ ...event, properties: settings }, source, managedPolicy);
}

function addMapping(
  { expansion, fn, id, properties }: SamEvent,
  source: Json | undefined,
  managedPolicy?: string,
): void {
  const { Queue: _queue, Stream: _stream, DestinationConfig, ...settings } = properties;
  const onFailure = asObject(asObject(DestinationConfig).OnFailure);
  const kind = asText(onFailure.Type);
  if (kind !== undefined && onFailure.Destination !== undefined)
    fn.needs.targets.push({ kind: kind === 'S3' ? 'S3Bucket' : kind, arn: onFailure.Destination });
  if (managedPolicy) fn.needs.pollers.add(managedPolicy);
  expansion.add(id, 'AWS::Lambda::EventSourceMapping', {
    ...settings,
    ...given({ EventSourceArn: source, DestinationConfig: withoutType(DestinationConfig) }),
    FunctionName: fn.target,
  });
}

/** `Type` is for SAM alone. */
function withoutType(config: Json | undefined): Json | undefined {
  const { OnFailure, ...others } = asObject(config);
  if (OnFailure === undefined) return config;
  const { Type: _type, ...destination } = asObject(OnFailure);
  return { ...others, OnFailure: destination };
}

function addSubscription(event: SamEvent): void {
  const { expansion, fn, id, properties } = event;
  const { Topic = '', SqsSubscription, ...settings } = properties;
  if (SqsSubscription === undefined || asFlag(SqsSubscription) === false) {
    expansion.add(id, 'AWS::SNS::Subscription', {
      ...settings,
      TopicArn: Topic,
      Protocol: 'lambda',
      Endpoint: fn.target,
    });
    permit(event, 'sns.amazonaws.com', { SourceArn: Topic });
    return;
  }
  const own = asObject(SqsSubscription);
  const queueId = `${id}Queue`;
  if (own.QueueArn === undefined) expansion.add(queueId, 'AWS::SQS::Queue', {});
  const arn = own.QueueArn ?? attribute(queueId, 'Arn');
  addQueuePolicy(expansion, `${queueId}Policy`, own.QueueUrl ?? reference(queueId), 'sns.amazonaws.com', arn, Topic);
  expansion.add(id, 'AWS::SNS::Subscription', { ...settings, TopicArn: Topic, Protocol: 'sqs', Endpoint: arn });
  const mapping = {
    ...event,
    id: `${id}EventSourceMapping`,
    properties: given({ BatchSize: own.BatchSize, Enabled: own.Enabled }),
  };
  addMapping(mapping, arn, 'AWSLambdaSQSQueueExecutionRole');
}

function addNotification(event: SamEvent): void {
  const { expansion, fn, properties } = event;
  const bucketId = asText(asObject(properties.Bucket).Ref) ?? asText(properties.Bucket) ?? '';
  const bucket = own(expansion.resources, bucketId);
  permit(event, 's3.amazonaws.com', { SourceAccount: { Ref: 'AWS::AccountId' } });
  if (!bucket) {
    expansion.add(event.id, 'SAM event S3', {});
    return;
  }
  const before = asObject(bucket.properties.NotificationConfiguration);
  const added = asList(properties.Events).map((name) =>
    given({ Event: name, Function: fn.target, Filter: properties.Filter }),
  );
  const configurations = [...asList(before.LambdaConfigurations), ...added];
  expansion.add(bucketId, bucket.type, {
    ...bucket.properties,
    NotificationConfiguration: { ...before, LambdaConfigurations: configurations },
  });
}

/** A route is kept as a resource of the engine's own kind. */
function addRoute(event: SamEvent, api: Json | undefined, implicitId: string, type: string): void {
  const { expansion, fn, id, properties } = event;
  if (api === undefined && !expansion.resources[implicitId]) expansion.add(implicitId, type, {});
  const apiId = asText(asObject(api).Ref) ?? asText(api) ?? implicitId;
  const method = (asText(properties.Method) ?? 'ANY').toUpperCase();
  const any = method === '*' || method === 'ANY' || method === 'X-AMAZON-APIGATEWAY-ANY-METHOD';
  const path = asText(properties.Path) ?? '$default';
  const { Auth, PayloadFormatVersion, TimeoutInMillis } = properties;
  const settings = given({ Auth, PayloadFormatVersion, TimeoutInMillis });
  const route = { ...settings, Api: apiId, Method: any ? 'ANY' : method, Path: path, Function: fn.target };
  expansion.add(id, 'SAM route', route);
  const permitted = executeApiArn(apiId, '*', any ? '*' : method, path.replace(/\{[^}]*\}/g, '*'));
  permit(event, 'apigateway.amazonaws.com', { SourceArn: permitted });
}
