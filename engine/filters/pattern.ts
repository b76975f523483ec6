import { own } from '../json';
import type { Json } from '../scenario';
import { operators } from './operators';

type Fields = { readonly [key: string]: Json };

/** Whether an event matches a pattern: keys are ANDed, the values of a list are ORed, `$or` tries its branches. The pattern must be free of faults. */
export function matches(pattern: Json, event: Json): boolean {
  return isFields(pattern) && matchFields(nest(pattern), nestAll(event));
}

/** What is wrong with a pattern, or undefined. */
export function patternFault(pattern: Json): string | undefined {
  if (!isFields(pattern)) return 'A pattern is a JSON object.';
  return fieldsFault(pattern);
}

/** Reads pattern text. A key that is repeated counts once: the last one wins. */
export function parsePattern(text: string): { readonly pattern: Json } | { readonly fault: string } {
  let pattern: Json;
  try {
    pattern = JSON.parse(text) as Json;
  } catch {
    return { fault: 'A pattern is JSON text.' };
  }
  const fault = patternFault(pattern);
  return fault ? { fault } : { pattern };
}

function fieldsFault(fields: Fields): string | undefined {
  for (const [key, value] of Object.entries(fields)) {
    const fault = key === '$or' ? branchesFault(value) : fieldFault(key, value);
    if (fault) return fault;
  }
  return undefined;
}

function branchesFault(value: Json): string | undefined {
  if (!Array.isArray(value) || value.length < 2) return '"$or" takes a list of at least two objects.';
  for (const branch of value as readonly Json[]) {
    const fault = isFields(branch) ? fieldsFault(branch) : '"$or" takes objects.';
    if (fault) return fault;
  }
  return undefined;
}

function fieldFault(key: string, value: Json): string | undefined {
  if (Array.isArray(value))
    return value.length === 0 ? `"${key}" has an empty list.` : firstFault(value as readonly Json[]);
  if (!isFields(value)) return `"${key}" must be an object or a list.`;
  return Object.keys(value).length === 0 ? `"${key}" is an empty object.` : fieldsFault(value);
}

function firstFault(list: readonly Json[]): string | undefined {
  for (const entry of list) {
    if (Array.isArray(entry)) return 'A list of values holds no lists.';
    if (!isFields(entry)) continue;
    const [name, ...others] = Object.keys(entry);
    const operator = name === undefined ? undefined : own(operators, name);
    if (name === undefined || others.length > 0 || !operator) return `"${name ?? '{}'}" is no operator.`;
    const fault = operator.fault(entry[name] as Json);
    if (fault) return `"${name}": ${fault}`;
  }
  return undefined;
}

function matchFields(pattern: Fields, event: Json | undefined): boolean {
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === '$or') return (wanted as readonly Json[]).some((branch) => matchFields(nest(branch as Fields), event));
    return matchField(wanted, event !== undefined && isFields(event) ? own(event, key) : undefined);
  });
}

function matchField(wanted: Json, value: Json | undefined): boolean {
  if (Array.isArray(wanted)) return matchLeaf(wanted as readonly Json[], leaves(value));
  // Of a list of objects, one must match as a whole.
  if (Array.isArray(value) && value.length > 0)
    return (value as readonly Json[]).some((entry) => matchFields(wanted as Fields, entry));
  return matchFields(wanted as Fields, value);
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
