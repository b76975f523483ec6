import type { Keyless } from '../fact-log';
import type { ItemOutcome, Outcome } from '../outcome';

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

/** Where each item rests, and how often it was run on the way. */
export class Items {
  private readonly legs = new Map<string, Leg>();
  /** In the order of the stimuli, and then of time. */
  private readonly byItem: Map<string, Leg[]>;

  constructor(ids: readonly string[]) {
    this.byItem = new Map(ids.map((id) => [id, []]));
  }

  see(fact: Keyless): void {
    // Schedules make items, and handlers send some on.
    if (fact.kind === 'sent' || fact.kind === 'refused') for (const item of fact.items) this.meet(item);
    for (const copy of fact.copies) this.follow(copy, fact);
  }

  result(): Outcome['items'] {
    for (const leg of this.legs.values()) this.byItem.get(leg.item)?.push(leg);
    return Object.fromEntries(Array.from(this.byItem, ([id, own]) => [id, outcomesOf(own)]));
  }

  private meet(item: string): void {
    if (!this.byItem.has(item)) this.byItem.set(item, []);
  }

  private follow(copy: string, { kind, via, place, at, settles, spent, stage }: Keyless): void {
    const leg = this.legOf(copy, spent ?? false);
    if (stage === 'enrichment') return;
    leg.via = via ?? leg.via;
    if (kind === 'received' || kind === 'run-started' || kind === 'expired') leg.spent = false;
    if (kind === 'run-started') leg.deliveries.set(place, (leg.deliveries.get(place) ?? 0) + 1);
    if (!settles) return;
    if (kind === 'moved' || kind === 'recorded') leg.where.add(place);
    leg.settled = { state: settles.state, reason: settles.reason, at };
  }

  private legOf(copy: string, spent: boolean): Leg {
    const known = this.legs.get(copy);
    if (known) return known;
    const item = copy.slice(0, copy.lastIndexOf('@'));
    const leg: Leg = { item, spent, where: new Set<string>(), deliveries: new Map<string, number>() };
    this.legs.set(copy, leg);
    return leg;
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
