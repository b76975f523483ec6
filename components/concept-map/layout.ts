import { Graph, layout } from '@dagrejs/dagre';

export interface Concept {
  readonly id: string;
  readonly title: string;
  /** Ids of what it builds on. */
  readonly prerequisites: readonly string[];
}

/** Where the middle of a box is. */
interface Box {
  readonly x: number;
  readonly y: number;
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly boxes: Readonly<Record<string, Box>>;
  /** Lines from what comes first to what builds on it, as points. */
  readonly lines: readonly { readonly from: string; readonly to: string; readonly points: readonly Box[] }[];
}

export const boxSize = { width: 156, height: 72 };
const gaps = { rankdir: 'LR', nodesep: 18, ranksep: 36, marginx: 4, marginy: 4 };

/** From left to right: what a topic builds on stands before it. The same concepts are always laid out alike. */
export function placed(concepts: readonly Concept[]): Placed {
  const graph = new Graph().setGraph({ ...gaps }).setDefaultEdgeLabel(() => ({}));
  const known = new Set(concepts.map(({ id }) => id));
  for (const { id } of concepts) graph.setNode(id, { ...boxSize });
  for (const { id, prerequisites } of concepts)
    for (const before of prerequisites) if (known.has(before)) graph.setEdge(before, id);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: Object.fromEntries(
      graph.nodes().map((id) => {
        const { x, y } = graph.node(id);
        return [id, { x, y }];
      }),
    ),
    lines: graph.edges().map((edge) => ({ from: edge.v, to: edge.w, points: graph.edge(edge).points ?? [] })),
  };
}
