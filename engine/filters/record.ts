import { isObject, parsedJson } from '../json';
import type { ReadRule } from '../rules';
import type { Json } from '../scenario';
import { matches } from './pattern';
import { parsePattern } from './pattern-fault';

/** What each kind of source calls its data, and how it deals with data of another format than the pattern's. */
const sources = {
  sqs: { data: ['body'], plainPattern: true, onMismatch: 'dropped' },
  kinesis: { data: ['data'], plainPattern: false, onMismatch: 'dropped' },
  dynamodb: { data: ['dynamodb'], plainPattern: false, onMismatch: 'dropped' },
  mq: { data: ['data'], plainPattern: true, onMismatch: 'metadata-decides' },
  kafka: { data: ['key', 'value'], plainPattern: true, onMismatch: 'metadata-decides' },
} as const;

/** The kinds of source whose mappings take filters. */
export type FilteredSource = keyof typeof sources;

type Fields = { readonly [key: string]: Json };

/**
 * Whether a record passes a mapping's filters: none at all, or one that matches. Under a data key the record holds the
 * text as it was sent (before any base64), or JSON where the source makes it.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 */
export function passesFilters(
  read: ReadRule,
  source: FilteredSource,
  filters: readonly Json[],
  record: Fields,
): boolean {
  return filters.length === 0 || filters.some((filter) => passes(read, source, filter as Fields, record));
}

/** What is wrong with a mapping's filter pattern, or undefined. */
export function filterFault(source: FilteredSource, text: string): string | undefined {
  const read = parsePattern(text);
  if ('fault' in read) return read.fault;
  const { data, plainPattern } = sources[source];
  const plain = data.some((key) => Array.isArray((read.pattern as Fields)[key]));
  return plain && !plainPattern ? 'The pattern for the data must be a JSON object' : undefined;
}

/** JSON is compared with JSON and text with text. */
function passes(read: ReadRule, source: FilteredSource, filter: Fields, record: Fields): boolean {
  const { data, onMismatch } = sources[source];
  const wanted: Record<string, Json> = { ...filter };
  const seen: Record<string, Json> = { ...record };
  for (const key of data) {
    const pattern = wanted[key];
    if (pattern === undefined) continue;
    const found = dataOf(record[key]);
    if (found !== undefined) seen[key] = found;
    if (Array.isArray(pattern) !== isStructured(found)) continue;
    if (onMismatch === 'dropped' && read('filter.formats-must-agree')) return false;
    delete wanted[key];
  }
  return matches(wanted, seen, read);
}

const isStructured = (data: Json | undefined): boolean => isObject(data) || Array.isArray(data);

/** The object or list that a text holds, else the text itself. */
function dataOf(data: Json | undefined): Json | undefined {
  if (typeof data !== 'string') return data;
  const read = parsedJson(data);
  return isStructured(read) ? read : data;
}
