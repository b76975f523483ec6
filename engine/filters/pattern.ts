import { own, parsedJson } from '../json';
import type { Json } from '../scenario';
import { type OperatorTable, operators } from './operators';

type Fields = { readonly [key: string]: Json };

/** Whether an event matches a pattern: keys are ANDed, the values of a list are ORed, `$or` tries its branches. The pattern must be free of faults. */
export function matches(pattern: Json, event: Json): boolean {
  return isFields(pattern) && matchFields(nest(pattern), nestAll(event));
}

/** What is wrong with a pattern, in AWS's words, or undefined. `known` are the operators that whoever takes it knows. */
export function patternFault(pattern: Json, known: OperatorTable = operators): string | undefined {
  if (!isFields(pattern)) return 'Filter is not an object';
  return Object.keys(pattern).length === 0 ? 'Empty objects are not allowed' : fieldsFault(pattern, known);
}

/** Reads pattern text. A key that is repeated counts once: the last one wins. */
export function parsePattern(text: string): { readonly pattern: Json } | { readonly fault: string } {
  const pattern = parsedJson(text);
  const fault = pattern === undefined ? 'Filter is not an object' : patternFault(pattern);
  return fault ? { fault } : { pattern: pattern as Json };
}

function fieldsFault(fields: Fields, known: OperatorTable): string | undefined {
  for (const [key, value] of Object.entries(fields)) {
    const fault = key === '$or' ? branchesFault(value, known) : fieldFault(key, value, known);
    if (fault) return fault;
  }
  return undefined;
}

function branchesFault(value: Json, known: OperatorTable): string | undefined {
  const branches = Array.isArray(value) ? (value as readonly Json[]) : [];
  if (branches.length < 2 || !branches.every(isFields)) return '"$or" must be an array of at least two objects';
  return firstOf(branches, (branch) => fieldsFault(branch as Fields, known));
}

function fieldFault(key: string, value: Json, known: OperatorTable): string | undefined {
  if (Array.isArray(value)) {
    const values = value as readonly Json[];
    return values.length === 0 ? 'Empty arrays are not allowed' : firstOf(values, (entry) => valueFault(entry, known));
  }
  if (!isFields(value)) return `"${key}" must be an object or an array`;
  return Object.keys(value).length === 0 ? 'Empty objects are not allowed' : fieldsFault(value, known);
}

function valueFault(value: Json, known: OperatorTable): string | undefined {
  if (Array.isArray(value)) return 'Match value must be String, number, true, false, or null';
  if (!isFields(value)) return undefined;
  const [name, ...others] = Object.keys(value);
  if (name === undefined) return 'Empty objects are not allowed';
  const operator = own(known, name);
  if (!operator) return `Unrecognized match type ${name}`;
  return others.length > 0 ? 'Only one key allowed in match expression' : operator.fault(value[name] as Json);
}

const firstOf = (values: readonly Json[], faultOf: (value: Json) => string | undefined): string | undefined =>
  values.map(faultOf).find((fault) => fault !== undefined);

/** What stands in for a value that is made elsewhere is no pattern, and matches nothing. */
function matchFields(pattern: Json, event: Json | undefined): boolean {
  if (!isFields(pattern)) return false;
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === '$or') return (wanted as readonly Json[]).some((branch) => matchFields(nest(branch as Fields), event));
    return matchField(wanted, event !== undefined && isFields(event) ? own(event, key) : undefined);
  });
}

function matchField(wanted: Json, value: Json | undefined): boolean {
  if (Array.isArray(wanted)) return matchLeaf(wanted as readonly Json[], leaves(value));
  // Of a list of objects, one must match as a whole.
  if (Array.isArray(value) && value.length > 0)
    return (value as readonly Json[]).some((entry) => matchFields(wanted, entry));
  return matchFields(wanted, value);
}

function matchLeaf(wanted: readonly Json[], found: readonly Json[]): boolean {
  return wanted.some((entry) => {
    if (!isFields(entry)) return found.includes(entry);
    const name = Object.keys(entry)[0] as string;
    const argument = entry[name] as Json;
    // "exists" asks about leaves only: an object at that place counts as absent.
    if (name === 'exists') return argument === found.length > 0;
    return found.some((value) => operators[name]?.matches(argument, value) ?? false);
  });
}

/** The values at a place: an array stands for each of its elements, an object for none. */
function leaves(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(leaves);
  return isFields(value) ? [] : [value];
}

/** Writes dotted keys out, so that `{"a.b": …}` and `{"a": {"b": …}}` are the same. */
function nest(fields: Fields): Fields {
  const nested: Record<string, Json> = {};
  for (const [key, value] of Object.entries(fields)) {
    const [head, ...rest] = key === '$or' ? [key] : key.split('.');
    const inner = rest.length > 0 ? nest({ [rest.join('.')]: value }) : isFields(value) ? nest(value) : value;
    const before = own(nested, head as string);
    nested[head as string] = isFields(inner) && before !== undefined && isFields(before) ? merge(before, inner) : inner;
  }
  return nested;
}

function nestAll(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(nestAll);
  if (!isFields(value)) return value;
  return nest(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nestAll(inner)])));
}

function merge(one: Fields, other: Fields): Fields {
  const merged: Record<string, Json> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = own(merged, key);
    merged[key] = before !== undefined && isFields(before) && isFields(value) ? merge(before, value) : value;
  }
  return merged;
}

function isFields(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
