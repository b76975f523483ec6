import type { Fact } from '../trace';

interface Group {
  /** Copies in the order in which they came to lie there. */
  readonly waiting: Set<string>;
  readonly inFlight: Set<string>;
  /** The batch in flight is on its way, so that nothing joins it any more. */
  left: boolean;
}

/** What does not hold of message groups: they are received in order, and one batch at a time. */
export function groupsOutOfOrder(trace: readonly Fact[]): string[] {
  const groups = new Map<string, Group>();
  const groupOf = new Map<string, Group>();
  const faults: string[] = [];
  for (const { kind, copies, group: name, place, key, settles } of trace) {
    for (const copy of copies) {
      if (kind === 'queued' && name !== undefined) {
        const id = JSON.stringify([place, name]);
        const group = groups.get(id) ?? { waiting: new Set<string>(), inFlight: new Set<string>(), left: false };
        groups.set(id, group);
        group.waiting.add(copy);
        groupOf.set(copy, group);
        continue;
      }
      const group = groupOf.get(copy);
      if (!group) continue;
      if (kind === 'received') {
        if (group.left) faults.push(`${key}: a batch of its group is in flight`);
        const next = firstWaiting(group);
        if (next !== copy) faults.push(`${key}: ${next} comes before it`);
        group.inFlight.add(copy);
      } else if (kind === 'returned') group.inFlight.delete(copy);
      else if (kind === 'run-started' || kind === 'throttled') group.left = true;
      else if (isGone(kind, settles)) {
        group.waiting.delete(copy);
        group.inFlight.delete(copy);
        groupOf.delete(copy);
      }
      if (group.inFlight.size === 0) group.left = false;
    }
  }
  return faults;
}

function firstWaiting({ waiting, inFlight }: Group): string | undefined {
  for (const copy of waiting) if (!inFlight.has(copy)) return copy;
  return undefined;
}

const isGone = (kind: Fact['kind'], settles: Fact['settles']): boolean =>
  kind === 'deleted' ||
  kind === 'redriven' ||
  kind === 'expired' ||
  (settles !== undefined && ['moved', 'dropped', 'filtered'].includes(kind));
