import type { Root, Yaml } from 'mdast';

export type Point = NonNullable<Root['position']>['start'];

/** Where a file begins. */
export const start: Point = { line: 1, column: 1, offset: 0 };

interface FrontMatter {
  /** As the parser would give it. */
  readonly yaml: Yaml;
  /** What stands before the rest of the file. */
  readonly length: number;
  readonly lines: number;
}

/** The front matter of a file, where it is written plainly: the Markdown parser would look at each of its characters. */
export function cutFrontMatter(text: string): FrontMatter | undefined {
  const [whole, value] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  if (whole === undefined || value === undefined || /\r|^---[ \t]/m.test(whole)) return undefined;
  const lines = whole.split('\n').length - 1;
  const end = { line: lines, column: 4, offset: whole.length - 1 };
  return { yaml: { type: 'yaml', value, position: { start, end } }, length: whole.length, lines };
}
