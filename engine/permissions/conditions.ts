import type { Statement } from '../world';
import { like, likeArn } from './wildcards';

/** What is known of a request, by condition key, for example `aws:SourceArn`. */
export type RequestContext = Readonly<Record<string, string>>;

type Test = (found: string, wanted: string) => boolean;

const tests: Readonly<Record<string, Test>> = {
  stringequals: (found, wanted) => found === wanted,
  stringequalsignorecase: (found, wanted) => found.toLowerCase() === wanted.toLowerCase(),
  stringlike: (found, wanted) => like(wanted, found),
  arnequals: (found, wanted) => likeArn(wanted, found),
  arnlike: (found, wanted) => likeArn(wanted, found),
  bool: (found, wanted) => found.toLowerCase() === wanted.toLowerCase(),
  numericequals: (found, wanted) => Number(found) === Number(wanted),
  numericlessthan: (found, wanted) => Number(found) < Number(wanted),
  numericlessthanequals: (found, wanted) => Number(found) <= Number(wanted),
  numericgreaterthan: (found, wanted) => Number(found) > Number(wanted),
  numericgreaterthanequals: (found, wanted) => Number(found) >= Number(wanted),
};

/** Whether all conditions hold: operators and keys are ANDed, the values of a key are ORed. Keys are compared without case. */
export function conditionsHold(conditions: Statement['conditions'], context: RequestContext): boolean {
  const known = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator.toLowerCase(), known.get(key.toLowerCase()), wanted)),
  );
}

function holds(operator: string, found: string | undefined, wanted: readonly string[]): boolean {
  if (operator === 'null') return wanted.some((value) => (value.toLowerCase() === 'true') === (found === undefined));
  const single = operator.replace(/^for(any|all)values?:/, '');
  const optional = single.endsWith('ifexists');
  const name = optional ? single.slice(0, -'ifexists'.length) : single;
  const negated = /^(string|arn|numeric)not/.test(name);
  const test = tests[name.replace(/^(string|arn|numeric)not/, '$1')];
  // A key that the request lacks fails a plain operator and passes a negated one.
  if (found === undefined) return optional || negated;
  if (!test) return false;
  return wanted.some((value) => test(found, value)) !== negated;
}
