import type { Code, Nodes } from 'mdast';

/** The blocks of a Markdown file that the compiler reads: ```yaml scenario ID, ```yaml expect ID and ```yaml check. */
export type FencedKind = 'scenario' | 'expect' | 'check';

/** What the line says that opens the block. */
export interface Fence {
  readonly kind: FencedKind;
  /** '' when none is given. */
  readonly id: string;
  /** Words behind the id. */
  readonly flags: readonly string[];
}

const kinds: readonly string[] = ['scenario', 'expect', 'check'] satisfies FencedKind[];

/** The opening line of a block that the compiler reads; undefined for any other node. */
export function fenceOf(node: Nodes): Fence | undefined {
  if (!isYaml(node)) return undefined;
  const [kind = '', id = '', ...flags] = (node.meta ?? '').trim().split(/\s+/);
  return kinds.includes(kind) ? { kind: kind as FencedKind, id, flags } : undefined;
}

const isYaml = (node: Nodes): node is Code => node.type === 'code' && node.lang === 'yaml';
