import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../course/markdown';

const whole = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();
/** Without what JSON does not tell: absent fields. */
const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));

it.each([
  ['fields and prose', '---\na: 1\nb: 2\n---\n\n# x\n\n- a\n  - b [c](https://d.e)\n\n| a |\n|---|\n| 1 |\n'],
  ['fields alone', '---\na: 1\n---\n'],
  ['no line after the fields', '---\na: 1\n---'],
  ['no fields', '---\n---\nx\n'],
  ['an empty line of fields', '---\n\n---\nx\n'],
  ['blanks behind the opening', '--- \na: 1\n---\nx\n'],
  ['blanks behind the end', '---\na: 1\n--- \nx\n---\ny\n'],
  ['more than a line behind the end', '---\na: 1\n---x\n---\ny\n'],
  ['lines in fields that look like an end', '---\na: |\n  ---\n---\nx\n'],
  ['a line break of Windows', '---\r\na: 1\r\n---\r\nx\r\n'],
  ['a break of another system within', '---\na: 1\r\n---\nb\n---\nx\n'],
  ['an empty line before', '\n---\na: 1\n---\nx\n'],
  ['no end', '---\na: 1\n\n# x\n'],
  ['code at once', '---\na: 1\n---\n    code\n\n```yaml\na: 1\n```\n'],
  ['a definition', '---\na: 1\n---\n[x]: https://a.b\n\n[x] https://c.d\n'],
])('%s: the tree and its places are those of the whole text', (_, text) => {
  expect(plain(parseMarkdown(text))).toEqual(plain(whole.parse(text)));
});
