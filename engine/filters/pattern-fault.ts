import { own, parsedJson } from '../json';
import type { Json } from '../scenario';
import { type Fields, isFields } from './dotted-keys';
import { type OperatorTable, operators } from './operators';

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
