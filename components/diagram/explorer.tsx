'use client';

import {
  Background,
  Controls,
  type Edge,
  type EdgeProps,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useId, useMemo } from 'react';
import type { PlacedArchitecture, PlacedEdge, PlacedNode } from '@/engine';
import { EdgeShape } from './edge-shape';
import { NodeShape } from './node-shape';
import { Arrow } from './picture';

type ResourceNode = Node<{ node: PlacedNode }, 'resource'>;
type WayEdge = Edge<{ edge: PlacedEdge; arrow: string; permissions: boolean }, 'way'>;

interface Props {
  architecture: PlacedArchitecture;
  permissions: boolean;
}

/** The diagram to move about in. Nodes take the focus one after another; arrows of the layout stay as they are. */
export default function Explorer({ architecture, permissions }: Props) {
  const arrow = useId();
  const nodes = useMemo(() => architecture.nodes.map(toNode), [architecture]);
  const edges = useMemo(
    () => architecture.edges.map((edge) => toEdge(edge, arrow, permissions)),
    [architecture, arrow, permissions],
  );
  return (
    <div className="h-[26rem]">
      <svg aria-hidden width={0} height={0} className="absolute">
        <Arrow id={arrow} />
      </svg>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        preventScrolling={false}
        fitView
        fitViewOptions={{ padding: 0.04 }}
        minZoom={0.25}
        maxZoom={3}
        aria-label="Architecture, to move and zoom"
        ariaLabelConfig={{
          'node.a11yDescription.default': 'A resource of the architecture.',
          'edge.a11yDescription.default': 'A connection of the architecture.',
        }}
      >
        <Background className="fill-paper" />
        <Controls
          showInteractive={false}
          className="[&_button]:size-9 [&_button]:border-line! [&_button]:bg-raised! [&_button]:fill-ink!"
        />
      </ReactFlow>
    </div>
  );
}

const toNode = (node: PlacedNode): ResourceNode => ({
  id: node.id,
  type: 'resource',
  position: { x: node.x - node.width / 2, y: node.y - node.height / 2 },
  width: node.width,
  height: node.height,
  ariaLabel: [node.id, node.type, ...node.settings].join(', '),
  data: { node },
});

const toEdge = (edge: PlacedEdge, arrow: string, permissions: boolean): WayEdge => ({
  id: edge.id,
  type: 'way',
  source: edge.from,
  target: edge.to,
  data: { edge, arrow, permissions },
});

function Resource({ data: { node } }: NodeProps<ResourceNode>) {
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} className="opacity-0" />
      <svg aria-hidden width={node.width} height={node.height} className="block overflow-visible">
        <g transform={`translate(${node.width / 2} ${node.height / 2})`}>
          <NodeShape node={node} />
        </g>
      </svg>
      <Handle type="source" position={Position.Right} isConnectable={false} className="opacity-0" />
    </>
  );
}

const Way = ({ data }: EdgeProps<WayEdge>) => data && <EdgeShape {...data} />;

const nodeTypes = { resource: Resource };
const edgeTypes = { way: Way };
