import { mayPush } from '../../permissions/delivery';
import { lambdaGroups } from '../http/load-balancers';
import { isElsewhere } from '../place';
import { type Check, firstOf, refuse } from './check';

/** A function can be registered with a target group only if its policy lets the load balancer in. */
export const targetGroupsFit: Check = (deployment) =>
  firstOf([...lambdaGroups(deployment)], ([arn, { id, functionArn }]) => {
    const { world, read } = deployment;
    if (functionArn === '' || isElsewhere(functionArn) || !read('deployment.load-balancer-must-be-let-in'))
      return undefined;
    if (mayPush({ world, read }, 'elasticloadbalancing.amazonaws.com', functionArn, arn)) return undefined;
    const message = `elasticloadbalancing principal does not have permission to invoke ${functionArn} from target group ${arn}`;
    return refuse('deployment.load-balancer-must-be-let-in', id, 'RegisterTargets', message, 'AccessDenied');
  });
