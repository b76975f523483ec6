import { memo, type RefObject, useEffect, useRef } from 'react';
import type { Player } from './player';
import { laneHeight, laneY, type Mark, rulerHeight, type Score } from './score';
import { heightAt, type Track } from './tracks';

interface Props {
  player: Player;
  score: Score;
  tracks: readonly Track[];
  marks: readonly Mark[];
  height: number;
  /** What is to come is hidden, not only faint. */
  hides: boolean;
  scroller: RefObject<HTMLDivElement | null>;
}

const pill = 17;
const perLane = 3;
const characterWidth = 6.7;

/**
 * The playhead with the items that it carries, and the veil over what is to come. Frames write to the drawing, so playing
 * renders nothing; what moves is a layer of its own, so that nothing below it is painted again.
 */
export const Front = memo(function Front({ player, score, tracks, marks, height, hides, scroller }: Props) {
  const group = useRef<SVGGElement>(null);
  const veil = useRef<SVGRectElement>(null);
  const ring = useRef<SVGCircleElement>(null);

  useEffect(() => {
    const pills = [...(group.current?.querySelectorAll<SVGGElement>('[data-track]') ?? [])];
    const tops = new Array<string>(pills.length).fill('');
    let ringed: Mark | undefined;
    return player.onFrame((position) => {
      const x = score.xAt(position);
      // Read before anything is written, or each frame would lay the page out anew.
      follow(scroller.current, x, player.read().playing);
      for (const moved of [group.current, veil.current])
        if (moved) moved.style.transform = `translateX(${x.toFixed(2)}px)`;
      const taken: number[] = [];
      for (const [at, track] of tracks.entries()) {
        const y = heightAt(track, x);
        const lane = y === undefined ? 0 : Math.round((y - laneY(0)) / laneHeight);
        const slot = y === undefined ? perLane : (taken[lane] ?? 0);
        if (y !== undefined) taken[lane] = slot + 1;
        const top = y === undefined || slot >= perLane ? '' : stacked(y, slot).toFixed(1);
        if (tops[at] === top) continue;
        tops[at] = top;
        if (top === '') pills[at]?.setAttribute('visibility', 'hidden');
        else {
          pills[at]?.setAttribute('visibility', 'visible');
          pills[at]?.setAttribute('transform', `translate(0 ${top})`);
        }
      }
      const current = lastBefore(marks, position);
      if (current !== ringed) {
        ringed = current;
        ring.current?.setAttribute('visibility', current ? 'visible' : 'hidden');
        ring.current?.setAttribute('cx', String(current?.x ?? 0));
        ring.current?.setAttribute('cy', String(laneY(current?.lane ?? 0)));
      }
    });
  }, [player, score, tracks, marks, scroller]);

  // Where it stands before any script has run.
  const begins = `translate(${score.xAt(player.read().moment)} 0)`;
  return (
    <>
      <rect
        ref={veil}
        x={0}
        y={rulerHeight}
        width="100%"
        height={height}
        transform={begins}
        className="fill-paper will-change-transform"
        opacity={hides ? 1 : 0.86}
      />
      <circle ref={ring} r={13} className="fill-none stroke-accent" strokeWidth={2.5} />
      <g ref={group} transform={begins} className="will-change-transform">
        <line x1={0} x2={0} y1={rulerHeight - 8} y2={height} className="stroke-accent" strokeWidth={1.5} />
        <path d={`M-6 ${rulerHeight - 12}h12l-6 8z`} className="fill-accent" />
        {tracks.map(({ id, label }) => (
          <g key={id} data-track={id} visibility="hidden">
            <rect
              x={17}
              y={-pill / 2}
              width={label.length * characterWidth + 14}
              height={pill}
              rx={8.5}
              className="fill-accent"
            />
            <text x={24} y={4} className="fill-on-accent font-mono text-[11px] font-medium">
              {label}
            </text>
          </g>
        ))}
      </g>
    </>
  );
});

/** Several items on one lane stand below each other. */
const stacked = (y: number, slot: number): number => y + (slot === 0 ? 0 : slot === 1 ? pill : -pill);

function lastBefore(marks: readonly Mark[], position: number): Mark | undefined {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.moment ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1];
}

/** Keeps the playhead in sight: gently while it plays, at once when somebody has moved it. */
function follow(box: HTMLDivElement | null, x: number, playing: boolean): void {
  if (!box) return;
  const { scrollLeft, clientWidth } = box;
  // So much stays to the right of the playhead that what it carries can be read.
  const lead = Math.max(40, Math.min(clientWidth * 0.6, clientWidth - 140));
  if (playing) {
    if (x > scrollLeft + lead) box.scrollLeft = x - lead;
    if (x < scrollLeft) box.scrollLeft = x - 40;
  } else if (x < scrollLeft + 40 || x > scrollLeft + clientWidth - 150) box.scrollLeft = x - lead;
}
