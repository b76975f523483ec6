import type { ReplayFact } from '@/quiz';
import type { Mark } from './score';
import { laneY } from './score';

/** How wide the curve is on which something passes from lane to lane. */
const curve = 24;
const spread = 3;

interface Stop {
  readonly x: number;
  readonly y: number;
}

/** The way of one copy of an item. */
export interface Track {
  readonly id: string;
  readonly label: string;
  readonly stops: readonly Stop[];
  /** How far beside the middle of its lane it runs, so that ways on one lane can be told apart. */
  readonly offset: number;
  /** Whether it is still somewhere when all is over. */
  readonly stays: boolean;
}

/** At these a copy is gone. */
const ends: readonly ReplayFact['kind'][] = [
  'answered',
  'refused',
  'deleted',
  'moved',
  'recorded',
  'dropped',
  'expired',
  'removed',
  'filtered',
  'skipped',
  'checkpointed',
  'run-ended',
];

interface Draft {
  readonly id: string;
  readonly label: string;
  readonly marks: Mark[];
}

/** The way of each copy through the lanes. A copy begins where its item was last. */
export function tracksOf(marks: readonly Mark[]): readonly Track[] {
  const tracks = new Map<string, Draft>();
  const lastOf = new Map<string, Mark>();
  const lastCopyOf = new Map<string, string>();
  for (const mark of marks) {
    const { items, copies } = mark.fact;
    for (const [at, copy] of copies.entries()) {
      const item = items[at] ?? items[0];
      const known = tracks.get(copy);
      if (known) known.marks.push(mark);
      else {
        const origin = lastOf.get(item ?? '') ?? lastOf.get(itemNamedIn(copy, lastOf) ?? '');
        tracks.set(copy, { id: copy, label: item ?? 'record', marks: origin ? [origin, mark] : [mark] });
      }
      if (item !== undefined) lastCopyOf.set(item, copy);
    }
    // An answer is about the item alone; it ends the way of the copy that was last.
    if (copies.length === 0)
      for (const item of items) {
        const track = tracks.get(lastCopyOf.get(item) ?? '');
        if (track?.marks.at(-1)?.fact.kind === 'run-ended') track.marks.push(mark);
      }
    for (const item of items) lastOf.set(item, mark);
  }
  return [...tracks.values()].map(({ id, label, marks: way }, index, all) => {
    const offset = all.length < 2 ? 0 : ((index % 7) - Math.min(all.length - 1, 6) / 2) * spread;
    return {
      id,
      label,
      offset,
      stays: !ends.includes(way.at(-1)?.fact.kind ?? 'queued'),
      stops: way.map(({ x, lane }) => ({ x, y: laneY(lane) + offset })),
    };
  });
}

/** A record has no item of its own, but its name holds that of the event that it is about. */
const itemNamedIn = (copy: string, known: ReadonlyMap<string, unknown>): string | undefined =>
  [...known.keys()].find((item) => copy.includes(` of ${item} `) || copy.includes(` of ${item}@`));

/** The way as a line: along a lane, then over to the next one. */
export function pathOf({ stops, stays }: Track, width: number): string {
  const [first] = stops;
  if (!first) return '';
  const parts = [`M${first.x} ${first.y}`];
  for (const [at, { x, y }] of stops.entries()) {
    const before = stops[at - 1];
    if (!before) continue;
    if (before.y === y) parts.push(`H${x}`);
    else {
      const from = Math.max(before.x, x - curve);
      const middle = (from + x) / 2;
      parts.push(`H${from}C${middle} ${before.y} ${middle} ${y} ${x} ${y}`);
    }
  }
  if (stays) parts.push(`H${width}`);
  return parts.join('');
}

/** How high a track is at a place, or undefined before it begins and after it has ended. */
export function heightAt({ stops, stays }: Track, x: number): number | undefined {
  const [first] = stops;
  if (!first || x < first.x) return undefined;
  let at = 0;
  while (at + 1 < stops.length && (stops[at + 1]?.x ?? 0) <= x) at += 1;
  const here = stops[at] ?? first;
  const next = stops[at + 1];
  if (!next) return stays || x < here.x + curve ? here.y : undefined;
  const from = Math.max(here.x, next.x - curve);
  const part = Math.max(0, Math.min(1, (x - from) / Math.max(1, next.x - from)));
  return here.y + (next.y - here.y) * part * part * (3 - 2 * part);
}
