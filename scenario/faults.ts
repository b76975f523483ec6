import type * as z from 'zod';
import type { Message } from '../base/message';
import type { Json } from '../engine/scenario';
import type { Path, Place, YamlText } from './yaml';

export const problem = (rule: string, place: Place, text: string, remedy: string): Message => ({
  severity: 'error',
  rule,
  text,
  remedy,
  ...place,
});

/** What a schema found wrong, in an author's words and at the place in the file. `under` is where the checked value stands. */
export function faultsOf(error: z.ZodError, yaml: YamlText, under: Path = []): Message[] {
  return error.issues.flatMap((issue) => say(issue, yaml, [...under, ...issue.path]));
}

type Issue = z.core.$ZodIssue;

function say(issue: Issue, yaml: YamlText, path: Path): Message[] {
  const name = sayPath(path);
  const here = (text: string, remedy: string): Message[] => [problem('shape', yaml.placeOf(path), text, remedy)];
  const last = path.at(-1);
  if (typeof last === 'string' && valueAt(yaml.value, path) === undefined)
    return here(`${name} is missing.`, `Add "${last}".`);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem(
          'shape',
          yaml.placeOfKey([...path, key]),
          `${sayPath([...path, key])} is not part of the format.`,
          'Correct its name or take it out.',
        ),
      );
    case 'invalid_type':
      return here(`${name} is not ${article(issue.expected)}.`, `Write ${article(issue.expected)}.`);
    case 'invalid_value':
      return here(`${name} has a value that is not known.`, `Write ${either(issue.values.map(String))}.`);
    case 'too_small':
    case 'too_big':
      return here(`${name} is out of bounds: ${lowered(issue.message)}.`, 'Bring it within its bounds.');
    case 'invalid_union':
      if (issue.discriminator) return here(`${name} has a value that is not known.`, remedyOfUnion(issue));
      return nearestBranch(issue.errors).flatMap((inner) => say(inner, yaml, [...path, ...inner.path]));
    case 'custom':
      return here(`${name} ${issue.message}.`, String(issue.params?.remedy ?? 'Correct it.'));
    default:
      return here(`${name}: ${lowered(issue.message)}.`, 'Correct it.');
  }
}

/** Of the branches of a union, the one that the value came furthest into. */
function nearestBranch(branches: readonly Issue[][]): Issue[] {
  const depth = (issues: Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));
  return branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

const remedyOfUnion = (issue: Issue & { code: 'invalid_union' }): string =>
  'options' in issue && Array.isArray(issue.options)
    ? `Write ${either(issue.options.map(String))}.`
    : `Correct "${issue.discriminator}".`;

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const either = (values: readonly string[]): string =>
  values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`;

const articles: Readonly<Record<string, string>> = {
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  string: 'a text',
  int: 'a whole number',
};
const article = (type: string): string => articles[type] ?? `a ${type}`;

/** `cases[2].stimuli[0].at`, as people write it. */
export const sayPath = (path: Path): string =>
  path.length === 0
    ? 'The text'
    : path
        .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`))
        .join('');

export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let found: unknown = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[part];
  }
  return found as Json;
}
