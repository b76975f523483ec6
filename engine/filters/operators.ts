import type { Json } from '../scenario';
import { inBlock, isBlock } from './cidr';

interface Operator {
  readonly fault: (argument: Json) => string | undefined;
  readonly matches: (argument: Json, value: Json) => boolean;
}

export type OperatorTable = Readonly<Record<string, Operator>>;

/** The operators of EventBridge patterns, each with what AWS says of a wrong argument. Names are case-sensitive. */
export const operators: OperatorTable = {
  exists: {
    fault: (argument) =>
      typeof argument === 'boolean' ? undefined : 'exists match pattern must be either true or false.',
    matches: (argument) => argument === true,
  },
  prefix: affix('prefix', (value, part) => value.startsWith(part)),
  suffix: affix('suffix', (value, part) => value.endsWith(part)),
  'equals-ignore-case': {
    fault: textFault('equals-ignore-case'),
    matches: (argument, value) => isText(value) && sameLetters(value, argument as string),
  },
  wildcard: {
    fault: wildcardFault,
    matches: (argument, value) => isText(value) && likeWildcard(argument as string, value),
  },
  numeric: numericWithin(5_000_000_000),
  cidr: {
    fault: (argument) => (isText(argument) && isBlock(argument) ? undefined : `Malformed CIDR: ${String(argument)}`),
    matches: (argument, value) => isText(value) && inBlock(argument as string, value),
  },
  'anything-but': { fault: anythingButFault, matches: anythingBut },
};

function affix(name: string, holds: (value: string, part: string) => boolean): Operator {
  return {
    fault: (argument) => textFault(name)(ignoringCase(argument) ?? argument),
    matches: (argument, value) => {
      if (!isText(value)) return false;
      const inner = ignoringCase(argument);
      return inner === undefined
        ? holds(value, argument as string)
        : holds(value.toLowerCase(), (inner as string).toLowerCase());
    },
  };
}

/** The text in `{"equals-ignore-case": text}`, which prefix and suffix take too. */
function ignoringCase(argument: Json): Json | undefined {
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) return undefined;
  return (argument as { readonly [key: string]: Json })['equals-ignore-case'];
}

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** Comparisons of numbers; `furthest` is how far from 0 they may be. */
export function numericWithin(furthest: number): Operator {
  return { fault: (argument) => rangeFault(argument, furthest), matches: inRange };
}

function rangeFault(argument: Json, furthest: number): string | undefined {
  if (!Array.isArray(argument)) return 'Value of numeric must be an array.';
  const parts = argument as readonly Json[];
  if (parts.length !== 2 && parts.length !== 4) return 'Too many or too few elements in numeric expression';
  for (let at = 0; at < parts.length; at += 2) {
    const [comparison, bound] = [parts[at] as Json, parts[at + 1] as Json];
    if (!isText(comparison)) return `Invalid member of numeric match: ${JSON.stringify(comparison)}`;
    if (!Object.hasOwn(comparisons, comparison)) return `Unrecognized numeric range operator: ${comparison}`;
    if (typeof bound !== 'number') return `Value of ${comparison} must be numeric`;
    if (Math.abs(bound) > furthest)
      return `Value of ${comparison} must be between ${-furthest} and ${furthest}, inclusive`;
  }
  return parts.length === 4 ? boundsFault(parts) : undefined;
}

/** A range is a lower bound and then an upper one. */
function boundsFault([lower, bottom, upper, top]: readonly Json[]): string | undefined {
  if (!isText(lower) || !lower.startsWith('>')) return `Bad numeric range operator: ${String(lower)}`;
  if (!isText(upper) || !upper.startsWith('<')) return `Bad numeric range operator: ${String(upper)}`;
  return (bottom as number) < (top as number) ? undefined : 'Bottom must be less than top';
}

function inRange(argument: Json, value: Json): boolean {
  if (typeof value !== 'number') return false;
  const parts = argument as readonly Json[];
  for (let at = 0; at < parts.length; at += 2) {
    if (!comparisons[parts[at] as string]?.(value, parts[at + 1] as number)) return false;
  }
  return true;
}

const negatable = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'];

function anythingButFault(argument: Json): string | undefined {
  if (Array.isArray(argument)) {
    const values = argument as readonly Json[];
    if (values.length === 0) return 'Empty arrays are not allowed';
    if (values.every(isText) || values.every((value) => typeof value === 'number')) return undefined;
    return values.every((value) => isText(value) || typeof value === 'number')
      ? 'Inside anything but list, either all values are number or string, mixed type is not supported'
      : 'Inside anything but list, start|null|boolean is not supported.';
  }
  if (typeof argument === 'object' && argument !== null) {
    const [name, ...others] = Object.keys(argument);
    if (name === undefined || others.length > 0) return 'Only one key allowed in match expression';
    if (!negatable.includes(name)) return `Unsupported anything-but pattern: ${name}`;
    const inner = toList((argument as { readonly [key: string]: Json })[name] as Json);
    if (inner.length === 0) return 'Empty arrays are not allowed';
    return inner.map((entry) => operators[name]?.fault(entry)).find((fault) => fault !== undefined);
  }
  if (isText(argument) || typeof argument === 'number') return undefined;
  return 'Value of anything-but must be an array or single string/number value.';
}

function anythingBut(argument: Json, value: Json): boolean {
  if (typeof argument === 'object' && argument !== null && !Array.isArray(argument)) {
    const [name, inner] = Object.entries(argument)[0] as [string, Json];
    return !toList(inner).some((entry) => operators[name]?.matches(entry, value) ?? false);
  }
  return !toList(argument).includes(value);
}

/** `*` stands for any characters; a backslash takes the next character as it is. */
function likeWildcard(pattern: string, value: string): boolean {
  const source = pattern.replace(/\\([\s\S])|\*|[.+?^${}()|[\]\\]/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return found === '*' ? '[\\s\\S]*' : `\\${found}`;
  });
  return new RegExp(`^${source}$`).test(value);
}

function wildcardFault(argument: Json): string | undefined {
  const fault = textFault('wildcard')(argument);
  if (fault) return fault;
  const at = (argument as string).indexOf('**');
  return at < 0 ? undefined : `Consecutive wildcard characters at pos ${at}`;
}

function textFault(name: string): (argument: Json) => string | undefined {
  return (argument) => (isText(argument) ? undefined : `${name} match pattern must be a string`);
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string';
}

function sameLetters(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function toList(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}
