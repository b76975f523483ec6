import { groupsOutOfOrder } from './invariants-fifo';
import type { Scenario } from './scenario';
import type { Fact, FactKind } from './trace';

/** What does not hold of a trace, in words; it knows nothing of how the trace came about. */
export function violations(trace: readonly Fact[], scenario: Scenario): string[] {
  return [
    ...outOfTime(trace, scenario),
    ...keysTwice(trace),
    ...withoutCause(trace),
    ...runsOutOfOrder(trace),
    ...restingTwice(trace),
    ...groupsOutOfOrder(trace),
    ...unanswered(trace, scenario),
  ];
}

function outOfTime(trace: readonly Fact[], { until }: Scenario): string[] {
  return trace.flatMap((fact, index) => {
    const before = trace[index - 1];
    if (before && before.at > fact.at) return [`${fact.key} at ${fact.at} stands after ${before.key} at ${before.at}`];
    if (fact.at > until) return [`${fact.key} lies beyond the horizon`];
    return fact.until !== undefined && fact.until < fact.at ? [`${fact.key} waits until a moment that has passed`] : [];
  });
}

function keysTwice(trace: readonly Fact[]): string[] {
  const seen = new Set<string>();
  return trace.flatMap(({ key }) => (seen.size === seen.add(key).size ? [`the key ${key} stands twice`] : []));
}

/** What must have happened to a copy before. */
const causes: Partial<Record<FactKind, readonly FactKind[]>> = {
  received: ['queued'],
  returned: ['received'],
  deleted: ['received'],
  expired: ['queued'],
  'run-ended': ['run-started'],
  'given-up': ['queued'],
  recorded: ['run-ended', 'given-up'],
  'retry-scheduled': ['run-ended', 'throttled', 'not-delivered'],
  dropped: ['given-up', 'not-delivered', 'queued', 'answered'],
};

function withoutCause(trace: readonly Fact[]): string[] {
  const past = new Map<string, Set<FactKind>>();
  return trace.flatMap((fact) =>
    fact.copies.flatMap((copy) => {
      const mine = past.get(copy) ?? new Set<FactKind>();
      past.set(copy, mine);
      const needed = causes[fact.kind];
      const caused = !needed || needed.some((kind) => mine.has(kind)) || (fact.kind === 'dropped' && mine.size === 0);
      mine.add(fact.kind);
      return caused ? [] : [`${copy} is ${fact.kind} without a cause`];
    }),
  );
}

/** A message lies still once it is gone, and runs end as often as they start at most. */
function runsOutOfOrder(trace: readonly Fact[]): string[] {
  const open = new Map<string, number>();
  const gone = new Set<string>();
  const faults: string[] = [];
  for (const { kind, copies, key, settles } of trace) {
    for (const copy of copies) {
      if (gone.has(copy) && (kind === 'received' || kind === 'returned' || kind === 'deleted'))
        faults.push(`${key}: ${copy} was gone before`);
      if (kind === 'deleted' || kind === 'expired' || (kind === 'moved' && settles)) gone.add(copy);
    }
    if (kind !== 'run-started' && kind !== 'run-ended') continue;
    const run = copies.join();
    const count = (open.get(run) ?? 0) + (kind === 'run-started' ? 1 : -1);
    open.set(run, count);
    if (count < 0) faults.push(`${key}: a run ended that never started`);
  }
  return faults;
}

/** Every copy comes to rest at most once; only a dead letter and a record of the same event go together. */
function restingTwice(trace: readonly Fact[]): string[] {
  const resting = new Map<string, Fact>();
  return trace.flatMap((fact) => {
    if (!fact.settles) return [];
    return fact.copies.flatMap((copy) => {
      const before = resting.get(copy);
      resting.set(copy, fact);
      const together = before?.kind === 'moved' && fact.kind === 'recorded';
      return before && !together ? [`${copy} rests twice: ${before.key} and ${fact.key}`] : [];
    });
  });
}

/** Every item sent inside the horizon was answered or refused, unless its run is still on. */
function unanswered(trace: readonly Fact[], { stimuli, until }: Scenario): string[] {
  const answered = new Set(
    trace
      .filter(({ kind }) => kind === 'answered' || kind === 'refused' || kind === 'run-started')
      .flatMap(({ items }) => items),
  );
  return stimuli
    .filter(({ at }) => at <= until)
    .flatMap((stimulus) => ('items' in stimulus ? stimulus.items : []))
    .flatMap(({ id }) => (answered.has(id) ? [] : [`${id} was neither answered nor refused`]));
}
