import type { ReplayFact } from '@/quiz';

type Shape = 'event' | 'waits' | 'kept' | 'fails';

const shapes: Partial<Record<ReplayFact['kind'], Shape>> = {
  queued: 'waits',
  returned: 'waits',
  'retry-scheduled': 'waits',
  moved: 'kept',
  recorded: 'kept',
  throttled: 'fails',
  refused: 'fails',
  'not-delivered': 'fails',
  'given-up': 'fails',
  dropped: 'fails',
  expired: 'fails',
};

/** The shape tells the kind of fact, so that colour is never needed to read it. */
export function shapeOf(fact: ReplayFact): Shape {
  if (fact.kind === 'run-ended' && fact.result !== 'ok') return 'fails';
  return shapes[fact.kind] ?? 'event';
}

export function Glyph({ fact, x, y }: { fact: ReplayFact; x: number; y: number }) {
  return <Sign shape={shapeOf(fact)} x={x} y={y} />;
}

function Sign({ shape, x, y }: { shape: Shape; x: number; y: number }) {
  switch (shape) {
    case 'event':
      return <circle cx={x} cy={y} r={5} className="fill-ink" />;
    case 'waits':
      return <circle cx={x} cy={y} r={5} className="fill-raised stroke-ink" strokeWidth={2} />;
    case 'kept':
      return <rect x={x - 5} y={y - 5} width={10} height={10} rx={1.5} className="fill-accent" />;
    case 'fails':
      return (
        <g>
          <circle cx={x} cy={y} r={7} className="fill-raised" />
          <path
            d={`M${x - 4.5} ${y - 4.5}l9 9m0-9l-9 9`}
            className="stroke-bad"
            strokeWidth={2.5}
            strokeLinecap="round"
          />
        </g>
      );
  }
}

const legend: readonly [Shape, string][] = [
  ['event', 'happens'],
  ['waits', 'waits'],
  ['kept', 'kept elsewhere'],
  ['fails', 'fails'],
];

export function Legend() {
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {legend.map(([shape, word]) => (
        <li key={shape} className="flex items-center gap-1.5">
          <svg width={16} height={16} aria-hidden>
            <Sign shape={shape} x={8} y={8} />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
