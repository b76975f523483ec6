import { asList, asObject, isObject, type JsonObject, own } from '../json';
import type { Json } from '../scenario';
import type { Expansion, SamFunction } from './sam-expansion';

const managed = (name: string): string => `arn:aws:iam::aws:policy/service-role/${name}`;

/** The role `<Fn>Role` that SAM makes for a function without one. */
export function addRole({ add, read }: Expansion, { id, properties, needs }: SamFunction): void {
  const policies = asList(properties.Policies);
  const named = policies.filter(
    (policy) => !isObject(policy) || 'Ref' in policy || Object.keys(policy).some((key) => key.startsWith('Fn::')),
  );
  const documents = policies.filter(isObject).flatMap((policy) => documentOf(policy) ?? []);
  const sending = read('deployment.sam-permits-sending') ? needs.targets.map(sendStatement) : [];
  const pollers = read('deployment.sam-permits-polling') ? [...needs.pollers].map(managed) : [];
  const reading = read('deployment.sam-permits-polling') ? needs.statements : [];
  add(`${id}Role`, 'AWS::IAM::Role', {
    ManagedPolicyArns: [managed('AWSLambdaBasicExecutionRole'), ...pollers, ...named],
    Policies: [...documents, { Statement: [...sending, ...reading] }].map((document, at) => ({
      PolicyName: `${id}RolePolicy${at}`,
      PolicyDocument: document,
    })),
  });
}

/** The document of an inline policy or of one of SAM's policy templates; templates that do not concern delivery allow nothing. */
function documentOf(policy: JsonObject): JsonObject | undefined {
  if (policy.Statement !== undefined) return policy;
  const [name, parameters] = Object.entries(policy)[0] ?? [];
  const template = name === undefined ? undefined : own(policyTemplates, name);
  return template ? { Statement: [template(asObject(parameters))] } : undefined;
}

const actions: Readonly<Record<string, string>> = {
  SQS: 'sqs:SendMessage',
  SNS: 'sns:publish',
  Lambda: 'lambda:InvokeFunction',
  EventBridge: 'events:PutEvents',
  S3Bucket: 's3:PutObject',
};

function sendStatement({ kind, arn }: { readonly kind: string; readonly arn: Json }): Json {
  const resource = kind === 'S3Bucket' ? [arn, { 'Fn::Join': ['', [arn, '/*']] }] : arn;
  return {
    Effect: 'Allow',
    Action: kind === 'S3Bucket' ? ['s3:PutObject', 's3:ListBucket'] : (own(actions, kind) ?? ''),
    Resource: resource,
  };
}

const inAccount = (service: string, prefix: string, name: Json | undefined): Json => ({
  'Fn::Join': ['', [`arn:aws:${service}:us-east-1:123456789012:${prefix}`, name ?? '*']],
});
const allow = (action: readonly string[], resource: Json): Json => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
});
const bucket = (name: Json | undefined): Json => [
  { 'Fn::Join': ['', ['arn:aws:s3:::', name ?? '*']] },
  { 'Fn::Join': ['', ['arn:aws:s3:::', name ?? '*', '/*']] },
];

const policyTemplates: Readonly<Record<string, (parameters: JsonObject) => Json>> = {
  SQSPollerPolicy: ({ QueueName }) =>
    allow(
      ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      inAccount('sqs', '', QueueName),
    ),
  SQSSendMessagePolicy: ({ QueueName }) => allow(['sqs:SendMessage*'], inAccount('sqs', '', QueueName)),
  SNSPublishMessagePolicy: ({ TopicName }) => allow(['sns:Publish'], inAccount('sns', '', TopicName)),
  SNSCrudPolicy: ({ TopicName }) => allow(['sns:Publish', 'sns:Subscribe'], inAccount('sns', '', TopicName)),
  LambdaInvokePolicy: ({ FunctionName }) =>
    allow(['lambda:InvokeFunction'], inAccount('lambda', 'function:', FunctionName)),
  EventBridgePutEventsPolicy: ({ EventBusName }) =>
    allow(['events:PutEvents'], inAccount('events', 'event-bus/', EventBusName)),
  S3ReadPolicy: ({ BucketName }) => allow(['s3:GetObject', 's3:ListBucket'], bucket(BucketName)),
  S3WritePolicy: ({ BucketName }) => allow(['s3:PutObject'], bucket(BucketName)),
  S3CrudPolicy: ({ BucketName }) =>
    allow(['s3:GetObject', 's3:ListBucket', 's3:PutObject', 's3:DeleteObject'], bucket(BucketName)),
  S3FullAccessPolicy: ({ BucketName }) => allow(['s3:*'], bucket(BucketName)),
};
