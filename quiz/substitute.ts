import { sayDuration, seconds } from '../base/time';

export type ParameterValue =
  | string
  | number
  | boolean
  | readonly ParameterValue[]
  | { readonly [part: string]: ParameterValue };
export type Parameters = Readonly<Record<string, ParameterValue>>;

const placeholder = /\{\{\s*([\w.-]+)\s*(?:\|\s*([^}]+?)\s*)?\}\}/g;
const alone = /^\{\{\s*([\w.-]+)\s*(?:\|\s*([^}]+?)\s*)?\}\}$/;
const choice = /\{\{\?([^}]+)\}\}([\s\S]*?)(?:\{\{:\}\}([\s\S]*?))?\{\{\/\}\}/g;
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

/** `{{seconds | duration}}`: how a value may be said or reckoned with. Filters may follow one another; an argument may name a parameter. */
const filters: Readonly<Record<string, (value: string, argument: number, noun: string) => string>> = {
  words: (value) => small[Number(value)] ?? value,
  often: (value) => (['never', 'once', 'twice'] as const)[Number(value)] ?? `${small[Number(value)] ?? value} times`,
  ordinal: (value) => ordinals[Number(value)] ?? `${value}th`,
  duration: (value) => sayDuration(seconds(Number(value))),
  lower: (value) => value.toLowerCase(),
  capital: (value) => value.charAt(0).toUpperCase() + value.slice(1),
  /** `{{n | many event}}`: one event, three events. */
  many: (value, _, noun) => `${small[Number(value)] ?? value} ${value === '1' ? noun : pluralOf(noun)}`,
  /** Stays a text, though it may look like a number. */
  text: (value) => value,
  plus: (value, argument) => String(Number(value) + argument),
  minus: (value, argument) => String(Number(value) - argument),
  times: (value, argument) => String(Number(value) * argument),
};

const pluralOf = (noun: string): string => (/[^aeiou]y$/.test(noun) ? noun.replace(/y$/, 'ies') : `${noun}s`);

export interface Placeholder {
  readonly name: string;
  readonly filters: readonly string[];
}

/** Every `{{name}}` of a text, and every name that a choice in it hangs on. */
export const placeholdersIn = (text: string): Placeholder[] => [
  ...[...text.matchAll(placeholder)].flatMap(([, name = '', chain = '']) => [
    { name, filters: filterCalls(chain).map(([filter]) => filter) },
    ...filterCalls(chain).flatMap(([filter, argument]) =>
      filter !== 'many' && argument !== '' && Number.isNaN(Number(argument)) ? [{ name: argument, filters: [] }] : [],
    ),
  ]),
  ...[...text.matchAll(/\{\{\?([^}]+)\}\}/g)].flatMap(([, condition = '']) => namesIn(condition)),
];

/** What a condition looks at: `name`, `!name`, `name=value`, `name!=value`, joined with `&`. */
const namesIn = (condition: string): Placeholder[] =>
  condition.split('&').map((term) => ({ name: termOf(term).name, filters: [] }));

export const isFilter = (name: string): boolean => Object.hasOwn(filters, name);

/** Makes every choice `{{?condition}}…{{:}}…{{/}}` and fills in every `{{name}}`; a name that is not known stays as it is. */
export const substitute = (text: string, parameters: Parameters): string =>
  text.includes('{{')
    ? text
        .replace(choice, (_, condition: string, then: string, otherwise: string | undefined) =>
          holds(condition, parameters) ? then : (otherwise ?? ''),
        )
        .replace(placeholder, (whole, name: string, chain: string | undefined) => {
          const value = lookUp(name, parameters);
          return value === undefined ? whole : said(value, chain ?? '', parameters);
        })
    : text;

function said(value: ParameterValue, chain: string, parameters: Parameters): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return filterCalls(chain).reduce((so, [filter, argument]) => {
    const number = argument === '' || !Number.isNaN(Number(argument)) ? argument : lookUp(argument, parameters);
    return filters[filter]?.(so, Number(number), argument) ?? so;
  }, text);
}

