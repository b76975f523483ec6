'use client';

import { useEffect, useRef } from 'react';
import { clock } from './clock';
import { Glyph } from './glyph';
import { type Layout, laneHeight, type Mark } from './layout';

type Props = { layout: Layout; marks: readonly Mark[]; cursor: number; differsAt?: number };

const top = 26;

/** A drawing of one world: a lane for each place, a column for each moment. The list beside it says the same in words. */
export function Lanes({ layout, marks, cursor, differsAt }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useRef(cursor);
  const height = top + layout.lanes.length * laneHeight;
  const y = (lane: number) => top + lane * laneHeight + laneHeight / 2;
  const current = marks.findLast((mark) => mark.moment <= cursor);
  const splitX = layout.ticks.find((tick) => tick.at === differsAt)?.x;

  useEffect(() => {
    const box = scroller.current;
    const moved = seen.current !== cursor;
    seen.current = cursor;
    if (moved && box && current) box.scrollLeft = current.x - box.clientWidth / 2;
  }, [current, cursor]);

  return (
    <div aria-hidden className="flex rounded-card border border-line bg-raised">
      <ul className="w-28 shrink-0 border-r border-line pt-[26px] sm:w-44">
        {layout.lanes.map((lane) => (
          <li key={lane} className="flex h-10 items-center px-3 font-mono text-xs leading-tight wrap-anywhere">
            {lane}
          </li>
        ))}
      </ul>
      <div ref={scroller} className="grow overflow-x-auto" tabIndex={-1}>
        <svg width={layout.width} height={height} className="block min-w-full">
          <title>Delivery timeline</title>
          {layout.lanes.map((lane, at) => (
            <line key={lane} x1={0} x2="100%" y1={y(at)} y2={y(at)} className="stroke-line" />
          ))}
          {layout.ticks.map((tick) => (
            <text key={tick.at} x={tick.x - 6} y={16} className="fill-ink-soft font-mono text-[11px]">
              {clock(tick.at)}
            </text>
          ))}
          {splitX !== undefined && (
            <line
              x1={splitX - 15}
              x2={splitX - 15}
              y1={4}
              y2={height}
              strokeDasharray="4 4"
              className="stroke-accent"
              strokeWidth={1.5}
            />
          )}
          <polyline
            points={marks.map((mark) => `${mark.x},${y(mark.lane)}`).join(' ')}
            className="fill-none stroke-line-strong opacity-40"
          />
          {marks.map((mark) => (
            <g key={mark.moment} className={mark.moment <= cursor ? '' : 'opacity-15'}>
              <Glyph fact={mark.fact} x={mark.x} y={y(mark.lane)} />
              {mark === current && (
                <circle cx={mark.x} cy={y(mark.lane)} r={11} className="fill-none stroke-accent" strokeWidth={2} />
              )}
            </g>
          ))}
        </svg>
      </div>
    </div>
  );
}
