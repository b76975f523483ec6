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
    if (!target && !isElsewhere(deadLetterArn) && read('deployment.named-things-exist')) {
      return refuseIt('deployment.named-things-exist', 'Dead letter target does not exist.');
    }
    return undefined;
  });
