import { laneHeight, laneY } from './score';
import { heightAt, type Track } from './tracks';

/** The height of a label. */
export const labelHeight = 17;
/** So many fit a lane; the last makes room for a count when there are more. */
const perLane = 3;

export interface Labels {
  /** How high each track's label stands; undefined where it has none. */
  readonly tops: readonly (number | undefined)[];
  /** How many more rest on each lane than are named, by lane. */
  readonly more: readonly { readonly count: number; readonly top: number }[];
}

/** Where the labels of the items stand when the playhead is at `x`: what rests on a lane below each other, what passes over where it is. */
export function labelsAt(tracks: readonly Track[], lanes: number, x: number): Labels {
  const heights = tracks.map((track) => heightAt(track, x));
  const laneOf = tracks.map((track, at) => restingLane(heights[at], track.offset));
  const counts = new Array<number>(lanes).fill(0);
  for (const lane of laneOf) if (lane !== undefined) counts[lane] = (counts[lane] ?? 0) + 1;
  const placed = new Array<number>(lanes).fill(0);
  const tops = tracks.map((_, at) => {
    const lane = laneOf[at];
    if (lane === undefined) return heights[at];
    const row = placed[lane] ?? 0;
    placed[lane] = row + 1;
    const count = counts[lane] ?? 0;
    return row < named(count) ? rowAt(lane, row, count) : undefined;
  });
  const more = counts.map((count, lane) => ({ count: count - named(count), top: rowAt(lane, perLane - 1, count) }));
  return { tops, more };
}

const named = (count: number): number => (count > perLane ? perLane - 1 : count);

const rowAt = (lane: number, row: number, count: number): number =>
  laneY(lane) + (row - (Math.min(count, perLane) - 1) / 2) * labelHeight;

/** The lane on which something rests; undefined while it passes from one to the next, or is nowhere. */
function restingLane(height: number | undefined, offset: number): number | undefined {
  if (height === undefined) return undefined;
  const lane = (height - offset - laneY(0)) / laneHeight;
  return Number.isInteger(lane) ? lane : undefined;
}
