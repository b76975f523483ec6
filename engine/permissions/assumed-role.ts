import type { ReadRule } from '../rules';
import type { World } from '../world';
import { isAllowed } from './evaluate';

/** Whether a role of the source may do it; a role from elsewhere cannot be read, so it is taken to allow everything. */
export function mayAs(
  { world, read }: { readonly world: World; readonly read: ReadRule },
  roleArn: string,
  action: string,
  resourceArn: string,
): boolean {
  const role = Object.keys(world.roles).find((id) => world.roles[id]?.arn === roleArn);
  return role === undefined || isAllowed({ world, read, principal: { role }, action, resourceArn });
}

/** Whether a service that assumes this role may invoke a function: the function policy is not asked in one account. */
export const mayInvokeAs = (
  asking: { readonly world: World; readonly read: ReadRule },
  roleArn: string,
  functionArn: string,
): boolean => mayAs(asking, roleArn, 'lambda:InvokeFunction', functionArn);
