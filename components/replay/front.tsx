import { memo, type RefObject, useEffect, useRef } from 'react';
import { labelHeight, labelsAt } from './labels';
import type { Player } from './player';
import { laneHeight, laneY, type Mark, rulerHeight, type Score } from './score';
import type { Track } from './tracks';

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

const characterWidth = 6.7;
/** Of a label: from the playhead to its first letter, and from its last to its end. */
const before = 24;
const after = 7;

/**
 * The playhead with the items that it carries, and the veil over what is to come. Frames write to the drawing, so playing
 * renders nothing; what moves is a layer of its own, so that nothing below it is painted again.
 */
export const Front = memo(function Front({ player, score, tracks, marks, height, hides, scroller }: Props) {
  const group = useRef<SVGGElement>(null);
  const veil = useRef<SVGRectElement>(null);
  const ring = useRef<SVGCircleElement>(null);

  const lanes = Math.round((height - rulerHeight) / laneHeight);
  const longest = Math.max(0, ...tracks.map(({ label }) => label.length));
  const room = before + longest * characterWidth + after;

  useEffect(() => {
    const find = (what: string) => [...(group.current?.querySelectorAll<SVGGElement>(`[data-${what}]`) ?? [])];
    const labels = find('track').map(movable);
    const counts = find('more').map((count) => ({ move: movable(count), text: count.querySelector('text'), said: 0 }));
    let ringed: Mark | undefined;
    return player.onFrame((position) => {
      const x = score.xAt(position);
      // Read before anything is written, or each frame would lay the page out anew.
      follow(scroller.current, x, room, player.read().playing);
      for (const moved of [group.current, veil.current])
        if (moved) moved.style.transform = `translateX(${x.toFixed(2)}px)`;
      const { tops, more } = labelsAt(tracks, lanes, x);
      for (const [at, move] of labels.entries()) move(tops[at]);
      for (const [lane, count] of counts.entries()) {
        const { count: rest = 0, top = 0 } = more[lane] ?? {};
        count.move(rest > 0 ? top : undefined);
        if (rest > 0 && rest !== count.said && count.text) count.text.textContent = `and ${rest} more`;
        count.said = rest;
      }
      const current = lastBefore(marks, position);
      if (current !== ringed) {
        ringed = current;
        ring.current?.setAttribute('visibility', current ? 'visible' : 'hidden');
        ring.current?.setAttribute('cx', String(current?.x ?? 0));
        ring.current?.setAttribute('cy', String(laneY(current?.lane ?? 0)));
      }
      if (current && !player.read().playing) showLane(scroller.current?.parentElement, current.lane);
    });
  }, [player, score, tracks, marks, scroller, lanes, room]);

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
              y={-labelHeight / 2}
              width={label.length * characterWidth + 14}
              height={labelHeight}
              rx={labelHeight / 2}
              className="fill-accent stroke-paper"
              strokeWidth={1}
            />
            <text x={before} y={4} className="fill-on-accent font-mono text-[11px] font-medium">
              {label}
            </text>
          </g>
        ))}
        {Array.from({ length: lanes }, (_, lane) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lanes have no other name here
          <g key={lane} data-more={lane} visibility="hidden">
            <text x={before} y={4} className="fill-accent font-mono text-[11px] font-medium" />
          </g>
        ))}
      </g>
    </>
  );
});

/** Moves an element up and down, or hides it, and writes only what has changed. */
function movable(element: SVGGElement): (top: number | undefined) => void {
  let shown = '';
  return (top) => {
    const wanted = top === undefined ? '' : `translate(0 ${top.toFixed(1)})`;
    if (wanted === shown) return;
    shown = wanted;
    element.setAttribute('visibility', wanted === '' ? 'hidden' : 'visible');
    if (wanted !== '') element.setAttribute('transform', wanted);
  };
}

/** Of more lanes than fit, those around this one come into sight; not while it plays, or the drawing would jump up and down. */
function showLane(box: HTMLElement | null | undefined, lane: number): void {
  if (!box || box.scrollHeight <= box.clientHeight) return;
  const middle = laneY(lane);
  const isIn = middle - laneHeight > box.scrollTop && middle + laneHeight < box.scrollTop + box.clientHeight;
  if (!isIn) box.scrollTop = middle - box.clientHeight / 2;
}

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

/** Keeps the playhead in sight, with room for what it carries: gently while it plays, at once when somebody has moved it. */
function follow(box: HTMLDivElement | null, x: number, room: number, playing: boolean): void {
  if (!box) return;
  const { scrollLeft, clientWidth } = box;
  const lead = Math.max(40, Math.min(clientWidth * 0.6, clientWidth - room));
  if (playing) {
    if (x > scrollLeft + lead) box.scrollLeft = x - lead;
    if (x < scrollLeft) box.scrollLeft = x - 40;
  } else if (x < scrollLeft + 40 || x > scrollLeft + clientWidth - room) box.scrollLeft = x - lead;
}
