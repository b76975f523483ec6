import { asTexts } from '../json';
import { managedPolicies, managedPolicyName } from '../permissions/managed-policies';
import type { World } from '../world';
import { ofType, type Plan } from './build';
import { identityOf } from './identity';

/** What the world takes for granted because the template cannot say it: roles and policies from elsewhere allow everything. */
export function listAssumed(
  plan: Plan,
  { functions, roles, mappings, streamMappings }: Pick<World, 'functions' | 'roles' | 'mappings' | 'streamMappings'>,
): World['assumed'] {
  const templates = new Set(ofType(plan, 'AWS::IAM::Role').map(([id]) => id));
  const pipes = Object.entries({ ...mappings, ...streamMappings }).flatMap(([id, { pipe }]) =>
    pipe ? [[id, pipe] as const] : [],
  );
  const foreignRoles = [...Object.entries(functions), ...pipes]
    .filter(([, { role }]) => role in roles && !templates.has(role))
    .map(([id, { role }]) => `The role ${role} of ${id} comes from elsewhere and is taken to allow everything.`);
  const foreignPolicies = ofType(plan, 'AWS::IAM::Role').flatMap(([id, { properties }]) =>
    asTexts(properties.ManagedPolicyArns)
      .filter((arn) => isForeign(plan, arn))
      .map((arn) => `The policy ${arn} of ${id} comes from elsewhere and is taken to allow everything.`),
  );
  return [...foreignRoles, ...foreignPolicies];
}

const isForeign = (plan: Plan, arn: string): boolean =>
  managedPolicyName(arn) === undefined &&
  !Object.hasOwn(managedPolicies, arn) &&
  !ofType(plan, 'AWS::IAM::ManagedPolicy').some(
    ([id, { type, properties }]) => identityOf(id, type, properties, () => 1).ref === arn,
  );
