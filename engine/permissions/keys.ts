import type { ReadRule } from '../rules';
import type { Statement, World } from '../world';
import { isAllowed } from './evaluate';
import { likeAction } from './wildcards';

type KeyAction = 'kms:Decrypt' | 'kms:GenerateDataKey';

/**
 * Whether an execution role may use the key that something is encrypted with. A key of AWS's own (`alias/aws/…`) asks
 * nobody. A customer managed key asks its key policy first; of one from elsewhere only the role's own policies are known.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 */
export function mayUseKey(
  { world, read }: { readonly world: World; readonly read: ReadRule },
  role: string,
  action: KeyAction,
  keyArn: string | undefined,
): boolean {
  if (keyArn === undefined || keyArn.includes('alias/aws/')) return true;
  const policy = Object.values(world.keys).find(({ arn }) => arn === keyArn)?.policy;
  // A key policy without a statement for the account leaves the policies of its roles without effect.
  const policyAlone = policy !== undefined && !policy.some((statement) => delegates(world.account, action, statement));
  return isAllowed({ world, read, principal: { role }, action, resourceArn: keyArn, policyAlone });
}

const delegates = (account: string, action: KeyAction, { effect, principals = [], actions }: Statement): boolean =>
  effect === 'Allow' &&
  principals.includes(`aws:arn:aws:iam::${account}:root`) &&
  actions.some((pattern) => likeAction(pattern, action));
