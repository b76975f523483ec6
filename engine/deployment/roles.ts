import { asList, asObject, asText, asTexts, own } from '../json';
import { managedPolicies, managedPolicyName } from '../permissions/managed-policies';
import { statementsOf } from '../permissions/statements';
import type { Statement, World } from '../world';
import { eachOf, ofType, type Plan } from './build';
import { identityOf } from './identity';
import { roleArn } from './place';

/** What stands for a role or policy that cannot be read. */
const everything: readonly Statement[] = [{ effect: 'Allow', actions: ['*'], resources: ['*'], conditions: {} }];

/** The roles of a template. A role or policy from elsewhere cannot be read, so it is taken to allow everything. */
export function buildRoles(plan: Plan): World['roles'] {
  const own = eachOf(plan, 'AWS::IAM::Role', (properties, id) => {
    const name = asText(properties.RoleName) ?? id;
    const inline = asList(properties.Policies).flatMap((policy) => statementsOf(asObject(policy).PolicyDocument));
    const managed = asTexts(properties.ManagedPolicyArns).flatMap((arn) => managedStatements(plan, arn));
    const document = properties.AssumeRolePolicyDocument;
    return {
      arn: roleArn(name),
      statements: [...inline, ...managed, ...attached(plan, name)],
      ...(document === undefined ? {} : { trust: statementsOf(document) }),
    };
  });
  const known = new Set(Object.values(own).map(({ arn }) => arn));
  const outside = ofType(plan, 'AWS::Lambda::Function', 'AWS::Pipes::Pipe').flatMap(([, { properties }]) => {
    const arn = asText(properties.Role ?? properties.RoleArn);
    return arn === undefined || known.has(arn) ? [] : [[arn, { arn, statements: everything }] as const];
  });
  return { ...own, ...Object.fromEntries(outside) };
}

/** The logical id of a role, or the ARN of one from elsewhere. */
export const roleIdOf = (roles: World['roles'], arn: string): string =>
  Object.keys(roles).find((id) => roles[id]?.arn === arn) ?? arn;

function managedStatements(plan: Plan, arn: string): readonly Statement[] {
  const name = managedPolicyName(arn) ?? (Object.hasOwn(managedPolicies, arn) ? arn : undefined);
  if (name !== undefined) return own(managedPolicies, name) ?? [];
  const written = ofType(plan, 'AWS::IAM::ManagedPolicy').find(
    ([id, { type, properties }]) => identityOf(id, type, properties, () => 1).ref === arn,
  );
  return written ? statementsOf(written[1].properties.PolicyDocument) : everything;
}

/** Policies that name the role, rather than being named by it. */
function attached(plan: Plan, roleName: string): readonly Statement[] {
  return ofType(plan, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy')
    .filter(([, { properties }]) => asTexts(properties.Roles ?? properties.RoleName).includes(roleName))
    .flatMap(([, { properties }]) => statementsOf(properties.PolicyDocument));
}
