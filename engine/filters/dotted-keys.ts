import { own } from '../json';
import type { Json } from '../scenario';

export type Fields = { readonly [key: string]: Json };

/** Writes dotted keys out, so that `{"a.b": …}` and `{"a": {"b": …}}` are the same. */
export function nest(fields: Fields): Fields {
  const nested: Record<string, Json> = {};
  for (const [key, value] of Object.entries(fields)) {
    const [head, ...rest] = key === '$or' ? [key] : key.split('.');
    const inner = rest.length > 0 ? nest({ [rest.join('.')]: value }) : isFields(value) ? nest(value) : value;
    const before = own(nested, head as string);
    nested[head as string] = isFields(inner) && before !== undefined && isFields(before) ? merge(before, inner) : inner;
  }
  return nested;
}

export function nestAll(value: Json): Json {
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

export function isFields(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
