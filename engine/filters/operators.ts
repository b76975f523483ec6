import type { Json } from '../scenario';

interface Operator {
  readonly fault: (argument: Json) => string | undefined;
  readonly matches: (argument: Json, value: Json) => boolean;
}

/** The operators of EventBridge patterns. Names are case-sensitive. */
export const operators: Readonly<Record<string, Operator>> = {
  exists: {
    fault: (argument) => (typeof argument === 'boolean' ? undefined : 'takes true or false.'),
    matches: (argument) => argument === true,
  },
  prefix: affix((value, part) => value.startsWith(part)),
  suffix: affix((value, part) => value.endsWith(part)),
  'equals-ignore-case': {
    fault: textFault,
    matches: (argument, value) => isText(value) && sameLetters(value, argument as string),
  },
  wildcard: {
    fault: (argument) =>
      textFault(argument) ?? (/\*\*/.test(argument as string) ? 'has two stars in a row.' : undefined),
    matches: (argument, value) => isText(value) && likeWildcard(argument as string, value),
  },
  numeric: { fault: rangeFault, matches: inRange },
  cidr: {
    fault: (argument) => (isText(argument) && block(argument) ? undefined : 'takes an IPv4 block.'),
    matches: (argument, value) => isText(value) && inBlock(argument as string, value),
  },
  'anything-but': { fault: anythingButFault, matches: anythingBut },
};

function affix(holds: (value: string, part: string) => boolean): Operator {
  return {
    fault: (argument) => {
      const inner = ignoringCase(argument);
      return inner === undefined ? textFault(argument) : textFault(inner);
    },
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

function rangeFault(argument: Json): string | undefined {
  if (!Array.isArray(argument) || (argument.length !== 2 && argument.length !== 4))
    return 'takes one or two comparisons.';
  const parts = argument as readonly Json[];
  for (let at = 0; at < parts.length; at += 2) {
    if (!isText(parts[at]) || !Object.hasOwn(comparisons, parts[at] as string))
      return `"${String(parts[at])}" is no comparison.`;
    if (typeof parts[at + 1] !== 'number') return 'compares with numbers.';
  }
  return undefined;
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
    if (argument.length === 0) return 'takes at least one value.';
    return (argument as readonly Json[]).every((entry) => isText(entry) || typeof entry === 'number')
      ? undefined
      : 'takes texts or numbers.';
  }
  if (typeof argument === 'object' && argument !== null) {
    const [name, ...others] = Object.keys(argument);
    if (name === undefined || others.length > 0 || !negatable.includes(name))
      return `takes one of ${negatable.join(', ')}.`;
    const inner = toList((argument as { readonly [key: string]: Json })[name] as Json);
    if (inner.length === 0) return 'takes at least one value.';
    return inner.map((entry) => operators[name]?.fault(entry)).find((fault) => fault !== undefined);
  }
  return isText(argument) || typeof argument === 'number' ? undefined : 'takes a text, a number or a list.';
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

function block(text: string): { readonly address: number; readonly bits: number } | undefined {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text);
  if (!found) return undefined;
  const parts = found.slice(1, 5).map(Number);
  const bits = found[5] === undefined ? 32 : Number(found[5]);
  if (parts.some((part) => part > 255) || bits > 32) return undefined;
  return { address: parts.reduce((sum, part) => sum * 256 + part, 0), bits };
}

function inBlock(range: string, value: string): boolean {
  const [wanted, found] = [block(range), block(value)];
  if (!wanted || !found || value.includes('/')) return false;
  const size = 2 ** (32 - wanted.bits);
  return Math.floor(wanted.address / size) === Math.floor(found.address / size);
}

function textFault(argument: Json): string | undefined {
  return isText(argument) ? undefined : 'takes a text.';
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
