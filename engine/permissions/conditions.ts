import type { Statement } from '../world';
import { like, likeArn } from './wildcards';

/** What is known of a request, by condition key, for example `aws:SourceArn`. Some keys have several values. */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>;

type Test = (found: string, wanted: string) => boolean;

const numbers =
  (holds: (found: number, wanted: number) => boolean): Test =>
  (found, wanted) =>
    holds(Number(found), Number(wanted));
const dates =
  (holds: (found: number, wanted: number) => boolean): Test =>
  (found, wanted) =>
    holds(Date.parse(found), Date.parse(wanted));

/** The operators without their affixes: `Not` behind the type, `IfExists` at the end, `ForAnyValue:` in front. */
const tests: Readonly<Record<string, Test>> = {
  stringequals: (found, wanted) => found === wanted,
  stringequalsignorecase: (found, wanted) => found.toLowerCase() === wanted.toLowerCase(),
  stringlike: (found, wanted) => like(wanted, found),
  arnequals: (found, wanted) => likeArn(wanted, found),
  arnlike: (found, wanted) => likeArn(wanted, found),
  bool: (found, wanted) => found.toLowerCase() === wanted.toLowerCase(),
  numericequals: numbers((found, wanted) => found === wanted),
  numericlessthan: numbers((found, wanted) => found < wanted),
  numericlessthanequals: numbers((found, wanted) => found <= wanted),
  numericgreaterthan: numbers((found, wanted) => found > wanted),
  numericgreaterthanequals: numbers((found, wanted) => found >= wanted),
  dateequals: dates((found, wanted) => found === wanted),
  datelessthan: dates((found, wanted) => found < wanted),
  datelessthanequals: dates((found, wanted) => found <= wanted),
  dategreaterthan: dates((found, wanted) => found > wanted),
  dategreaterthanequals: dates((found, wanted) => found >= wanted),
};

const negation = /^(string|arn|numeric|date)not/;

/**
 * Whether all conditions hold: operators and keys are ANDed, the values of a key are ORed. Keys are compared without case.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function conditionsHold(conditions: Statement['conditions'], context: RequestContext): boolean {
  const known = new Map(
    Object.entries(context).map(([key, value]) => [key.toLowerCase(), typeof value === 'string' ? [value] : value]),
  );
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator.toLowerCase(), known.get(key.toLowerCase()), wanted)),
  );
}

function holds(operator: string, found: readonly string[] | undefined, wanted: readonly string[]): boolean {
  if (operator === 'null') return wanted.some((value) => (value.toLowerCase() === 'true') === (found === undefined));
  const [, set, single = ''] = /^(?:for(any|all)values?:)?(.*)$/.exec(operator) ?? [];
  const optional = single.endsWith('ifexists');
  const name = optional ? single.slice(0, -'ifexists'.length) : single;
  const negated = negation.test(name);
  const test = tests[name.replace(negation, '$1')];
  // A key that the request lacks fails a plain operator and passes a negated one; of no values, all fit and none does.
  if (found === undefined) return optional || set === 'all' || (negated && set === undefined);
  if (!test) return false;
  const fits = (value: string): boolean => wanted.some((one) => test(value, one)) !== negated;
  return set === 'all' || (negated && set === undefined) ? found.every(fits) : found.some(fits);
}
