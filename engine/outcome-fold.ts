import { assert } from '../base/assert';
import type { CallAnswer, FunctionRun, ItemOutcome, Outcome, StoredRecord } from './outcome';
import type { Scenario } from './scenario';
import { metricsOf } from './signals/metrics';
import type { Fact } from './trace';
import type { World } from './world';

/** One copy of an item and what became of it. */
interface Leg {
  readonly item: string;
  /** A copy of what had come to rest before; it counts once somebody reads it. */
  spent: boolean;
  via?: string;
  settled?: { readonly state: ItemOutcome['state']; readonly reason?: string; readonly at: number };
  readonly where: Set<string>;
  readonly deliveries: Map<string, number>;
}

/** Folds a trace into what became of everything. */
export function foldOutcome(trace: readonly Fact[], scenario: Scenario, world: World): Outcome {
  return {
    deployment: { result: 'succeeds' },
    calls: calls(trace),
    functions: functions(trace, Object.keys(world.functions)),
    items: items(trace, scenario),
    stores: stores(trace, [...Object.keys(world.queues), ...Object.keys(world.buckets)]),
    effects: effects(trace),
    metrics: metricsOf(trace, world, scenario.until),
  };
}

function calls(trace: readonly Fact[]): Record<string, CallAnswer> {
  const answers: Record<string, CallAnswer> = {};
  for (const { items, answer } of trace) if (answer) for (const item of items) answers[item] = answer;
  return answers;
}

function functions(trace: readonly Fact[], ids: readonly string[]): Outcome['functions'] {
  const runs = new Map(ids.map((id) => [id, { list: [] as FunctionRun[], open: new Map<string, number>(), most: 0 }]));
  for (const fact of trace) {
    if (fact.kind !== 'run-started' && fact.kind !== 'run-ended') continue;
    const mine = runs.get(fact.place);
    assert(mine, `a run of ${fact.place}, which is no function`);
    const run = `${fact.copies.join()}:${fact.attempt}`;
    if (fact.kind === 'run-started') {
      mine.open.set(run, mine.list.push({ startedAt: fact.at, items: fact.items }) - 1);
      mine.most = Math.max(mine.most, mine.open.size);
      continue;
    }
    const index = mine.open.get(run);
    assert(index !== undefined, `a run of ${fact.place} ended that never started`);
    mine.open.delete(run);
    mine.list[index] = {
      ...(mine.list[index] as FunctionRun),
      endedAt: fact.at,
      result: fact.result as FunctionRun['result'],
    };
  }
  return Object.fromEntries(
    [...runs].map(([id, { list, most }]) => [id, { invocations: list.length, maxConcurrency: most, runs: list }]),
  );
}

function items(trace: readonly Fact[], scenario: Scenario): Outcome['items'] {
  const legs = new Map<string, Leg>();
  for (const fact of trace) follow(legs, fact);
  const byItem = new Map<string, Leg[]>([...itemIds(scenario), ...firedIds(trace)].map((id) => [id, []]));
  for (const leg of legs.values()) byItem.get(leg.item)?.push(leg);
  return Object.fromEntries([...byItem].map(([id, own]) => [id, outcomesOf(own)]));
}

function follow(legs: Map<string, Leg>, fact: Fact): void {
  for (const copy of fact.copies) {
    const leg: Leg = legs.get(copy) ?? {
      item: copy.slice(0, copy.lastIndexOf('@')),
      spent: fact.spent ?? false,
      where: new Set<string>(),
      deliveries: new Map<string, number>(),
    };
    legs.set(copy, leg);
    leg.via = fact.via ?? leg.via;
    if (fact.kind === 'received' || fact.kind === 'run-started' || fact.kind === 'expired') leg.spent = false;
    if (fact.kind === 'run-started') leg.deliveries.set(fact.place, (leg.deliveries.get(fact.place) ?? 0) + 1);
    if (!fact.settles) continue;
    if (fact.kind === 'moved' || fact.kind === 'recorded') leg.where.add(fact.place);
    leg.settled = { ...fact.settles, at: fact.at };
  }
}

function outcomesOf(legs: readonly Leg[]): readonly ItemOutcome[] {
  const counting = legs.filter(({ spent }) => !spent);
  if (counting.length === 0) return [{ state: 'pending', where: [], deliveries: 0 }];
  return counting.flatMap((leg) => {
    // Where two functions compete for a queue, each that ran the item tells how often.
    const consumers = leg.deliveries.size > 0 ? [...leg.deliveries.keys()] : [leg.via];
    return consumers.map((via) => outcomeOf(leg, via));
  });
}

function outcomeOf({ settled, where, deliveries }: Leg, via: string | undefined): ItemOutcome {
  const { state, reason, at } = settled ?? { state: 'pending' as const, reason: undefined, at: undefined };
  return {
    ...(via === undefined ? {} : { via }),
    state,
    ...(reason === undefined ? {} : { reason }),
    where: [...where],
    deliveries: via === undefined ? 0 : (deliveries.get(via) ?? 0),
    ...(at === undefined ? {} : { at }),
  };
}

function stores(trace: readonly Fact[], ids: readonly string[]): Outcome['stores'] {
  const held = new Map(ids.map((id) => [id, new Map<string, StoredRecord>()]));
  const placeOf = new Map<string, string>();
  for (const { copies, place, stored, kind, settles } of trace) {
    for (const copy of copies) {
      if (stored) {
        held.get(place)?.set(copy, stored);
        placeOf.set(copy, place);
      } else if (endings.has(kind) || leavesQueue(kind, settles)) held.get(placeOf.get(copy) ?? '')?.delete(copy);
    }
  }
  return Object.fromEntries(
    [...held].map(([id, records]) => [id, { count: records.size, records: [...records.values()] }]),
  );
}

const endings: ReadonlySet<Fact['kind']> = new Set(['deleted', 'removed', 'redriven']);

const leavesQueue = (kind: Fact['kind'], settles: Fact['settles']): boolean =>
  ['moved', 'expired', 'filtered', 'dropped', 'recorded'].includes(kind) && settles !== undefined;

/** The ids of the items that schedules made and handlers sent, in the order of time. */
const firedIds = (trace: readonly Fact[]): readonly string[] =>
  trace.flatMap(({ kind, items }) => (kind === 'sent' || kind === 'refused' ? items : []));

function effects(trace: readonly Fact[]): Outcome['effects'] {
  const tables: Record<string, Record<string, number>> = {};
  for (const { kind, place, row, result } of trace) {
    if (kind !== 'wrote' || row === undefined || result !== 'written') continue;
    const table = tables[place] ?? {};
    tables[place] = { ...table, [row]: (table[row] ?? 0) + 1 };
  }
  return tables;
}

/** The ids of all items, in the order of the stimuli. */
export const itemIds = (scenario: Scenario): readonly string[] =>
  scenario.stimuli.flatMap((stimulus) => ('items' in stimulus ? stimulus.items.map(({ id }) => id) : []));
