import { asFlag, asObject, asText, given, isObject, type JsonObject } from '../json';
import type { Json } from '../scenario';
import { addQueuePolicy, permit, type SamEvent } from './sam-event';
import { attribute, reference } from './sam-expansion';

/** A rule of EventBridge, by a pattern or a schedule. */
export function addRule(event: SamEvent, trigger: JsonObject): void {
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
