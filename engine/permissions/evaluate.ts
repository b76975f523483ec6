import type { ReadRule } from '../rules';
import type { Caller } from '../scenario';
import type { Statement, World } from '../world';
import { conditionsHold, type RequestContext } from './conditions';
import { functionPolicy, resourcePolicy } from './resource-policy';
import { toStatement } from './statements';
import { like, likeAction } from './wildcards';

/** Who asks: a service on its own behalf, an unsigned request, an execution role (logical id), or a caller of the scenario by name. */
export type Principal =
  | { readonly service: string }
  | { readonly anonymous: true }
  | { readonly role: string }
  | { readonly caller: Caller; readonly name: string };

/** A request for one action on one resource. */
export interface AccessRequest {
  readonly world: World;
  readonly read: ReadRule;
  readonly principal: Principal;
  readonly action: string;
  readonly resourceArn: string;
  readonly sourceArn?: string;
  /** Further condition keys, for example `lambda:FunctionUrlAuthType`. */
  readonly context?: RequestContext;
  /** The policies of the principal itself count for nothing. */
  readonly policyAlone?: boolean;
}

/** Why a request is refused, as an error message words it. */
export type Denial =
  | 'denied-by-identity-policy'
  | 'denied-by-resource-policy'
  | 'no-identity-policy'
  | 'no-resource-policy';

export const isAllowed = (request: AccessRequest): boolean => denialOf(request) === undefined;

/** The message of AccessDeniedException. */
export function denialMessage(request: AccessRequest, denial: Denial): string {
  const { action, resourceArn } = request;
  const reason = {
    'denied-by-identity-policy': 'with an explicit deny in an identity-based policy',
    'denied-by-resource-policy': 'with an explicit deny in a resource-based policy',
    'no-identity-policy': `because no identity-based policy allows the ${action} action`,
    'no-resource-policy': `because no resource-based policy allows the ${action} action`,
  }[denial];
  return `User: ${nameOf(request)} is not authorized to perform: ${action} on resource: ${resourceArn} ${reason}`;
}

/** Why a request is refused, or undefined if it is allowed. */
export function denialOf(request: AccessRequest): Denial | undefined {
  const { world, read, principal, resourceArn } = request;
  const identity = identityStatements(request).filter((statement) => applies(request, statement));
  const policy = isFunction(resourceArn)
    ? functionPolicy(world, read, resourceArn)
    : resourcePolicy(world, resourceArn);
  const onResource = policy.filter((statement) => applies(request, statement) && principalFits(request, statement));
  const denies = (statements: readonly Statement[]) => statements.some(({ effect }) => effect === 'Deny');
  if (denies(identity) && read('permissions.deny-wins')) return 'denied-by-identity-policy';
  if (denies(onResource) && read('permissions.deny-wins')) return 'denied-by-resource-policy';
  const allows = (statements: readonly Statement[]) => statements.some(({ effect }) => effect === 'Allow');

  // A service and an unsigned request have no identity policy: only the resource policy counts.
  if (withoutIdentity(principal)) return allows(onResource) ? undefined : 'no-resource-policy';
  const sameAccount = accountOf(request) === accountIn(resourceArn, world.account);
  const both = sameAccount
    ? !read('permissions.same-account-either-policy')
    : read('permissions.across-accounts-both-policies');
  if (both) {
    if (!allows(identity)) return 'no-identity-policy';
    return allows(onResource) ? undefined : 'no-resource-policy';
  }
  const counted =
    sameAccount && read('permissions.account-principal-delegates')
      ? onResource.filter((statement) => !delegatesOnly(request, statement))
      : onResource;
  return allows(identity) || allows(counted) ? undefined : 'no-identity-policy';
}

function applies(request: AccessRequest, statement: Statement): boolean {
  const { action, resourceArn, read } = request;
  const covers = (patterns: readonly string[]) => patterns.some((pattern) => like(pattern, resourceArn));
  if (!statement.actions.some((pattern) => likeAction(pattern, action))) return false;
  if (statement.except?.some((pattern) => likeAction(pattern, action))) return false;
  if (!covers(statement.resources) || covers(statement.exceptResources ?? [])) return false;
  if (Object.keys(statement.conditions).length === 0) return true;
  return !read('permissions.conditions-limit') || conditionsHold(statement.conditions, contextOf(request));
}

/** The condition keys that IAM fills for a request. */
function contextOf(request: AccessRequest): RequestContext {
  const { world, principal, sourceArn, context } = request;
  const organization = 'caller' in principal ? principal.caller.organization : undefined;
  return {
    'aws:RequestedRegion': world.region,
    'aws:SecureTransport': 'true',
    'aws:ResourceAccount': accountIn(request.resourceArn, world.account),
    'aws:PrincipalIsAWSService': String('service' in principal),
    ...('service' in principal
      ? { 'aws:SourceAccount': sourceAccountOf(world, sourceArn), 'aws:PrincipalServiceName': principal.service }
      : {}),
    ...(withoutIdentity(principal)
      ? {}
      : { 'aws:PrincipalArn': nameOf(request), 'aws:PrincipalAccount': accountOf(request) }),
    ...(organization === undefined ? {} : { 'aws:PrincipalOrgID': organization }),
    ...(sourceArn === undefined ? {} : { 'aws:SourceArn': sourceArn }),
    ...context,
  };
}

function identityStatements({ world, principal, policyAlone }: AccessRequest): readonly Statement[] {
  if (policyAlone) return [];
  if ('role' in principal) return world.roles[principal.role]?.statements ?? [];
  return 'caller' in principal ? principal.caller.statements.map(toStatement) : [];
}

function principalFits(request: AccessRequest, { principals = [] }: Statement): boolean {
  const { principal } = request;
  if (principals.includes('*') || principals.includes('aws:*')) return true;
  if (withoutIdentity(principal)) return principals.includes(`service:${nameOf(request)}`);
  return (
    principals.includes(`aws:${nameOf(request)}`) || principals.includes(`aws:arn:aws:iam::${accountOf(request)}:root`)
  );
}

/** Whether a statement names the account itself and nobody in it. */
function delegatesOnly(request: AccessRequest, { principals = [] }: Statement): boolean {
  return !principals.includes('*') && !principals.includes('aws:*') && !principals.includes(`aws:${nameOf(request)}`);
}

function nameOf({ world, principal }: AccessRequest): string {
  if ('service' in principal) return principal.service;
  if ('anonymous' in principal) return 'anonymous';
  if ('role' in principal) return world.roles[principal.role]?.arn ?? principal.role;
  return principal.caller.arn ?? `arn:aws:iam::${principal.caller.account}:role/${principal.name}`;
}

const accountOf = ({ world, principal }: AccessRequest): string =>
  'caller' in principal ? principal.caller.account : world.account;

const withoutIdentity = (principal: Principal): boolean => 'service' in principal || 'anonymous' in principal;

/** Who owns the resource on whose behalf a service asks. */
function sourceAccountOf(world: World, sourceArn = ''): string {
  const bucket = Object.values(world.buckets).find(({ arn }) => arn === sourceArn);
  return bucket?.owner ?? accountIn(sourceArn, world.account);
}

/** Bucket ARNs carry no account; they are this world's own. */
const accountIn = (arn: string, own: string): string => arn.split(':')[4] || own;

const isFunction = (arn: string): boolean => arn.startsWith('arn:aws:lambda:');
