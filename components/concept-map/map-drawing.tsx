'use client';

import Link from 'next/link';
import type { Level } from '@/study';
import { LevelMark } from '../progress/level-mark';
import { FocusRegion } from '../ui/focus-region';
import { boxSize, type Concept, type Placed } from './layout';

export interface MappedTopic extends Concept {
  readonly href: string;
  readonly level: Level;
  /** Of the rules that its questions hang on: how many there are, and how many are familiar or better. */
  readonly rules: { readonly all: number; readonly known: number };
}

interface Props {
  topics: readonly MappedTopic[];
  placed: Placed;
}

/**
 * Topics as a map, each after what it builds on. A client component: a row of the server's stream that ends within an SVG
 * is hidden by a style in the HTML, which the policy refuses.
 */
export function MapDrawing({ topics, placed: { width, height, boxes, lines } }: Props) {
  return (
    <FocusRegion label="Map of topics" className="overflow-x-auto pb-2 max-sm:hidden">
      {/* Places stand in attributes of the drawing: the policy of the pages refuses styles in HTML. */}
      <svg width={width} height={height} className="mx-auto">
        <title>Topics, each after what it builds on</title>
        <g aria-hidden>
          {lines.map(({ from, to, points }) => (
            <path
              key={`${from} ${to}`}
              d={through(points)}
              className="fill-none stroke-line-strong"
              strokeWidth={1.5}
            />
          ))}
        </g>
        {topics.map(({ id, title, href, level, rules }) => (
          <foreignObject
            key={id}
            x={(boxes[id]?.x ?? 0) - boxSize.width / 2}
            y={(boxes[id]?.y ?? 0) - boxSize.height / 2}
            {...boxSize}
          >
            <Link
              href={href}
              className={`flex h-full flex-col justify-center rounded-lg border px-3 py-1 text-sm leading-tight hover:border-accent ${looks[level]}`}
            >
              <span className="font-medium">{title}</span>
              <span className="flex justify-between gap-1 text-xs text-ink-soft">
                <LevelMark level={level} />
                {rules.all > 0 && level !== 'not-started' && (
                  <span className="tabular-nums">
                    {rules.known}/{rules.all}
                    <span className="sr-only"> rules familiar</span>
                  </span>
                )}
              </span>
            </Link>
          </foreignObject>
        ))}
      </svg>
    </FocusRegion>
  );
}

/** Leaves and arrives level, so that one line can be told from another where they meet. */
const through = ([first, ...rest]: Placed['lines'][number]['points']): string => {
  let before = first;
  const parts = [`M${first?.x ?? 0} ${first?.y ?? 0}`];
  for (const { x, y } of rest) {
    const middle = ((before?.x ?? 0) + x) / 2;
    parts.push(`C${middle} ${before?.y ?? 0} ${middle} ${y} ${x} ${y}`);
    before = { x, y };
  }
  return parts.join('');
};

/** The further, the heavier the frame: words say it too, so that colour is not needed. */
const looks: Readonly<Record<Level, string>> = {
  'not-started': 'border-dashed border-line-strong bg-paper',
  learning: 'border-line-strong bg-raised',
  familiar: 'border-2 border-line-strong bg-raised',
  secure: 'border-2 border-accent bg-raised',
};
