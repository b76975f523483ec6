import type { Nodes } from 'hast';

/** What is written in a node and below it. */
export const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** Ids that the page around a text uses for itself. */
const taken = ['main', 'check', 'sources', 'topics', 'rules'];

/** Gives each heading of one text an id of its own, made of its words. */
export function headingIds(): (heading: string) => string {
  const used = new Set(taken);
  return (heading) => {
    const words =
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'section';
    let id = words;
    for (let at = 2; used.has(id); at++) id = `${words}-${at}`;
    used.add(id);
    return id;
  };
}
