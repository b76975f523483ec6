'use client';

import { type RefCallback, useRef } from 'react';
import type { Lane, ReplayFact } from '@/quiz';
import { Drawing } from './drawing';
import { Front } from './front';
import { LaneName } from './lane-name';
import type { Player } from './player';
import { laneHeight, type Mark, rulerHeight, type Score } from './score';
import type { Track } from './tracks';

interface Props {
  player: Player;
  score: Score;
  lanes: readonly Lane[];
  marks: readonly Mark[];
  tracks: readonly Track[];
  /** The moment at which the two worlds part. */
  parting?: number;
  difference?: ReplayFact;
  hides: boolean;
  onPoint: (mark: Mark | undefined) => void;
  /** Holds both drawings of it. */
  picture: RefCallback<HTMLDivElement>;
}

/** A drawing of one world. The list beside it says the same in words, so it is hidden from who cannot see it. */
export function Lanes({ player, score, lanes, marks, tracks, parting, difference, hides, onPoint, picture }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const height = rulerHeight + lanes.length * laneHeight;
  const width = score.width + 130;
  const markUnder = (target: EventTarget): Mark | undefined => {
    const index = (target as Element).closest('[data-mark]')?.getAttribute('data-mark');
    return index == null ? undefined : marks[Number(index)];
  };
  return (
    // Of many lanes as many as fit a window; it scrolls to where something happens.
    <div
      aria-hidden
      tabIndex={-1}
      className="flex max-h-[33rem] overflow-x-hidden overflow-y-auto rounded-card border border-line bg-raised"
    >
      <ul className="z-10 h-max w-28 shrink-0 border-r border-line bg-raised pt-[48px] sm:w-48">
        {lanes.map((lane) => (
          <LaneName key={lane.id} lane={lane} />
        ))}
      </ul>
      <div ref={scroller} className="h-max min-w-0 grow overflow-x-auto overflow-y-hidden bg-raised" tabIndex={-1}>
        {/* Two drawings, the still one below: a browser paints a drawing whole, and this one may hold hundreds of facts. */}
        <div ref={picture} className="relative min-w-full">
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys; the drawing is hidden from who needs them */}
          <svg
            width={width}
            height={height}
            className="block min-w-full"
            onPointerOver={(event) => onPoint(markUnder(event.target))}
            onPointerLeave={() => onPoint(undefined)}
            onClick={(event) => {
              const mark = markUnder(event.target);
              if (mark) player.seek(mark.moment);
            }}
          >
            <title>Delivery timeline</title>
            <Drawing
              score={score}
              lanes={lanes}
              marks={marks}
              tracks={tracks}
              parting={parting}
              difference={difference}
            />
          </svg>
          <svg width={width} height={height} className="pointer-events-none absolute inset-0 block min-w-full">
            <title>Playhead</title>
            <Front
              player={player}
              score={score}
              tracks={tracks}
              marks={marks}
              height={height}
              hides={hides}
              scroller={scroller}
            />
          </svg>
        </div>
      </div>
    </div>
  );
}
