import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileCourse, courseRules } from '../../course';

/** One example of a rule: the files of a small course, and where the rule speaks up, as path:line:column and part of the text. */
interface Example {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly messages: readonly { readonly at: string; readonly says: string }[];
}

const folder = join(import.meta.dirname, 'fixtures');
const tables = readdirSync(folder).map((file) => ({
  rule: file.replace(/\.yaml$/, ''),
  examples: parse(readFileSync(join(folder, file), 'utf8')) as Example[],
}));

test('every content rule has its examples, good and bad', () => {
  const shown = tables.filter(({ examples }) =>
    [true, false].every((bad) => examples.some(({ messages }) => messages.length > 0 === bad)),
  );
  expect(shown.map(({ rule }) => rule)).toEqual(expect.arrayContaining(Object.keys(courseRules)));
});

describe.each(tables)('$rule', ({ rule, examples }) => {
  test.each(examples)('$name', ({ files, messages }) => {
    const compiled = compileCourse(Object.entries(files).map(([path, text]) => ({ path, text })));
    const said = compiled.messages.filter((message) => message.rule === rule);
    expect(said.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(messages.map(({ at }) => at));
    for (const [at, message] of said.entries()) {
      expect(message.text).toContain(messages[at]?.says);
      expect(message.remedy).not.toBe('');
    }
  });
});
