import type { Root as Hast } from 'hast';
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { fenceOf } from './blocks/fenced';
import { cutFrontMatter, type Point, start } from './cut-front-matter';
import { headingIds, textOf } from './heading-ids';
import type { Place } from './problem';
import { isSafeLink } from './safe-link';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/** Markdown text as a tree; every node keeps its place in the file. */
export function parseMarkdown(text: string): Root {
  const front = cutFrontMatter(text);
  if (!front) return parser.parse(text);
  const { yaml, length, lines } = front;
  const tree = parser.parse(text.slice(length));
  const moved = ({ line, column, offset = 0 }: Point): Point => ({
    line: line + lines,
    column,
    offset: offset + length,
  });
  visit(tree, (node) => {
    if (node.position) node.position = { start: moved(node.position.start), end: moved(node.position.end) };
  });
  tree.children.unshift(yaml);
  if (tree.position) tree.position.start = start;
  return tree;
}

/** Where a node stands. */
export const placeOfNode = (file: string, node: Nodes): Place => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The words of the prose; code blocks and front matter do not count. */
export function countWords(tree: Root): number {
  let words = 0;
  visit(tree, ['text', 'inlineCode'], (node) => {
    if ('value' in node) words += node.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  });
  return words;
}

const handlers: Options['handlers'] = {
  code(state, node) {
    const fence = fenceOf(node);
    if (fence && fence.kind !== 'scenario') return undefined;
    if (fence?.id) {
      return { type: 'element', tagName: 'scenario-replay', properties: { scenarioId: fence.id }, children: [] };
    }
    const language = node.lang ? { className: [`language-${node.lang}`] } : {};
    const code = {
      type: 'element' as const,
      tagName: 'code',
      properties: language,
      children: [{ type: 'text' as const, value: `${node.value}\n` }],
    };
    state.patch(node, code);
    return { type: 'element', tagName: 'pre', properties: {}, children: [code] };
  },
};

const renderer = unified().use(remarkRehype, { handlers }).freeze();

/** The tree that a page renders: no raw HTML, no images, no odd links, no places in the file; each heading with an id to link to. */
export function renderTree(tree: Root): Hast {
  const rendered = renderer.runSync(tree) as Hast;
  const idFor = headingIds();
  visit(rendered, (node, index, parent) => {
    delete node.position;
    if (node.type !== 'element' || index === undefined || !parent) return;
    if (/^h[2-6]$/.test(node.tagName)) node.properties.id = idFor(textOf(node));
    if (node.tagName === 'img') {
      parent.children.splice(index, 1, { type: 'text', value: String(node.properties.alt ?? '') });
    } else if (node.tagName === 'a' && !isSafeLink(String(node.properties.href ?? ''))) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
  });
  return rendered;
}
