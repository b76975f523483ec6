import { Graph, layout } from '@dagrejs/dagre';
import {
  type Architecture,
  architectureOf,
  aws,
  bare,
  type Diagram,
  type PlacedArchitecture,
  type Scenario,
} from '../engine';

const nodeWidth = { least: 132, most: 216 };
const characterWidth = 7.6;
const lineHeight = 16;
const labelCharacter = 6.4;

/** The architecture of a scenario with a place for everything. The browser gets it laid out. */
export const diagramOf = (scenario: Scenario): Diagram => laidOut(architectureOf(scenario, aws));

/** The same, while a question about it is open: what is connected, and not how. */
export const bareDiagramOf = (scenario: Scenario): Diagram => laidOut(bare(architectureOf(scenario, aws)));

const laidOut = (architecture: Architecture): Diagram => ({
  wide: placed(architecture, 'LR'),
  narrow: placed(architecture, 'TB'),
});

function placed({ nodes, edges }: Architecture, rankdir: 'LR' | 'TB'): PlacedArchitecture {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir,
    nodesep: rankdir === 'LR' ? 26 : 20,
    ranksep: rankdir === 'LR' ? 34 : 30,
    marginx: 6,
    marginy: 6,
  });
  for (const node of nodes) {
    const longest = Math.max(node.id.length * 1.1, node.type.length, ...node.settings.map((line) => line.length * 0.9));
    const width = Math.min(nodeWidth.most, Math.max(nodeWidth.least, longest * characterWidth + 28));
    graph.setNode(node.id, { width, height: 52 + node.settings.length * lineHeight });
  }
  for (const { id, from, to, label } of edges)
    graph.setEdge(
      from,
      to,
      { width: label === '' ? 12 : label.length * labelCharacter + 18, height: 30, labelpos: 'c' },
      id,
    );
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: nodes.map((node) => {
      const { x, y, width, height } = graph.node(node.id);
      return { ...node, x, y, width, height };
    }),
    edges: edges.map((edge) => {
      const { points, x, y } = graph.edge(edge.from, edge.to, edge.id);
      return { ...edge, points, labelAt: { x: x ?? 0, y: y ?? 0 } };
    }),
  };
}
