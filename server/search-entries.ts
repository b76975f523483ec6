import type { Nodes } from 'hast';
import type { Course, Lesson } from '../course';
import { catalogue } from '../engine';

/** One thing that can be found. `id` is unique among all; `ref` is the id of the lesson, card or rule. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: 'lesson' | 'card' | 'rule';
  readonly ref: string;
  readonly title: string;
  readonly section?: string;
  readonly text: string;
}

/** All that the search knows: each section of each lesson, each card, each rule. */
export const searchEntries = (course: Course): SearchEntry[] => [
  ...course.lessons.flatMap(sectionsOf),
  ...course.flashcards.map(
    ({ id, front, back }): SearchEntry => ({
      id: `card ${id}`,
      kind: 'card',
      ref: id,
      title: textOf(front),
      text: textOf(back),
    }),
  ),
  ...Object.values(catalogue).map(
    ({ id, statement }): SearchEntry => ({ id: `rule ${id}`, kind: 'rule', ref: id, title: statement, text: id }),
  ),
];

function sectionsOf({ id, title, summary, tree }: Lesson): SearchEntry[] {
  const sections: { heading: string; anchor?: string; texts: string[] }[] = [{ heading: title, texts: [summary] }];
  for (const node of tree.children) {
    if (node.type === 'element' && node.tagName === 'h2')
      sections.push({ heading: `${title}: ${textOf(node)}`, anchor: String(node.properties.id ?? ''), texts: [] });
    else sections.at(-1)?.texts.push(textOf(node));
  }
  return sections.map(({ heading, anchor, texts }, at) => ({
    id: `lesson ${id} ${at}`,
    kind: 'lesson',
    ref: id,
    title: heading,
    ...(anchor && { section: anchor }),
    text: texts.join(' ').replace(/\s+/g, ' ').trim(),
  }));
}

/** Words of one block stand apart from those of the next. */
const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join(inline(node) ? '' : ' ') : '';

const inline = (node: Nodes): boolean =>
  node.type === 'element' && ['p', 'code', 'strong', 'em', 'a', 'h2', 'h3', 'li', 'td', 'th'].includes(node.tagName);
