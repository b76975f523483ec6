import { asFlag, asText, given, isObject, type JsonObject } from '../json';
import type { Json } from '../scenario';
import { attribute, type Expansion, type SamFunction } from './sam-expansion';

/** A schedule of EventBridge Scheduler, and a role for it where the event names none. */
export function addScheduleV2(
  { add }: Expansion,
  { target }: Pick<SamFunction, 'target'>,
  id: string,
  properties: JsonObject,
): void {
  const { RoleArn, DeadLetterConfig, RetryPolicy, Input, Enabled, State, FlexibleTimeWindow, Name, ...own } =
    properties;
  const queue = isObject(DeadLetterConfig) ? queueOf(id, DeadLetterConfig) : undefined;
  if (queue?.made !== undefined) add(queue.made, 'AWS::SQS::Queue', {});
  const roleId = `${id}Role`;
  if (RoleArn === undefined) add(roleId, 'AWS::IAM::Role', roleOf(target, queue?.arn));
  add(id, 'AWS::Scheduler::Schedule', {
    ...own,
    ...given({ Name: Name ?? id }),
    State: State ?? (asFlag(Enabled) === false ? 'DISABLED' : 'ENABLED'),
    FlexibleTimeWindow: FlexibleTimeWindow ?? { Mode: 'OFF' },
    Target: given({
      Arn: target,
      RoleArn: RoleArn ?? attribute(roleId, 'Arn'),
      Input,
      RetryPolicy,
      DeadLetterConfig: queue && { Arn: queue.arn },
    }),
  });
}

/** The queue that is named, or the one that `Type: SQS` asks SAM for. */
function queueOf(id: string, { Arn, QueueLogicalId }: JsonObject): { readonly arn: Json; readonly made?: string } {
  if (Arn !== undefined) return { arn: Arn };
  const made = asText(QueueLogicalId) ?? `${id}Queue`;
  return { arn: attribute(made, 'Arn'), made };
}

const roleOf = (target: Json, queue: Json | undefined): JsonObject => ({
  AssumeRolePolicyDocument: {
    Statement: [{ Effect: 'Allow', Principal: { Service: 'scheduler.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  },
  Policies: [
    {
      PolicyName: 'Invoke',
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: target },
          ...(queue === undefined ? [] : [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue }]),
        ],
      },
    },
  ],
});
