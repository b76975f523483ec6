import type { Mark } from './score';

/** A run of a function, from its start to its end. */
export interface RunBar {
  readonly start: Mark;
  readonly end?: Mark;
}

/** Runs by their starts; a run that still goes on has no end. */
export function runsOf(marks: readonly Mark[]): readonly RunBar[] {
  const open: Mark[] = [];
  const ended = new Map<Mark, Mark>();
  for (const mark of marks) {
    const { kind, place, copies } = mark.fact;
    if (kind === 'run-started') open.push(mark);
    if (kind !== 'run-ended') continue;
    const at = open.findIndex(({ fact }) => fact.place === place && fact.copies.join() === copies.join());
    const [start] = at < 0 ? [] : open.splice(at, 1);
    if (start) ended.set(start, mark);
  }
  return marks
    .filter(({ fact }) => fact.kind === 'run-started')
    .map((start) => {
      const end = ended.get(start);
      return end ? { start, end } : { start };
    });
}
