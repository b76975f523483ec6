import type { Nodes } from 'mdast';

/** Shows every node of a tree in reading order, the tree itself first. What `isWhole` holds of is not looked into. */
export function walk(node: Nodes, see: (node: Nodes) => void, isWhole?: (node: Nodes) => boolean): void {
  see(node);
  if (!('children' in node) || isWhole?.(node)) return;
  for (const child of node.children) walk(child, see, isWhole);
}
