import { sayDuration, seconds } from '../base/time';

export type ParameterValue = string | number | boolean | Readonly<Record<string, string | number | boolean>>;
export type Parameters = Readonly<Record<string, ParameterValue>>;

const placeholder = /\{\{\s*([\w.-]+)\s*(?:\|\s*([^}]+?)\s*)?\}\}/g;
const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ordinals = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** `{{seconds | duration}}`: how a value may be said or reckoned with. Filters may follow one another. */
const filters: Readonly<Record<string, (value: string, argument: number) => string>> = {
  words: (value) => small[Number(value)] ?? value,
  ordinal: (value) => ordinals[Number(value)] ?? `${value}th`,
  duration: (value) => sayDuration(seconds(Number(value))),
  lower: (value) => value.toLowerCase(),
  plus: (value, argument) => String(Number(value) + argument),
  minus: (value, argument) => String(Number(value) - argument),
  times: (value, argument) => String(Number(value) * argument),
};

export interface Placeholder {
  readonly name: string;
  readonly filters: readonly string[];
}

/** Every `{{name}}` of a text. */
export const placeholdersIn = (text: string): Placeholder[] =>
  [...text.matchAll(placeholder)].map(([, name = '', chain = '']) => ({ name, filters: filterNames(chain) }));

export const isFilter = (name: string): boolean => Object.hasOwn(filters, name);

/** Fills in every `{{name}}` and `{{name.part}}`; one that is not known stays as it is. */
export const substitute = (text: string, parameters: Parameters): string =>
  text.replace(placeholder, (whole, name: string, chain: string | undefined) => {
    const value = lookUp(name, parameters);
    if (value === undefined) return whole;
    return filterCalls(chain ?? '').reduce(
      (said, [filter, argument]) => filters[filter]?.(said, argument) ?? said,
      value,
    );
  });

/** The same over every text of a JSON value. A text that is one placeholder of a number becomes the number. */
export function substituteIn<T>(value: T, parameters: Parameters): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const filled = substitute(part, parameters);
      return /^\{\{[^{}]*\}\}$/.test(part) && /^-?\d+(\.\d+)?$/.test(filled) ? Number(filled) : filled;
    }
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [substitute(key, parameters), walk(inner)]));
    return part;
  };
  // The walk keeps the shape; only texts change.
  return walk(value) as T;
}

export function lookUp(name: string, parameters: Parameters): string | undefined {
  const [head = '', part] = name.split('.');
  const value = Object.hasOwn(parameters, head) ? parameters[head] : undefined;
  if (typeof value !== 'object') return part === undefined && value !== undefined ? String(value) : undefined;
  return part !== undefined && Object.hasOwn(value, part) ? String(value[part]) : undefined;
}

const filterCalls = (chain: string): [string, number][] =>
  chain
    .split('|')
    .map((call) => call.trim().split(/\s+/))
    .flatMap(([name, argument]) => (name ? [[name, Number(argument)] as [string, number]] : []));

const filterNames = (chain: string): string[] => filterCalls(chain).map(([name]) => name);
