import { asFlag, asList, asObject, asText, given, isObject, type JsonObject, own } from '../json';
import type { Json } from '../scenario';
import { executeApiArn } from './http/integration';
import { attribute, type Expansion, reference, type SamFunction } from './sam-expansion';
import { documentDb, mq, msk, type Polled, selfManagedKafka } from './sam-pollers';
import { addScheduleV2 } from './sam-schedule';

interface SamEvent {
  readonly expansion: Expansion;
  readonly fn: SamFunction;
  /** `<Fn><Event>`. */
  readonly id: string;
  readonly properties: JsonObject;
}

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

function permit({ expansion, fn, id }: SamEvent, principal: string, source: JsonObject): void {
  if (!expansion.read('deployment.sam-permits-push')) return;
  expansion.add(`${id}Permission`, 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: fn.target,
    Principal: principal,
    ...source,
  });
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

function addRule(event: SamEvent, trigger: JsonObject): void {
  const { expansion, fn, id, properties } = event;
  const { EventBusName, Target, DeadLetterConfig, RetryPolicy, State, Enabled, Name, RuleName } = properties;
  const { Input, InputPath, InputTransformer } = properties;
  const deadLetter = isObject(DeadLetterConfig) ? { Arn: deadLetterQueue(event, DeadLetterConfig) } : undefined;
  const targetId = asObject(Target).Id ?? `${id}LambdaTarget`;
  expansion.add(id, 'AWS::Events::Rule', {
    ...trigger,
    ...given({ EventBusName, Name: Name ?? RuleName }),
    State: State ?? (asFlag(Enabled) === false ? 'DISABLED' : 'ENABLED'),
    Targets: [
      given({
        Id: targetId,
        Arn: fn.target,
        DeadLetterConfig: deadLetter,
        RetryPolicy,
        Input,
        InputPath,
        InputTransformer,
      }),
    ],
  });
  permit(event, 'events.amazonaws.com', { SourceArn: attribute(id, 'Arn') });
}

/** `Type: SQS` asks SAM for a queue that lets the rule send. */
function deadLetterQueue({ expansion, id }: SamEvent, { Arn, Type, QueueLogicalId }: JsonObject): Json {
  if (Arn !== undefined || Type !== 'SQS') return Arn ?? '';
  const queueId = asText(QueueLogicalId) ?? `${id}Queue`;
  const arn = attribute(queueId, 'Arn');
  expansion.add(queueId, 'AWS::SQS::Queue', {});
  addQueuePolicy(expansion, `${queueId}Policy`, reference(queueId), 'events.amazonaws.com', arn, attribute(id, 'Arn'));
  return arn;
}

function addQueuePolicy({ add }: Expansion, id: string, url: Json, service: string, arn: Json, source: Json): void {
  add(id, 'AWS::SQS::QueuePolicy', {
    Queues: [url],
    PolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: service },
          Action: 'sqs:SendMessage',
          Resource: arn,
          Condition: { ArnEquals: { 'aws:SourceArn': source } },
        },
      ],
    },
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

const localArn = (service: string, ...parts: readonly Json[]): Json => ({
  'Fn::Join': ['', [`arn:aws:${service}:us-east-1:123456789012:`, ...parts]],
});

function addLogFilter(event: SamEvent): void {
  const { expansion, fn, id, properties } = event;
  const { LogGroupName = '', FilterPattern } = properties;
  const filter = given({ LogGroupName, FilterPattern, DestinationArn: fn.target });
  expansion.add(id, 'AWS::Logs::SubscriptionFilter', filter);
  permit(event, 'logs.amazonaws.com', { SourceArn: localArn('logs', 'log-group:', LogGroupName, ':*') });
}

function addTopicRule(event: SamEvent): void {
  const { expansion, fn, id, properties } = event;
  const payload = given({ Sql: properties.Sql, Actions: [{ Lambda: { FunctionArn: fn.target } }] });
  expansion.add(id, 'AWS::IoT::TopicRule', { TopicRulePayload: payload });
  permit(event, 'iot.amazonaws.com', { SourceArn: localArn('iot', 'rule/', reference(id)) });
}

/** The triggers stand in the user pool, which must be in the template. */
function addUserPoolTrigger(event: SamEvent): void {
  const { expansion, fn, id, properties } = event;
  const poolId = asText(asObject(properties.UserPool).Ref) ?? '';
  const pool = own(expansion.resources, poolId);
  if (!pool) return expansion.add(id, 'SAM event Cognito', {});
  const triggers = asList(properties.Trigger).map((name) => [asText(name) ?? '', fn.target] as const);
  const before = asObject(pool.properties.LambdaConfig);
  const LambdaConfig = { ...before, ...Object.fromEntries(triggers) };
  expansion.add(poolId, pool.type, { ...pool.properties, LambdaConfig });
  permit(event, 'cognito-idp.amazonaws.com', { SourceArn: attribute(poolId, 'Arn') });
}

function addSkill(event: SamEvent): void {
  const { expansion, fn, id, properties } = event;
  const { SkillId } = properties;
  expansion.add(id, 'SAM event AlexaSkill', given({ SkillId, Function: fn.target }));
  permit(event, 'alexa-appkit.amazon.com', given({ EventSourceToken: SkillId }));
}
