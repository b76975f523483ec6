import { mayForward, mayPush } from '../../permissions/delivery';
import type { BucketNotification } from '../../world';
import { isElsewhere } from '../place';
import { type Check, firstOf, refuse } from './check';
import { whatIsMissing } from './functions';

const operation = 'PutBucketNotificationConfiguration';

/** S3 tries each target when a notification is saved, and two notifications may not overlap. */
export const notificationsFit: Check = (deployment) =>
  firstOf(Object.entries(deployment.world.buckets), ([id, { arn, notifications }]) => {
    const { world, read } = deployment;
    const overlap = notifications.some((one, at) => notifications.slice(at + 1).some((other) => overlaps(one, other)));
    if (overlap && read('deployment.within-bounds')) {
      const message =
        'Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are overlapping for the same event type.';
      return refuse('deployment.within-bounds', id, operation, message, 'InvalidArgument');
    }
    return firstOf(notifications, ({ targetArn }) => {
      if (isElsewhere(targetArn) || !read('deployment.bucket-must-be-let-in')) return undefined;
      const reachable = targetArn.startsWith('arn:aws:lambda:')
        ? !whatIsMissing(deployment, targetArn) && mayPush({ world, read }, 's3.amazonaws.com', targetArn, arn)
        : mayForward({ world, read }, 's3.amazonaws.com', targetArn, arn);
      if (reachable) return undefined;
      const message = `Unable to validate the following destination configurations (Not authorized to invoke function [${targetArn}])`;
      return refuse('deployment.bucket-must-be-let-in', id, operation, message, 'InvalidArgument');
    });
  });

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
