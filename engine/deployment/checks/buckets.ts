import { addressOf } from '../../address';
import { mayForward, mayPush } from '../../permissions/delivery';
import type { BucketNotification } from '../../world';
import { isElsewhere } from '../place';
import { type Check, type Deployment, firstOf, refuse } from './check';
import { whatIsMissing } from './functions';

const operation = 'PutBucketNotificationConfiguration';

/** S3 tries each target when a notification is saved, and two notifications may not overlap. */
export const notificationsFit: Check = (deployment) =>
  firstOf(Object.entries(deployment.world.buckets), ([id, { arn, notifications }]) => {
    const { world, read } = deployment;
    const overlap = notifications.some((one, at) => notifications.slice(at + 1).some((other) => overlaps(one, other)));
    if (overlap && read('deployment.notifications-do-not-overlap')) {
      const message =
        'Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are overlapping for the same event type.';
      return refuse('deployment.notifications-do-not-overlap', id, operation, message, 'InvalidArgument');
    }
    return firstOf(notifications, ({ targetArn }) => {
      if (isFifo(deployment, targetArn) && read('deployment.bucket-takes-no-fifo')) {
        const message = `Unable to validate the following destination configurations (FIFO is not supported: ${targetArn})`;
        return refuse('deployment.bucket-takes-no-fifo', id, operation, message, 'InvalidArgument');
      }
      if (isElsewhere(targetArn) || !read('deployment.bucket-must-be-let-in')) return undefined;
      const reachable = targetArn.startsWith('arn:aws:lambda:')
        ? !whatIsMissing(deployment, targetArn) && mayPush({ world, read }, 's3.amazonaws.com', targetArn, arn)
        : mayForward({ world, read }, 's3.amazonaws.com', targetArn, arn);
      if (reachable) return undefined;
      const message = `Unable to validate the following destination configurations (${detailOf(targetArn)})`;
      return refuse('deployment.bucket-must-be-let-in', id, operation, message, 'InvalidArgument');
    });
  });

function isFifo({ world }: Deployment, arn: string): boolean {
  const target = addressOf(world, arn);
  if (target?.kind === 'queue') return world.queues[target.id]?.fifo ?? false;
  return target?.kind === 'topic' ? (world.topics[target.id]?.fifo ?? false) : false;
}

function detailOf(arn: string): string {
  if (arn.startsWith('arn:aws:lambda:')) return `Not authorized to invoke function [${arn}]`;
  const kind = arn.startsWith('arn:aws:sqs:') ? 'queue' : 'topic';
  return `Permissions on the destination ${kind} do not allow S3 to publish notifications from this bucket`;
}

/** Whether one object event could match both. */
function overlaps(one: BucketNotification, other: BucketNotification): boolean {
  const within = (a: string, b: string, holds: (longer: string, shorter: string) => boolean) =>
    holds(a, b) || holds(b, a);
  return (
    within(
      one.event,
      other.event,
      (longer, shorter) => longer === shorter || (shorter.endsWith(':*') && longer.startsWith(shorter.slice(0, -1))),
    ) &&
    within(one.prefix, other.prefix, (longer, shorter) => longer.startsWith(shorter)) &&
    within(one.suffix, other.suffix, (longer, shorter) => longer.endsWith(shorter))
  );
}
