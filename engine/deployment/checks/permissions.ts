import { asText, type JsonObject } from '../../json';
import { sizeOf } from '../../message';
import type { Statement } from '../../world';
import { ofType } from '../build';
import { permittedArn } from '../functions';
import { isElsewhere } from '../place';
import { type Check, firstOf, refuse } from './check';
import { whatIsMissing } from './functions';

/** A statement sits on a function, version or alias that exists, never on $LATEST, is about a principal that exists, and the policy stays short. */
export const permissionsFit: Check = (deployment) =>
  firstOf(ofType(deployment, 'AWS::Lambda::Permission'), ([id, { properties }]) => {
    const arn = permittedArn(properties);
    const refuseIt = (rule: Parameters<typeof refuse>[0], message: string, code?: string) =>
      refuse(rule, id, 'AddPermission', message, code);
    if (arn.endsWith(':$LATEST') && deployment.read('deployment.no-policy-on-latest')) {
      return refuseIt('deployment.no-policy-on-latest', 'We currently do not support adding policies for $LATEST.');
    }
    const missing = whatIsMissing(deployment, arn);
    if (missing) {
      const message = missing === 'function' ? `Function not found: ${arn}` : `Cannot find alias arn: ${arn}`;
      return refuseIt('deployment.named-things-exist', message, 'ResourceNotFoundException');
    }
    const limited = properties.SourceArn ?? properties.SourceAccount;
    if (properties.EventSourceToken !== undefined && limited !== undefined) {
      const rule = 'deployment.skill-token-stands-alone';
      const message = 'EventSourceToken cannot be combined with SourceArn or SourceAccount.';
      if (deployment.read(rule)) return refuseIt(rule, message);
    }
    if (isNobody(properties) && deployment.read('deployment.principal-exists')) {
      const message = 'The provided principal was invalid. Please check the principal and try again.';
      return refuseIt('deployment.principal-exists', message);
    }
    return undefined;
  });

/** The policy of each function, version and alias stays below its limit. */
export const policiesFit: Check = ({ world, read }) =>
  firstOf(Object.entries(world.functions), ([id, { policies }]) => {
    const longest = Math.max(0, ...Object.values(policies).map(policyLength));
    const most = read('deployment.policy-length');
    if (longest <= most) return undefined;
    const message = `The final policy size (${longest}) is bigger than the limit (${most}).`;
    return refuse('deployment.policy-length', id, 'AddPermission', message, 'PolicyLengthExceededException');
  });

/** Neither an account, an ARN, everybody nor a service. */
function isNobody({ Principal }: JsonObject): boolean {
  const principal = asText(Principal) ?? '';
  return !isElsewhere(principal) && !/^(\*|\d{12}|arn:.+|[\w.-]+\.amazon(aws)?\.com(\.cn)?)$/.test(principal);
}

/** The bytes of a policy document as Lambda writes it. */
const policyLength = (statements: readonly Statement[]): number =>
  sizeOf(
    JSON.stringify({
      Version: '2012-10-17',
      Id: 'default',
      Statement: statements.map(({ effect, principals, actions, resources, conditions }, at) => ({
        Sid: String(at),
        Effect: effect,
        Principal: principals ?? [],
        Action: actions[0] ?? '',
        Resource: resources[0] ?? '',
        Condition: conditions,
      })),
    }),
  );
