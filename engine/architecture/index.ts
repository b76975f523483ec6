import { askedFor } from '../deployment/deploy';
import type { RuleSet } from '../rules';
import type { Scenario } from '../scenario';
import type { Architecture, ArchitectureEdge, ArchitectureNode, EdgeWay } from './architecture';
import { wiredEdges } from './edges';
import { allNodes } from './nodes';
import { callerId, traffic } from './traffic';

/** Who hands what to whom in a scenario, whether or not AWS would let its template be deployed. */
export function architectureOf(scenario: Scenario, rules: RuleSet): Architecture {
  const read = <Id extends keyof RuleSet>(id: Id): RuleSet[Id] => rules[id];
  const world = askedFor(scenario, read);
  const all = [...traffic(scenario, world), ...wiredEdges({ world, read })];
  const edges = [...new Map(all.map((edge) => [edge.id, labelled(edge)])).values()];
  const met = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const known = allNodes(world).filter(({ id, role }) => met.has(id) || role === 'function');
  const ids = new Set(known.map(({ id }) => id));
  const outside = [...met].filter((id) => !ids.has(id)).map(outsideNode);
  return { nodes: [...outside, ...known], edges };
}

/** What the template does not hold: the caller, or a resource that is made elsewhere. */
const outsideNode = (id: string): ArchitectureNode =>
  id === callerId
    ? { id, role: 'caller', type: 'outside', settings: [] }
    : { id, role: 'store', type: 'made elsewhere', settings: [] };

const words: Record<EdgeWay, string> = {
  sync: 'sync',
  async: 'async',
  push: 'push',
  poll: 'poll',
  failure: 'failed',
  success: 'success',
  send: '',
};

/** A line tells its way in words too. */
const labelled = (edge: ArchitectureEdge): ArchitectureEdge => ({
  ...edge,
  label: [words[edge.way], edge.label].filter(Boolean).join(' · '),
});

/** What is connected with what, and nothing of how: for who is still to say how. */
export function bare({ nodes, edges }: Architecture): Architecture {
  const mappings = new Set(nodes.filter(({ role }) => role === 'mapping').map(({ id }) => id));
  const sourceOf = new Map(edges.filter(({ to }) => mappings.has(to)).map(({ from, to }) => [to, from]));
  const plain = edges
    .filter(({ to }) => !mappings.has(to))
    .map(({ from, to }): ArchitectureEdge => {
      const source = sourceOf.get(from) ?? from;
      return { id: `${source} to ${to}`, from: source, to, way: 'send', label: '' };
    });
  return {
    nodes: nodes.filter(({ id }) => !mappings.has(id)).map((node) => ({ ...node, settings: [] })),
    edges: [...new Map(plain.map((edge) => [edge.id, edge])).values()],
  };
}
