import { memo, useMemo } from 'react';
import type { Lane, ReplayFact } from '@/quiz';
import { clock } from './clock';
import { Glyph } from './glyph';
import { runsOf } from './runs';
import { laneHeight, laneY, type Mark, rulerHeight, type Score } from './score';
import { pathOf, type Track } from './tracks';

interface Props {
  score: Score;
  lanes: readonly Lane[];
  marks: readonly Mark[];
  tracks: readonly Track[];
  /** The moment at which the two worlds part. */
  parting?: number;
  difference?: ReplayFact;
}

/** All that stays still while a replay plays: lanes, clock, waits, the ways of the items and what happened to them. */
export const Drawing = memo(function Drawing({ score, lanes, marks, tracks, parting, difference }: Props) {
  const height = rulerHeight + lanes.length * laneHeight;
  const runs = useMemo(() => runsOf(marks), [marks]);
  const parted = parting === undefined ? undefined : score.xAt(parting);
  return (
    <>
      {lanes.map(({ id, kind }, at) => (
        <g key={id}>
          <rect
            x={0}
            y={rulerHeight + at * laneHeight}
            width="100%"
            height={laneHeight}
            className={at % 2 === 0 ? 'fill-sunken' : 'fill-raised'}
            opacity={0.6}
          />
          <line
            x1={0}
            x2="100%"
            y1={laneY(at)}
            y2={laneY(at)}
            className="stroke-line-strong"
            opacity={0.45}
            strokeDasharray={kind === 'waiting' || kind === 'poller' ? '2 5' : undefined}
          />
        </g>
      ))}
      {score.waits.map(({ from, to, span }) => (
        <g key={from}>
          <rect
            x={from + 8}
            y={rulerHeight}
            width={to - from - 16}
            height={height - rulerHeight}
            className="fill-paper"
            opacity={0.75}
          />
          {[from + 8, to - 8].map((x) => (
            <path key={x} d={zigzag(x, rulerHeight, height)} className="fill-none stroke-line-strong" opacity={0.6} />
          ))}
          <text x={(from + to) / 2} y={16} textAnchor="middle" className="fill-ink-soft font-mono text-[11px]">
            {wait(span)}
          </text>
        </g>
      ))}
      {score.ticks.map(({ at, x }) => (
        <text key={at} x={x - 8} y={33} className="fill-ink font-mono text-[11px] font-medium">
          {clock(at)}
        </text>
      ))}
      {parted !== undefined && (
        <line
          x1={parted - 17}
          x2={parted - 17}
          y1={6}
          y2={height}
          strokeDasharray="5 4"
          className="stroke-accent"
          strokeWidth={2}
        />
      )}
      {tracks.map((track) => (
        <path
          key={track.id}
          d={pathOf(track, score.width)}
          className="fill-none stroke-ink-soft"
          strokeWidth={1.5}
          opacity={0.75}
        />
      ))}
      {runs.map(({ start, end }) => (
        <rect
          key={start.moment}
          x={start.x - 9}
          y={laneY(start.lane) - 9}
          width={Math.max(18, (end?.x ?? start.x) - start.x + 18)}
          height={18}
          rx={9}
          className={end && end.fact.result !== 'ok' ? 'fill-bad-wash stroke-bad' : 'fill-raised stroke-ink'}
          strokeWidth={1.5}
        />
      ))}
      {marks.map((mark, index) => (
        <g key={mark.moment} data-mark={index}>
          <circle cx={mark.x} cy={laneY(mark.lane)} r={16} className="fill-transparent" />
          <Glyph fact={mark.fact} x={mark.x} y={laneY(mark.lane)} />
          {mark.fact === difference && (
            <circle
              cx={mark.x}
              cy={laneY(mark.lane)}
              r={14}
              strokeDasharray="4 3"
              className="fill-none stroke-accent"
              strokeWidth={2}
            />
          )}
        </g>
      ))}
    </>
  );
});

const zigzag = (x: number, top: number, bottom: number): string => {
  const steps = Math.ceil((bottom - top) / 8);
  return `M${x} ${top}${Array.from({ length: steps }, (_, at) => `l${at % 2 === 0 ? 3 : -3} 8`).join('')}`;
};

const wait = (span: number): string => `· ${clock(span)} ·`;
