import { addressOf } from '../../address';
import type { Refusal } from '../../outcome';
import { type Check, type Deployment, firstOf, refuse } from './check';

/** A FIFO topic has queues only as subscribers, and a FIFO queue subscribes to FIFO topics only. */
export const subscriptionsFit: Check = ({ world, read }) =>
  firstOf(Object.entries(world.subscriptions), ([id, { topic, protocol, endpoint }]) => {
    const source = addressOf(world, topic);
    if (source?.kind !== 'topic') return undefined;
    const fifo = world.topics[source.id]?.fifo ?? false;
    const target = addressOf(world, endpoint);
    const toFifo = target?.kind === 'queue' && world.queues[target.id]?.fifo;
    const rule = 'deployment.fifo-subscriptions';
    const fault = fifo
      ? protocol !== 'sqs' && `Invalid parameter: Invalid protocol type: ${protocol}`
      : toFifo &&
        'Invalid parameter: Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics';
    return fault && read(rule) ? refuse(rule, id, 'Subscribe', fault, 'InvalidParameter') : undefined;
  });

/** A rule that sends to a FIFO queue names the message group. */
export const fifoTargetsFit: Check = (deployment) =>
  firstOf(Object.entries(deployment.world.eventRules), ([id, { targets }]) =>
    firstOf(targets, (target) => (target.groupId === undefined ? groupFault(deployment, id, target) : undefined)),
  );

function groupFault(
  { world, read }: Deployment,
  ruleId: string,
  { id, arn }: { readonly id: string; readonly arn: string },
): Refusal | undefined {
  const target = addressOf(world, arn);
  const rule = 'deployment.fifo-target-needs-group';
  if (target?.kind !== 'queue' || !world.queues[target.id]?.fifo || !read(rule)) return undefined;
  const message = `Parameter(s) SqsParameters must be specified for target: ${id}.`;
  return refuse(rule, ruleId, 'PutTargets', message, 'ValidationException');
}
