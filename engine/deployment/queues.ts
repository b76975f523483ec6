import { asFlag, asNumber, asObject, asText, asTexts, type JsonObject } from '../json';
import { statementsOf } from '../permissions/statements';
import type { Json } from '../scenario';
import type { QueueSettings, Statement, World } from '../world';
import { eachOf, ofType, type Plan, secondsOr } from './build';
import { identityOf } from './identity';
import { queueKeyOf } from './keys';

export const buildQueues = (plan: Plan): World['queues'] =>
  eachOf(plan, 'AWS::SQS::Queue', (properties, id): QueueSettings => {
    const identity = identityOf(id, 'AWS::SQS::Queue', properties, () => 1);
    const maximumMessageSize = asNumber(properties.MaximumMessageSize);
    const redriveAllowPolicy = admitted(properties.RedriveAllowPolicy);
    const redrivePolicy = redriveOf(plan, properties.RedrivePolicy);
    return {
      arn: identity.attributes.Arn ?? '',
      fifo: asFlag(properties.FifoQueue) ?? false,
      contentBasedDeduplication: asFlag(properties.ContentBasedDeduplication) ?? false,
      deduplicationScope: properties.DeduplicationScope === 'messageGroup' ? 'messageGroup' : 'queue',
      visibilityTimeout: secondsOr(properties.VisibilityTimeout, plan.read('deployment.visibility-timeout')),
      retention: secondsOr(properties.MessageRetentionPeriod, plan.read('deployment.message-retention')),
      delay: secondsOr(properties.DelaySeconds, plan.read('deployment.delay')),
      ...(maximumMessageSize === undefined ? {} : { maximumMessageSize }),
      ...(redriveAllowPolicy === undefined ? {} : { redriveAllowPolicy }),
      ...(redrivePolicy ? { redrivePolicy } : {}),
      ...queueKeyOf(properties),
      policy: policyOf(plan, 'AWS::SQS::QueuePolicy', 'Queues', identity.ref),
    };
  });

export const buildTopics = (plan: Plan): World['topics'] =>
  eachOf(plan, 'AWS::SNS::Topic', (properties, id) => {
    const arn = identityOf(id, 'AWS::SNS::Topic', properties, () => 1).ref;
    return {
      arn,
      fifo: asFlag(properties.FifoTopic) ?? false,
      contentBasedDeduplication: asFlag(properties.ContentBasedDeduplication) ?? false,
      policy: policyOf(plan, 'AWS::SNS::TopicPolicy', 'Topics', arn),
    };
  });

/** The target of a redrive policy, written as an object or as JSON text. */
export function deadLetterArnOf(policy: Json | undefined): string | undefined {
  return asText(redriveFields(policy).deadLetterTargetArn);
}

function redriveOf(plan: Plan, policy: Json | undefined): QueueSettings['redrivePolicy'] {
  const deadLetterArn = deadLetterArnOf(policy);
  if (deadLetterArn === undefined) return undefined;
  const maxReceiveCount = asNumber(redriveFields(policy).maxReceiveCount) ?? plan.read('deployment.max-receive-count');
  return { deadLetterArn, maxReceiveCount };
}

function admitted(policy: Json | undefined): QueueSettings['redriveAllowPolicy'] {
  const { redrivePermission, sourceQueueArns } = redriveFields(policy);
  if (redrivePermission === 'byQueue') return asTexts(sourceQueueArns);
  return redrivePermission === 'denyAll' ? 'denyAll' : undefined;
}

function redriveFields(policy: Json | undefined): JsonObject {
  if (typeof policy !== 'string') return asObject(policy);
  try {
    return asObject(JSON.parse(policy) as Json);
  } catch {
    return {};
  }
}

function policyOf(plan: Plan, type: string, holders: string, ref: string): readonly Statement[] {
  return ofType(plan, type)
    .filter(([, { properties }]) => asTexts(properties[holders]).includes(ref))
    .flatMap(([, { properties }]) => statementsOf(properties.PolicyDocument));
}
