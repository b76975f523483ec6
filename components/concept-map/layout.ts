import { type Columns, type Link, untangled } from './untangle';

export interface Concept {
  readonly id: string;
  readonly title: string;
  /** Ids of what it builds on. */
  readonly prerequisites: readonly string[];
}

/** Where the middle of a box is, or a bend of a line. */
interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly boxes: Readonly<Record<string, Place>>;
  /** From the right edge of what comes first to the left edge of what builds on it. */
  readonly lines: readonly { readonly from: string; readonly to: string; readonly points: readonly Place[] }[];
}

export const boxSize = { width: 148, height: 84 };
const gap = { across: 60, down: 18 };
const bendHeight = 16;
const passes = 12;

/** From left to right: what a topic builds on stands before it. The same concepts are always laid out alike. */
export function placed(concepts: readonly Concept[]): Placed {
  const drawn = withoutShortcuts(concepts);
  const columnOf = columnsOf(drawn);
  const ways = drawn.flatMap(({ id, prerequisites }) =>
    prerequisites.map((before) => wayOf(before, id, columnOf.get(before) ?? 0, columnOf.get(id) ?? 0)),
  );
  const links = ways.flatMap((way) => way.slice(1).map((to, at): Link => [way[at] ?? to, to]));
  const columns: string[][] = Array.from({ length: Math.max(0, ...columnOf.values()) + 1 }, () => []);
  for (const [id, column] of columnOf) columns[column]?.push(id);
  for (const way of ways)
    for (const [at, bend] of way.slice(1, -1).entries())
      columns[(columnOf.get(way[0] ?? '') ?? 0) + at + 1]?.push(bend);

  const isBox = (name: string) => columnOf.has(name);
  const heights = heightsOf(untangled(columns, links), links, (name) => (isBox(name) ? boxSize.height : bendHeight));
  const top = Math.min(...[...heights].map(([name, y]) => y - (isBox(name) ? boxSize.height : bendHeight) / 2));
  const place = (name: string, column: number): Place => ({
    x: 1 + boxSize.width / 2 + column * (boxSize.width + gap.across),
    y: (heights.get(name) ?? 0) - top + 1,
  });
  const boxes = Object.fromEntries([...columnOf].map(([id, column]) => [id, place(id, column)]));
  return {
    width: columns.length * (boxSize.width + gap.across) - gap.across + 2,
    height: Math.ceil(Math.max(...Object.values(boxes).map(({ y }) => y)) + boxSize.height / 2 + 1),
    boxes,
    lines: ways.map((way) => ({
      from: way[0] ?? '',
      to: way.at(-1) ?? '',
      points: way.flatMap((name, at) => {
        const { x, y } = place(name, (columnOf.get(way[0] ?? '') ?? 0) + at);
        // A line passes a column as straight as if there were a box.
        const [left, right] = [x - boxSize.width / 2, x + boxSize.width / 2].map((edge) => ({ x: edge, y }));
        return [...(at > 0 && left ? [left] : []), ...(at < way.length - 1 && right ? [right] : [])];
      }),
    })),
  };
}

/** What follows from other lines is not drawn once more: the list beside the map tells it. */
function withoutShortcuts(concepts: readonly Concept[]): readonly Concept[] {
  const direct = new Map(concepts.map(({ id, prerequisites }) => [id, prerequisites]));
  const leadsTo = (from: string, id: string): boolean =>
    (direct.get(id) ?? []).some((before) => before === from || leadsTo(from, before));
  return concepts.map((concept) => {
    const known = concept.prerequisites.filter((id) => direct.has(id));
    return { ...concept, prerequisites: known.filter((id) => !known.some((other) => leadsTo(id, other))) };
  });
}

/** A topic stands one column after the last that it builds on. */
function columnsOf(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const prerequisites = new Map(concepts.map((concept) => [concept.id, concept.prerequisites]));
  const column = (id: string): number => Math.max(-1, ...(prerequisites.get(id) ?? []).map(column)) + 1;
  return new Map(concepts.map(({ id }) => [id, column(id)]));
}

/** The way of a line: its two ends, and a bend in each column that it passes. */
const wayOf = (from: string, to: string, left: number, right: number): readonly string[] => [
  from,
  ...Array.from({ length: right - left - 1 }, (_, at) => `${from} ${to} ${at}`),
  to,
];

/** Draws everything towards its neighbours, column by column, without changing an order. */
function heightsOf(
  columns: Columns,
  links: readonly Link[],
  size: (name: string) => number,
): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  const settle = (column: readonly string[], wanted: (name: string) => number): void => {
    const room = (at: number) => (size(column[at - 1] ?? '') + size(column[at] ?? '')) / 2 + gap.down;
    const down: number[] = [];
    for (const [at, name] of column.entries())
      down[at] = at === 0 ? wanted(name) : Math.max(wanted(name), (down[at - 1] ?? 0) + room(at));
    const up: number[] = [];
    for (let at = column.length - 1; at >= 0; at--) {
      const own = wanted(column[at] ?? '');
      up[at] = at === column.length - 1 ? own : Math.min(own, (up[at + 1] ?? 0) - room(at + 1));
    }
    for (const [at, name] of column.entries()) heights.set(name, ((down[at] ?? 0) + (up[at] ?? 0)) / 2);
  };
  for (const column of columns) settle(column, () => 0);
  for (let pass = 0; pass < passes; pass++)
    for (const column of pass % 2 === 0 ? columns : columns.toReversed())
      settle(column, (name) => {
        const beside = links.flatMap(([from, to]) => (to === name ? from : from === name ? to : []));
        return beside.reduce((sum, one) => sum + (heights.get(one) ?? 0), 0) / Math.max(1, beside.length);
      });
  return heights;
}
