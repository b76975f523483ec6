import type { Json } from '../scenario';
import { matches } from './pattern';

/** Whether an SQS message passes a mapping's filters: none at all, or one that matches. */
export function passesFilters(
  filters: readonly Json[],
  body: string,
  metadata: { readonly [key: string]: Json } = {},
): boolean {
  return filters.length === 0 || filters.some((filter) => passes(filter, body, metadata));
}

/** JSON is compared with JSON and text with text; a body of the other format matches nothing. */
function passes(filter: Json, body: string, metadata: { readonly [key: string]: Json }): boolean {
  const wanted = (filter as { readonly [key: string]: Json }).body;
  const read = parsed(body);
  if (wanted === undefined) return matches(filter, metadata);
  if (Array.isArray(wanted) !== (read === undefined)) return false;
  return matches(filter, { ...metadata, body: read ?? body });
}

/** The object or list in a body, or undefined for plain text. */
function parsed(body: string): Json | undefined {
  try {
    const value = JSON.parse(body) as Json;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
