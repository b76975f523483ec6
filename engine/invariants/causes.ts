import type { Fact, FactKind } from '../trace';

/** What must have happened to a copy before. */
const causes: Partial<Record<FactKind, readonly FactKind[]>> = {
  received: ['queued'],
  returned: ['received'],
  deleted: ['received'],
  expired: ['queued'],
  'run-ended': ['run-started'],
  'given-up': ['queued'],
  checkpointed: ['run-ended', 'delivered'],
  recorded: ['run-ended', 'given-up'],
  'retry-scheduled': ['run-ended', 'throttled', 'not-delivered', 'refused'],
  dropped: ['given-up', 'not-delivered', 'queued', 'answered'],
};

/** Nothing happens before its cause; nothing is read or returned once it is gone; a run ends once. */
export function withoutCause(trace: readonly Fact[]): string[] {
  const past = new Map<string, Set<FactKind>>();
  const gone = new Set<string>();
  const open = new Map<string, number>();
  const faults: string[] = [];
  for (const { kind, copies, key, settles, place } of trace) {
    const needed = causes[kind];
    const caused = (copy: string): boolean => needed?.some((cause) => past.get(copy)?.has(cause)) ?? true;
    // What is tried again may take in what came later.
    const joined = kind === 'retry-scheduled' && copies.some(caused);
    for (const copy of copies) {
      const mine = past.get(copy) ?? new Set<FactKind>();
      past.set(copy, mine);
      // What nobody was there to take is dropped without having been anywhere.
      if (!caused(copy) && !joined && !(kind === 'dropped' && mine.size === 0))
        faults.push(`${key}: ${copy} is ${kind} without a cause`);
      mine.add(kind);
      if (gone.has(copy) && afterlife.has(kind)) faults.push(`${key}: ${copy} was gone before`);
      if ((kind === 'deleted' && settles) || kind === 'expired' || (kind === 'moved' && settles)) gone.add(copy);
    }
    if (kind !== 'run-started' && kind !== 'run-ended') continue;
    const run = `${place}: ${copies.join()}`;
    const count = (open.get(run) ?? 0) + (kind === 'run-started' ? 1 : -1);
    open.set(run, count);
    if (count < 0) faults.push(`${key}: a run ended that never started`);
  }
  return faults;
}

const afterlife: ReadonlySet<FactKind> = new Set(['received', 'returned', 'deleted', 'run-started']);
