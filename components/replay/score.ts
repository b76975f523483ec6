import type { ReplayFact } from '@/quiz';

export const laneHeight = 52;
/** Room above the lanes: waits on one line, the clock on the next. */
export const rulerHeight = 48;
const slotWidth = 34;
const shortGap = 30;
const longGap = 84;
const margin = 26;
/** From here on a wait is folded and labelled. In milliseconds. */
const long = 1000;

/** A fact and where it stands. */
export interface Mark {
  readonly fact: ReplayFact;
  readonly lane: number;
  readonly x: number;
  /** Counts the places that a fact can stand at, from the left; the player runs over them. */
  readonly moment: number;
}

/** A wait that is drawn shorter than it is. */
export interface Wait {
  readonly from: number;
  readonly to: number;
  /** In milliseconds. */
  readonly span: number;
}

export interface Score {
  readonly ticks: readonly { readonly at: number; readonly x: number }[];
  readonly waits: readonly Wait[];
  readonly moments: number;
  readonly width: number;
  /** Where a place between two moments lies, and what time it is there. */
  xAt(moment: number): number;
  timeAt(moment: number): number;
  marks(world: readonly ReplayFact[]): readonly Mark[];
}

/** Columns for all worlds together, so that the same time stands at the same place in each. Facts of one time stand side by side; a long wait takes no more room than a short one. */
export function scoreOf(worlds: readonly (readonly ReplayFact[])[], lanes: readonly { readonly id: string }[]): Score {
  const counts = worlds.map((world) => countBy(world));
  const times = [...new Set(worlds.flat().map((fact) => fact.at))].sort((a, b) => a - b);
  const columns = new Map<number, { x: number; moment: number }>();
  const xs: number[] = [];
  const ats: number[] = [];
  const waits: Wait[] = [];
  let x = margin;
  for (const [index, at] of times.entries()) {
    const before = times[index - 1];
    if (before !== undefined) {
      const from = x - slotWidth / 2;
      const span = at - before;
      x += span >= long ? longGap : shortGap;
      if (span >= long) waits.push({ from, to: x - slotWidth / 2, span });
    }
    columns.set(at, { x, moment: xs.length });
    const slots = Math.max(...counts.map((count) => count.get(at) ?? 0));
    for (let slot = 0; slot < slots; slot += 1) {
      xs.push(x);
      ats.push(at);
      x += slotWidth;
    }
  }
  const laneIndex = new Map(lanes.map(({ id }, at) => [id, at]));
  return {
    ticks: times.map((at) => ({ at, x: columns.get(at)?.x ?? 0 })),
    waits,
    moments: xs.length,
    width: x + margin,
    xAt: (moment) => between(xs, moment),
    timeAt: (moment) => between(ats, moment),
    marks(world) {
      const taken = new Map<number, number>();
      return world.map((fact) => {
        const slot = taken.get(fact.at) ?? 0;
        taken.set(fact.at, slot + 1);
        const column = columns.get(fact.at) ?? { x: 0, moment: 0 };
        return {
          fact,
          lane: laneIndex.get(fact.lane) ?? 0,
          x: column.x + slot * slotWidth,
          moment: column.moment + slot,
        };
      });
    },
  };
}

export const laneY = (lane: number): number => rulerHeight + lane * laneHeight + laneHeight / 2;

function countBy(world: readonly ReplayFact[]): ReadonlyMap<number, number> {
  const count = new Map<number, number>();
  for (const { at } of world) count.set(at, (count.get(at) ?? 0) + 1);
  return count;
}

function between(values: readonly number[], moment: number): number {
  const low = Math.max(0, Math.min(values.length - 1, Math.floor(moment)));
  const from = values[low] ?? 0;
  const to = values[low + 1] ?? from;
  return from + (to - from) * Math.max(0, Math.min(1, moment - low));
}
