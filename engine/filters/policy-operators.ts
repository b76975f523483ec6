import { isList, isObject } from '../json';
import type { Json } from '../scenario';
import { numericWithin, type OperatorTable, operators } from './operators';

/** The operators of SNS's filter policies: those of EventBridge, with nearer bounds for numbers. */
export const policyOperators: OperatorTable = { ...operators, numeric: numericWithin(1_000_000_000) };

const mostStars = 3;
const mostPoints = 100;

/**
 * Why the wildcards of a filter policy are too many: a pattern has at most three stars, and over all keys the points of
 * the patterns of a key (1 for one star, 3 for each of several) times their number come to 100 at most. The words are ours.
 * https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
 */
export function wildcardFault(policy: Json): string | undefined {
  const keys = patternsByKey(policy).map((patterns) => patterns.map(starsIn));
  if (keys.flat().some((stars) => stars > mostStars))
    return `Wildcard pattern can not have more than ${mostStars} wildcard characters`;
  const points = keys.map((key) => key.length * sum(key.map((stars) => (stars > 1 ? 3 * stars : stars))));
  return sum(points) > mostPoints ? 'Filter policy has too many wildcard characters' : undefined;
}

/** The wildcard patterns of each key, those under `anything-but` too. */
function patternsByKey(policy: Json): readonly (readonly string[])[] {
  if (!isObject(policy)) return [];
  return Object.entries(policy).flatMap(([key, value]) => {
    if (!isList(value)) return patternsByKey(value);
    return key === '$or' ? value.flatMap(patternsByKey) : [value.flatMap(wildcardsIn)];
  });
}

function wildcardsIn(entry: Json): readonly string[] {
  if (!isObject(entry)) return [];
  const { wildcard, 'anything-but': negated } = entry;
  const patterns = isList(wildcard) ? wildcard : [wildcard];
  const texts = patterns.filter((pattern) => typeof pattern === 'string');
  return negated === undefined ? texts : wildcardsIn(negated);
}

const starsIn = (pattern: string): number => pattern.replace(/\\[\s\S]/g, '').split('*').length - 1;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
