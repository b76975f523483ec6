import type { ElementContent, Root } from 'hast';
import type { Lesson, Topic } from '../../course';
import { catalogue } from '../../engine';
import { compiledCourse } from '../compiled-course';

export interface CheatSheet {
  readonly topic: Topic;
  readonly tables: readonly SheetTable[];
  /** What the simulation holds for true on this topic. */
  readonly statements: readonly { readonly id: string; readonly statement: string; readonly url: string }[];
}

export interface SheetTable {
  readonly lesson: Pick<Lesson, 'id' | 'title'>;
  /** The section of the lesson that it stands in. */
  readonly heading: string;
  readonly table: Root;
}

/** Everything of a topic that fits a table or a sentence; undefined when there is no such topic. */
export function loadCheatSheet(topicId: string): CheatSheet | undefined {
  const { topics, lessons } = compiledCourse().course;
  const topic = topics.find(({ id }) => id === topicId);
  if (!topic) return undefined;
  return {
    topic,
    tables: lessons.filter((lesson) => lesson.topic === topicId).flatMap(tablesOf),
    statements: Object.values(catalogue)
      .filter((rule) => rule.topic === topicId)
      .map(({ id, statement, url }) => ({ id, statement, url })),
  };
}

function tablesOf({ id, title, tree }: Lesson): SheetTable[] {
  let heading = title;
  return tree.children.flatMap((node): SheetTable[] => {
    if (node.type !== 'element') return [];
    if (/^h[2-6]$/.test(node.tagName)) heading = node.children.map(textOf).join('');
    if (node.tagName !== 'table') return [];
    return [{ lesson: { id, title }, heading, table: { type: 'root', children: [node] } }];
  });
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
