const most = 14;
const lead = 6;
const tail = 4;
const around = 2;
const least = 4;

/** A list cut into parts: what is shown at once, and what is folded away until asked for. */
export interface Part<T> {
  readonly folded: boolean;
  readonly entries: readonly T[];
}

/** Folds the middle of a long list, save for what stands around `kept`. A short list, and a short gap, stay whole. */
export function fold<T>(entries: readonly T[], kept?: T): readonly Part<T>[] {
  if (entries.length <= most) return [{ folded: false, entries }];
  const at = kept === undefined ? -1 : entries.indexOf(kept);
  const isShown = (index: number) =>
    index < lead || index >= entries.length - tail || (at >= 0 && Math.abs(index - at) <= around);
  const parts: { folded: boolean; entries: T[] }[] = [];
  for (const [index, entry] of entries.entries()) {
    const folded = !isShown(index);
    const last = parts.at(-1);
    if (last?.folded === folded) last.entries.push(entry);
    else parts.push({ folded, entries: [entry] });
  }
  return parts.map((part) => ({ ...part, folded: part.folded && part.entries.length >= least }));
}
