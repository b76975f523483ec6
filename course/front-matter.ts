import type { Root } from 'mdast';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import type { Message } from '../base/message';
import { nearestWord } from '../base/nearest';
import type { PlaceOf } from './draft';
import { problem } from './problem';

/** Fields that hold to a schema, or what is wrong with them. */
export interface Fields<T> {
  readonly fields?: T;
  readonly placeOf: PlaceOf;
  readonly messages: readonly Message[];
}

/** Reads the YAML between the two `---` lines that open a Markdown file. */
export function readFrontMatter<T>(body: Root, file: string, schema: z.ZodType<T>): Fields<T> {
  const first = body.children[0];
  if (first?.type === 'yaml') return readYaml(first.value, { file, line: 2 }, schema);
  const start = { file, line: 1, column: 1 };
  const remedy = 'Begin the file with a line ---, the fields in YAML, and another line ---.';
  return { placeOf: () => start, messages: [problem('front-matter', start, 'The file has no front matter.', remedy)] };
}

/** Reads YAML that begins at a line of a file and checks it against a schema. */
export function readYaml<T>(
  text: string,
  { file, line }: { file: string; line: number },
  schema: z.ZodType<T>,
): Fields<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const placeAt = (offset: number) => {
    const found = counter.linePos(offset);
    return { file, line: line - 1 + Math.max(found.line, 1), column: Math.max(found.col, 1) };
  };
  const placeOf: PlaceOf = (...path) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeAt(node.range[0]);
    }
    return { file, line, column: 1 };
  };
  if (document.errors.length > 0) {
    // What follows the first fault mostly follows from it.
    const messages = document.errors.slice(0, 1).map((error) => {
      const said = (error.message.split('\n')[0] ?? error.code).replace(/ at line \d+, column \d+:?$/, '');
      return problem(
        'front-matter',
        placeAt(error.pos[0]),
        `This is not valid YAML: ${said}.`,
        'Correct the YAML; quote a text that holds a colon and a space.',
      );
    });
    return { placeOf, messages };
  }
  const parsed = schema.safeParse(plain(document), { reportInput: true });
  if (parsed.success) return { fields: parsed.data, placeOf, messages: [] };
  const messages = parsed.error.issues.map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const [text, remedy] = sayIssue(issue, path.join('.'), path.length > 0 && !document.hasIn(path));
    return problem('front-matter', placeOf(...path), text, remedy);
  });
  return { placeOf, messages };
}

/** Aliases that would unfold without end make the package throw; such a document holds nothing that we want. */
function plain(document: Document): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

function sayIssue(issue: z.core.$ZodIssue, name: string, missing: boolean): [text: string, remedy: string] {
  if (missing) return [`"${name}" is missing.`, `Add "${name}".`];
  if (issue.code === 'unrecognized_keys') {
    return [`There is no field ${issue.keys.map((key) => `"${key}"`).join(', ')}.`, 'Correct its name or take it out.'];
  }
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    const values = issue.values.map(String);
    const meant = nearestWord(issue.input, values);
    const hint = meant === undefined ? '' : `Did you mean "${meant}"? `;
    return [`"${name}" is "${issue.input}", which it cannot be.`, `${hint}It is one of ${values.join(', ')}.`];
  }
  const expected = issue.code === 'invalid_type' ? `It should be of the kind ${issue.expected}` : issue.message;
  return [`"${name}" has a wrong value.`, `${expected.replace(/[.]$/, '')}.`];
}
