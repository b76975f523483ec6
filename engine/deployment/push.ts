import { asFlag, asList, asObject, asText, asTexts, isObject, type JsonObject } from '../json';
import type { BucketNotification, SubscriptionSettings, World } from '../world';
import { eachOf, ofType, type Plan } from './build';
import { identityOf } from './identity';
import { jsonIn } from './json-text';
import { bucketKeyOf } from './keys';
import { ownerKey } from './owners';
import { toFunctionArn } from './place';
import { deadLetterArnOf } from './queues';

export const buildSubscriptions = (plan: Plan): World['subscriptions'] => {
  const standing = eachOf(plan, 'AWS::SNS::Subscription', (properties) =>
    toSubscription(asText(properties.TopicArn) ?? '', properties),
  );
  // A topic may list its subscriptions itself.
  const listed = ofType(plan, 'AWS::SNS::Topic').flatMap(([id, { properties }]) =>
    asList(properties.Subscription).map(
      (entry, at) =>
        [
          `${id}Subscription${at}`,
          toSubscription(identityOf(id, 'AWS::SNS::Topic', properties, () => 1).ref, asObject(entry)),
        ] as const,
    ),
  );
  return { ...standing, ...Object.fromEntries(listed) };
};

function toSubscription(topic: string, properties: JsonObject): SubscriptionSettings {
  const deadLetterArn = deadLetterArnOf(properties.RedrivePolicy);
  return {
    topic,
    protocol: asText(properties.Protocol) ?? '',
    endpoint: asText(properties.Endpoint) ?? '',
    ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
    ...(properties.FilterPolicy === undefined ? {} : { filterPolicy: jsonIn(properties.FilterPolicy) }),
    filterPolicyScope: properties.FilterPolicyScope === 'MessageBody' ? 'MessageBody' : 'MessageAttributes',
    rawMessageDelivery: asFlag(properties.RawMessageDelivery) ?? false,
  };
}

const targetKeys = {
  LambdaConfigurations: 'Function',
  QueueConfigurations: 'Queue',
  TopicConfigurations: 'Topic',
} as const;

export const buildBuckets = (plan: Plan): World['buckets'] =>
  eachOf(plan, 'AWS::S3::Bucket', (properties, id) => {
    const written = asObject(properties.NotificationConfiguration);
    const notifications = Object.entries(targetKeys).flatMap(([list, key]) =>
      asList(written[list]).map((entry): BucketNotification => {
        const configuration = asObject(entry);
        const target = asText(configuration[key]) ?? '';
        return {
          event: asText(configuration.Event) ?? '',
          targetArn: key === 'Function' ? toFunctionArn(target) : target,
          prefix: keyRule(configuration, 'prefix'),
          suffix: keyRule(configuration, 'suffix'),
        };
      }),
    );
    const { EventBridgeConfiguration } = written;
    const toEventBridge =
      isObject(EventBridgeConfiguration) && asFlag(EventBridgeConfiguration.EventBridgeEnabled) !== false;
    const arn = `arn:aws:s3:::${asText(properties.BucketName) ?? id}`;
    const owner = asText(properties[ownerKey]);
    const owned = owner === undefined ? {} : { owner };
    return { arn, notifications, toEventBridge, ...bucketKeyOf(properties), ...owned };
  });

function keyRule({ Filter }: JsonObject, name: 'prefix' | 'suffix'): string {
  const rules = asList(asObject(asObject(Filter).S3Key).Rules).map(asObject);
  return asText(rules.find((rule) => asText(rule.Name)?.toLowerCase() === name)?.Value) ?? '';
}

export const buildFunctionUrls = (plan: Plan): World['functionUrls'] =>
  eachOf(plan, 'AWS::Lambda::Url', ({ TargetFunctionArn, AuthType, Qualifier }) => {
    const arn = toFunctionArn(asText(TargetFunctionArn) ?? '');
    return {
      functionArn: Qualifier === undefined ? arn : `${arn}:${asTexts(Qualifier).join('')}`,
      authType: AuthType === 'NONE' ? ('NONE' as const) : ('AWS_IAM' as const),
    };
  });
