import type { ReplayFact } from '@/quiz';

export const laneHeight = 40;
const slotWidth = 26;
const columnGap = 34;
const margin = 20;

export interface Mark {
  readonly fact: ReplayFact;
  readonly lane: number;
  readonly x: number;
  /** Counts the places that a fact can stand at, from the left; the cursor of the player runs over it. */
  readonly moment: number;
}

export interface Layout {
  readonly lanes: readonly string[];
  readonly ticks: readonly { readonly at: number; readonly x: number }[];
  readonly moments: number;
  readonly width: number;
  marks(world: readonly ReplayFact[]): Mark[];
}

/** Lanes and columns for all worlds together, so that the same moment stands at the same place in each. A column is a moment in time, not a length: six hours take no more room than a second. */
export function layOut(worlds: readonly (readonly ReplayFact[])[]): Layout {
  const lanes = [...new Set(worlds.flat().map((fact) => fact.place))];
  const times = [...new Set(worlds.flat().map((fact) => fact.at))].sort((a, b) => a - b);
  const columns = new Map<number, { x: number; moment: number }>();
  let x = margin;
  let moment = 0;
  for (const at of times) {
    columns.set(at, { x, moment });
    const slots = Math.max(...worlds.map((world) => world.filter((fact) => fact.at === at).length));
    x += slots * slotWidth + columnGap;
    moment += slots;
  }
  const marks = (world: readonly ReplayFact[]): Mark[] => {
    const taken = new Map<number, number>();
    return world.map((fact) => {
      const slot = taken.get(fact.at) ?? 0;
      taken.set(fact.at, slot + 1);
      const column = columns.get(fact.at) ?? { x: 0, moment: 0 };
      return { fact, lane: lanes.indexOf(fact.place), x: column.x + slot * slotWidth, moment: column.moment + slot };
    });
  };
  return { lanes, ticks: times.map((at) => ({ at, x: columns.get(at)?.x ?? 0 })), moments: moment, width: x, marks };
}
