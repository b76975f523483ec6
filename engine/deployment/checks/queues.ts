import type { QueueSettings } from '../../world';
import { isElsewhere } from '../place';
import { type Check, firstOf, refuse } from './check';

/** A redrive policy names an existing queue of the same kind. */
export const deadLetterQueuesFit: Check = ({ world, read }) =>
  firstOf(Object.entries(world.queues), ([id, { fifo, redrivePolicy }]) => {
    if (!redrivePolicy) return undefined;
    const { deadLetterArn } = redrivePolicy;
    const target = Object.values(world.queues).find(({ arn }) => arn === deadLetterArn);
    const refuseIt = (rule: Parameters<typeof refuse>[0], reason: string) =>
      refuse(
        rule,
        id,
        'CreateQueue',
        `Value for parameter RedrivePolicy is invalid. Reason: ${reason}`,
        'InvalidParameterValue',
      );
    if (target && target.fifo !== fifo && read('deployment.dead-letter-queue-of-same-kind')) {
      return refuseIt(
        'deployment.dead-letter-queue-of-same-kind',
        'Dead-letter queue must be same type of queue as the source.',
      );
    }
    if (target && !isAdmitted(target, world.queues[id]?.arn ?? '') && read('deployment.redrive-allow-policy')) {
      return refuseIt('deployment.redrive-allow-policy', 'The dead-letter queue does not allow this source queue.');
    }
    if (!target && !isElsewhere(deadLetterArn) && read('deployment.named-things-exist')) {
      return refuseIt('deployment.named-things-exist', 'Dead letter target does not exist.');
    }
    return undefined;
  });

/** Whether the redrive allow policy of a dead-letter queue lets a source queue use it. */
function isAdmitted({ redriveAllowPolicy }: QueueSettings, sourceArn: string): boolean {
  if (redriveAllowPolicy === undefined) return true;
  return redriveAllowPolicy !== 'denyAll' && redriveAllowPolicy.includes(sourceArn);
}
