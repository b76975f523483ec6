import type { Fact } from '../trace';

/** Nothing leaves its queue before it was processed, filtered or expired, or moved on. */
export function deletedTooSoon(trace: readonly Fact[]): string[] {
  const ended = new Map<string, Fact>();
  const handedOver = new Set<string>();
  const faults: string[] = [];
  for (const fact of trace) {
    for (const copy of fact.copies) {
      if (fact.kind === 'run-ended') ended.set(copy, fact);
      if (fact.kind === 'delivered' && fact.owner === 'pipes') handedOver.add(copy);
      if (fact.kind !== 'deleted') continue;
      if (!fact.settles && !handedOver.has(copy)) faults.push(`${fact.key}: ${copy} was deleted and nothing says why`);
      const run = ended.get(copy);
      const good = run?.result === 'ok' || run?.result === 'reported';
      if (fact.settles?.state === 'processed' && !good)
        faults.push(`${fact.key}: ${copy} was deleted and no run of it succeeded`);
    }
  }
  return faults;
}
