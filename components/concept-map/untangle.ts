/** Boxes and bends, column by column, each column from top to bottom. */
export type Columns = readonly (readonly string[])[];
/** A line from one column to the next. */
export type Link = readonly [from: string, to: string];

const starts = 8;

/** The same columns in an order in which few lines cross: from several beginnings each box is moved to where least do, until none would move. */
export function untangled(columns: Columns, links: readonly Link[]): Columns {
  let best = columns;
  let least = crossingsIn(columns, links);
  for (let start = 0; start < starts && least > 0; start++) {
    const order = settled(
      columns.map((column) => turned(column, start)),
      links,
    );
    const crossings = crossingsIn(order, links);
    if (crossings < least) [best, least] = [order, crossings];
  }
  return best;
}

/** How many lines cross. */
export function crossingsIn(columns: Columns, links: readonly Link[]): number {
  const placeOf = new Map(columns.flatMap((column, at) => column.map((name, place) => [name, { at, place }] as const)));
  const lines = links.map(([from, to]) => ({
    gap: placeOf.get(from)?.at ?? 0,
    left: placeOf.get(from)?.place ?? 0,
    right: placeOf.get(to)?.place ?? 0,
  }));
  let crossings = 0;
  for (const [index, { gap, left, right }] of lines.entries())
    for (let at = index + 1; at < lines.length; at++) {
      const other = lines[at];
      if (other?.gap === gap && (left - other.left) * (right - other.right) < 0) crossings += 1;
    }
  return crossings;
}

function settled(columns: Columns, links: readonly Link[]): Columns {
  let order = columns;
  let least = crossingsIn(order, links);
  for (let moved = true; moved; ) {
    moved = false;
    for (const [at, names] of columns.entries())
      for (const name of names)
        for (let place = 0; place < names.length; place++) {
          const tried = order.with(at, movedTo(order[at] ?? [], name, place));
          const crossings = crossingsIn(tried, links);
          if (crossings >= least) continue;
          [order, least, moved] = [tried, crossings, true];
        }
  }
  return order;
}

const movedTo = (column: readonly string[], name: string, place: number): readonly string[] =>
  column.filter((one) => one !== name).toSpliced(place, 0, name);

/** Another beginning: begun elsewhere, every second time upside down. */
function turned(column: readonly string[], start: number): readonly string[] {
  const from = column.length === 0 ? 0 : (start >> 1) % column.length;
  const rotated = [...column.slice(from), ...column.slice(0, from)];
  return start % 2 === 0 ? rotated : rotated.toReversed();
}
