import { likeAction } from '../../permissions/wildcards';
import type { Statement } from '../../world';
import { type Check, firstOf, refuse } from './check';

/** The execution role of a function lets Lambda assume it. A role without a trust policy is taken to. */
export const rolesTrustLambda: Check = ({ world, read }) =>
  firstOf(Object.entries(world.functions), ([id, { role }]) => {
    const trust = world.roles[role]?.trust;
    if (trust === undefined || trust.some(letsLambdaIn) || !read('deployment.role-trusts-lambda')) return undefined;
    const message = 'The role defined for the function cannot be assumed by Lambda.';
    return refuse('deployment.role-trusts-lambda', id, 'CreateFunction', message);
  });

const letsLambdaIn = ({ effect, principals = [], actions }: Statement): boolean =>
  effect === 'Allow' &&
  principals.some((principal) => principal === '*' || principal === 'service:lambda.amazonaws.com') &&
  actions.some((pattern) => likeAction(pattern, 'sts:AssumeRole'));
