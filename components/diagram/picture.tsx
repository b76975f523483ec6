import { useId } from 'react';
import type { PlacedArchitecture } from '@/engine';
import { EdgeShape } from './edge-shape';
import { NodeShape } from './node-shape';

interface Props {
  architecture: PlacedArchitecture;
  permissions: boolean;
  className?: string;
}

/** The architecture as a still picture: it needs no script, and paper takes it. The list below it says the same in words. */
export function Picture({ architecture: { width, height, nodes, edges }, permissions, className = '' }: Props) {
  const arrow = useId();
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={`mx-auto h-auto max-w-full ${className}`}
    >
      <title>Architecture</title>
      <Arrow id={arrow} />
      {edges.map((edge) => (
        <EdgeShape key={edge.id} edge={edge} arrow={arrow} permissions={permissions} />
      ))}
      {nodes.map((node) => (
        <g key={node.id} transform={`translate(${node.x} ${node.y})`}>
          <NodeShape node={node} />
        </g>
      ))}
    </svg>
  );
}

export const Arrow = ({ id }: { id: string }) => (
  <defs>
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX={9}
      refY={5}
      markerUnits="userSpaceOnUse"
      markerWidth={11}
      markerHeight={11}
      orient="auto"
    >
      <path d="M0 0.5L10 5L0 9.5z" className="fill-ink-soft" />
    </marker>
  </defs>
);
