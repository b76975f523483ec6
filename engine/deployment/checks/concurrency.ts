import type { FunctionSettings } from '../../world';
import { type Check, firstOf, refuse } from './check';

/** Reserved concurrency leaves enough to the functions without one, and covers what is provisioned. */
export const concurrencyFits: Check = ({ world, read }) => {
  let unreserved = world.concurrencyQuota ?? read('concurrency.account-quota');
  const least = Math.min(read('concurrency.unreserved-minimum'), unreserved);
  return firstOf(Object.entries(world.functions), ([id, { reservedConcurrency, provisioned }]) => {
    const total = Object.values(provisioned).reduce((sum, number) => sum + number, 0);
    // What is provisioned is part of what its function has reserved; where nothing is, it leaves the pool like it.
    unreserved -= reservedConcurrency ?? total;
    if (reservedConcurrency === undefined && unreserved < least && total > 0)
      return refuse(
        'concurrency.unreserved-minimum',
        id,
        'PutProvisionedConcurrencyConfig',
        `Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${least}].`,
      );
    if (reservedConcurrency === undefined) return undefined;
    if (unreserved < least && reservedConcurrency > 0)
      return refuse(
        'concurrency.unreserved-minimum',
        id,
        'PutFunctionConcurrency',
        `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${least}].`,
      );
    if (total <= reservedConcurrency || !read('deployment.reserved-covers-provisioned')) return undefined;
    // A template reserves when it makes the function, and provisions afterwards: it is the second call that is refused.
    return refuse(
      'deployment.reserved-covers-provisioned',
      id,
      'PutProvisionedConcurrencyConfig',
      'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function',
    );
  });
};

/** No alias is provisioned beside the version that it points to. */
export const provisionedOnce: Check = ({ world, read }) =>
  firstOf(Object.entries(world.functions), ([id, settings]) => {
    const rule = 'deployment.version-is-provisioned-once';
    if (!provisionsTwice(settings) || !read(rule)) return undefined;
    const message = "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version";
    return refuse(rule, id, 'PutProvisionedConcurrencyConfig', message, 'ResourceConflictException');
  });

const provisionsTwice = ({ aliases, provisioned }: FunctionSettings): boolean =>
  Object.entries(aliases).some(([alias, version]) => alias in provisioned && version in provisioned);
