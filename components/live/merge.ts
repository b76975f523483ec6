import type { Architecture, Diagram, PlacedArchitecture } from '@/engine';

/** The places of the first layout with the words of a changed set-up; a line that is gone is not drawn. */
export const merged = ({ wide, narrow }: Diagram, architecture: Architecture): Diagram => ({
  wide: mergedIn(wide, architecture),
  narrow: mergedIn(narrow, architecture),
});

function mergedIn(placed: PlacedArchitecture, { nodes, edges }: Architecture): PlacedArchitecture {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const edgeById = new Map(edges.map((edge) => [edge.id, edge]));
  return {
    ...placed,
    nodes: placed.nodes.map((node) => ({ ...node, ...nodeById.get(node.id) })),
    edges: placed.edges.filter(({ id }) => edgeById.has(id)).map((edge) => ({ ...edge, ...edgeById.get(edge.id) })),
  };
}
