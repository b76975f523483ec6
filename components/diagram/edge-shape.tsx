import type { PlacedEdge } from '@/engine';
import { lines } from './lines';

interface Props {
  edge: PlacedEdge;
  /** The id of the arrow head. */
  arrow: string;
  permissions: boolean;
}

export function EdgeShape({ edge: { way, label, points, labelAt, permission }, arrow, permissions }: Props) {
  const { dashes, width } = lines[way];
  const marked = permissions && permission;
  // Below each other: the layout keeps room for the label alone.
  const said = [...(label ? [label] : []), ...(marked ? [permission.allowed ? '✓ allowed' : '✗ not allowed'] : [])];
  const longest = Math.max(...said.map(({ length }) => length));
  const tone = way === 'failure' || (marked && !permission.allowed) ? 'stroke-bad' : 'stroke-ink-soft';
  return (
    <g>
      <path
        d={through(points)}
        className={`fill-none ${tone}`}
        strokeWidth={width}
        strokeDasharray={dashes}
        strokeLinecap={way === 'poll' ? 'round' : undefined}
        markerEnd={`url(#${arrow})`}
      />
      {said.length > 0 && (
        <g transform={`translate(${labelAt.x} ${labelAt.y})`}>
          <rect
            x={-longest * 3.2 - 5}
            y={-said.length * 7 - 2}
            width={longest * 6.4 + 10}
            height={said.length * 14 + 4}
            rx={9}
            className="fill-paper"
          />
          {said.map((line, at) => (
            <text
              key={line}
              y={4 + (at - (said.length - 1) / 2) * 14}
              textAnchor="middle"
              className={`font-mono text-[10.5px] ${line === label || !marked ? 'fill-ink-soft' : permission.allowed ? 'fill-good' : 'fill-bad'}`}
            >
              {line}
            </text>
          ))}
        </g>
      )}
    </g>
  );
}

/** A smooth line through the points of the layout. */
function through(points: PlacedEdge['points']): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const last = rest.at(-1);
  const inner = rest.slice(0, -1);
  const parts = [`M${first.x} ${first.y}`];
  for (const [at, point] of inner.entries()) {
    const next = inner[at + 1] ?? last;
    if (!next) continue;
    const end = at === inner.length - 1 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    parts.push(`Q${point.x} ${point.y} ${end.x} ${end.y}`);
  }
  if (inner.length === 0 && last) parts.push(`L${last.x} ${last.y}`);
  return parts.join('');
}
