import { asObject, isObject, parsedJson } from '../json';
import type { ReadRule } from '../rules';
import type { Json } from '../scenario';
import { matches } from './pattern';
import { patternFault } from './pattern-fault';
import { policyOperators, wildcardFault } from './policy-operators';

/** Where a filter policy of SNS looks. */
export type FilterPolicyScope = 'MessageAttributes' | 'MessageBody';

const mostKeys = 5;
const mostCombinations = 150;

/** Whether a published message passes a filter policy. `attributes` are as `filterableAttribute` gives them. */
export function passesPolicy(
  read: ReadRule,
  policy: Json,
  scope: FilterPolicyScope,
  attributes: Json,
  body: Json,
): boolean {
  if (scope === 'MessageAttributes') {
    const bare = Object.keys(asObject(attributes)).length === 0;
    return !(bare && read('sns.policy-needs-attributes')) && matches(policy, attributes, read);
  }
  const parsed = typeof body === 'string' ? parsedJson(body) : body;
  return isObject(parsed) && matches(policy, parsed, read);
}

/** A message attribute as filters see it: numbers are numbers and lists lists; binary attributes are not seen. */
export function filterableAttribute(type: string, text: string): Json | undefined {
  if (type.startsWith('Binary')) return undefined;
  if (type.startsWith('Number')) return Number(text);
  return type.startsWith('String.Array') ? (parsedJson(text) ?? text) : text;
}

/**
 * What SNS says of a filter policy that it refuses, or undefined.
 * https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
 */
export function policyFault(policy: Json, scope: FilterPolicyScope): string | undefined {
  const fault = patternFault(policy, policyOperators) ?? wildcardFault(policy);
  if (fault) return `Invalid parameter: FilterPolicy: ${fault}`;
  const fields = policy as { readonly [key: string]: Json };
  const nested = Object.entries(fields).some(([key, value]) => key !== '$or' && isObject(value));
  if (nested && scope === 'MessageAttributes')
    return 'Invalid parameter: Filter policy scope MessageAttributes does not support nested filter policy';
  if (keysIn(policy) > mostKeys) return 'Invalid parameter: FilterPolicy: Filter policy can not have more than 5 keys';
  if (combinationsIn(policy) > mostCombinations) return 'Invalid parameter: FilterPolicy: Filter policy is too complex';
  return undefined;
}

/** Leaves of a policy, those of each branch of `$or` counted. */
function keysIn(policy: Json): number {
  if (!isObject(policy)) return 1;
  return sum(
    Object.entries(policy).map(([key, value]) =>
      key === '$or' ? sum((value as readonly Json[]).map(keysIn)) : keysIn(value),
    ),
  );
}

/** The product of the numbers of values; a key counts once more for each level that it lies deeper. */
function combinationsIn(policy: Json, depth = 1): number {
  if (!isObject(policy)) return (Array.isArray(policy) ? policy.length : 1) * (depth - 1);
  return Object.entries(policy).reduce((product, [key, value]) => {
    const branches = value as readonly Json[];
    return (
      product *
      (key === '$or' ? sum(branches.map((branch) => combinationsIn(branch, depth))) : combinationsIn(value, depth + 1))
    );
  }, 1);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