/**
 * The same over every text of a JSON value. A text that is one placeholder becomes the value itself: a number, a list.
 * A key `name ?condition` is kept as `name` if the condition holds, and so is a member of a list with a key `only`.
 */
export function substituteIn<T>(value: T, parameters: Parameters): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return whole(part, parameters);
    if (Array.isArray(part))
      return part.filter((member) => isKept(member, parameters)).map((member) => walk(inner(member)));
    if (typeof part === 'object' && part !== null) {
      const filled: Record<string, unknown> = {};
      for (const [written, content] of Object.entries(part)) {
        const [key, condition] = conditionOf(written);
        if (condition === undefined || holds(condition, parameters))
          filled[substitute(key, parameters)] = walk(content);
      }
      return filled;
    }
    return part;
  };
  // The walk keeps the shape that the author wrote; only texts and choices change.
  return walk(value) as T;
}

/** A key, and the condition on which it is kept. */
function conditionOf(written: string): readonly [key: string, condition?: string] {
  if (!written.includes(' ?')) return [written];
  const [, key = written, condition] = /^(.*?)\s+\?(\S.*)$/.exec(written) ?? [];
  return condition === undefined ? [key] : [key, condition];
}

function whole(text: string, parameters: Parameters): unknown {
  if (!text.includes('{{')) return text;
  const [, name, chain] = alone.exec(text) ?? [];
  const value = name === undefined ? undefined : lookUp(name, parameters);
  if (value === undefined) return substitute(text, parameters);
  if (typeof value === 'object' || (chain === undefined && typeof value !== 'string')) return value;
  if (chain?.split('|').some((call) => call.trim() === 'text')) return said(value, chain, parameters);
  const filled = said(value, chain ?? '', parameters);
  return /^-?\d+(\.\d+)?$/.test(filled) ? Number(filled) : filled;
}

type Conditional = { readonly only: string; readonly value?: unknown };
const isConditional = (member: unknown): member is Conditional =>
  typeof member === 'object' && member !== null && 'only' in member && typeof member.only === 'string';

const isKept = (member: unknown, parameters: Parameters): boolean =>
  !isConditional(member) || holds(member.only, parameters);

/** A member without its condition; a plain value stands beside it as `value`. */
function inner(member: unknown): unknown {
  if (!isConditional(member)) return member;
  const { only: _, ...rest } = member;
  return Object.keys(rest).length === 1 && 'value' in rest ? rest.value : rest;
}

/** Whether a condition holds: `name`, `!name`, `name=one|other`, `name!=value`, joined with `&`. */
export const holds = (condition: string, parameters: Parameters): boolean =>
  condition.split('&').every((written) => {
    const { name, not, values } = termOf(written);
    const value = String(lookUp(name, parameters) ?? '');
    const met = values ? values.includes(value) : !['', 'false', '0', 'no'].includes(value);
    return met !== not;
  });

function termOf(written: string): { name: string; not: boolean; values?: readonly string[] } {
  const [, bang = '', name = '', operator, values] = /^\s*(!?)([\w.-]+)\s*(?:(!?=)\s*(.*?))?\s*$/.exec(written) ?? [];
  const not = (bang === '!') !== (operator === '!=');
  return operator === undefined ? { name, not } : { name, not, values: (values ?? '').split('|') };
}

export function lookUp(name: string, parameters: Parameters): ParameterValue | undefined {
  const [head = '', ...parts] = name.split('.');
  let value: ParameterValue | undefined = Object.hasOwn(parameters, head) ? parameters[head] : undefined;
  for (const part of parts)
    value =
      typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, part)
        ? (value as Readonly<Record<string, ParameterValue>>)[part]
        : undefined;
  return value;
}

const filterCalls = (chain: string): [string, string][] =>
  chain
    .split('|')
    .map((call) => call.trim().split(/\s+/))
    .flatMap(([name, argument = '']) => (name ? [[name, argument] as [string, string]] : []));
