import type { PlacedNode } from '@/engine';

/** A resource: its name, what it is, and the settings that decide about delivery. The outline tells its part. */
export function NodeShape({ node: { role, id, type, settings, width, height } }: { node: PlacedNode }) {
  const left = -width / 2;
  const top = -height / 2;
  return (
    <g>
      <rect
        x={left}
        y={top}
        width={width}
        height={height}
        rx={role === 'function' ? 10 : role === 'caller' ? height / 2 : 3}
        className={role === 'function' ? 'fill-accent-wash stroke-accent' : 'fill-raised stroke-line-strong'}
        strokeWidth={role === 'function' ? 2 : 1.25}
        strokeDasharray={role === 'mapping' ? '5 4' : undefined}
      />
      {role === 'store' && (
        <path d={`M${left} ${top + 6}h${width}`} className="fill-none stroke-line-strong" strokeWidth={1.25} />
      )}
      <text x={0} y={top + 23} textAnchor="middle" className="fill-ink text-[13px] font-semibold">
        {role === 'caller' ? 'Caller' : id}
      </text>
      <text x={0} y={top + 39} textAnchor="middle" className="fill-ink-soft text-[11px]">
        {type}
      </text>
      {settings.map((line, at) => (
        <text key={line} x={0} y={top + 56 + at * 16} textAnchor="middle" className="fill-ink font-mono text-[10.5px]">
          {line}
        </text>
      ))}
    </g>
  );
}
