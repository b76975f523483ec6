import type { Scenario } from '../scenario';
import type { Fact, FactKind } from '../trace';

/** Every item that an API took is somewhere, and every copy of it rests in exactly one place. */
export function notAtRest(trace: readonly Fact[], scenario: Scenario): string[] {
  return [...restingTwice(trace), ...unanswered(trace, scenario), ...nowhere(trace), ...left(trace, scenario)];
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
    .flatMap((stimulus): readonly { readonly id: string }[] => ('items' in stimulus ? stimulus.items : []))
    .flatMap(({ id }) => (answered.has(id) ? [] : [`${id} was neither answered nor refused`]));
}

/** What was taken lies somewhere, even if only for a moment. */
function nowhere(trace: readonly Fact[]): string[] {
  const known = new Set(trace.filter(({ copies }) => copies.length > 0).flatMap(({ items }) => items));
  return trace
    .filter(({ kind, answer }) => kind === 'answered' && answer !== undefined && answer.statusCode < 300)
    .flatMap(({ items }) => items.flatMap((id) => (known.has(id) ? [] : [`${id} was taken and is nowhere`])));
}

/** What may stand last of a copy that has not come to rest: something holds it, it was an object that somebody deleted, or it will be tried again after the horizon. */
const holding: ReadonlySet<FactKind> = new Set([
  'queued',
  'removed',
  'redriven',
  'returned',
  'throttled',
  'delivered',
  'run-started',
]);

/** No copy is forgotten: it has come to rest, lies somewhere, is on its way, or waits for a moment beyond the horizon. */
function left(trace: readonly Fact[], { until }: Scenario): string[] {
  const last = new Map<string, Fact>();
  const hidden = new Map<string, Fact>();
  const settled = new Set<string>();
  for (const fact of trace) {
    for (const copy of fact.copies) {
      last.set(copy, fact);
      if (fact.settles) settled.add(copy);
      if (fact.kind === 'received') hidden.set(copy, fact);
      if (fact.kind === 'returned') hidden.delete(copy);
    }
  }
  return [...last].flatMap(([copy, fact]) => {
    if (settled.has(copy)) return [];
    // A stream holds its records whatever becomes of the mapping that reads them.
    if (fact.shard !== undefined) return [];
    // Some services try again after an outage in ways that nobody tells: it stays with them.
    if (fact.kind === 'not-delivered' && fact.rule === 'api.fault-is-an-error') return [];
    const waits = hidden.get(copy) ?? (fact.kind === 'retry-scheduled' ? fact : undefined);
    if (waits ? (waits.until ?? until) >= until : holding.has(fact.kind)) return [];
    return [`${copy} was left behind after ${fact.key}`];
  });
}
