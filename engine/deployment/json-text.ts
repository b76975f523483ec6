import type { Json } from '../scenario';

/** A filter or pattern may be written as JSON text. */
export function jsonIn(written: Json): Json {
  if (typeof written !== 'string') return written;
  try {
    return JSON.parse(written) as Json;
  } catch {
    return written;
  }
}
