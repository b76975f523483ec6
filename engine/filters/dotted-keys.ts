import { own } from '../json';
import type { Json } from '../scenario';

export type Fields = { readonly [key: string]: Json };

/** Writes dotted keys out, so that `{"a.b": …}` and `{"a": {"b": …}}` are the same. */
export const nest = (fields: Fields): Fields => nested(fields, (value) => (isFields(value) ? nest(value) : value));

/** The same, in the members of lists too. */
export function nestAll(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(nestAll);
  return isFields(value) ? nested(value, nestAll) : value;
}

/** The fields with their dotted keys written out; `within` does what is to be done with each value, once. */
function nested(fields: Fields, within: (value: Json) => Json): Fields {
  const whole: Record<string, Json> = {};
  for (const [key, value] of Object.entries(fields)) {
    const [head, ...rest] = key === '$or' ? [key] : key.split('.');
    const inner = rest.length > 0 ? nested({ [rest.join('.')]: value }, within) : within(value);
    const before = own(whole, head as string);
    whole[head as string] = isFields(inner) && before !== undefined && isFields(before) ? merge(before, inner) : inner;
  }
  return whole;
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
