import type { Keyless } from '../fact-log';
import type { ItemOutcome, Outcome } from '../outcome';

/** One copy of an item and what became of it. */
interface Leg {
  readonly item: string;
  /** A copy of what had come to rest before; it counts once somebody reads it. */
  spent: boolean;
  via?: string;
  settled?: { readonly state: ItemOutcome['state']; readonly reason?: string; readonly at: number };
  /** Where it came to lie, and which functions ran it how often: seldom more than one each. */
  readonly where: string[];
  readonly deliveries: Deliveries[];
}

interface Deliveries {
  readonly to: string;
  count: number;
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
    if (kind === 'run-started') count(leg.deliveries, place);
    if (!settles) return;
    if (kind === 'moved' || kind === 'recorded') keep(leg.where, place);
    leg.settled = { state: settles.state, reason: settles.reason, at };
  }

  private legOf(copy: string, spent: boolean): Leg {
    const known = this.legs.get(copy);
    if (known) return known;
    const item = copy.slice(0, copy.lastIndexOf('@'));
    const leg: Leg = { item, spent, where: [], deliveries: [] };
    this.legs.set(copy, leg);
    return leg;
  }
}

function keep(where: string[], place: string): void {
  if (!where.includes(place)) where.push(place);
}

function count(deliveries: Deliveries[], to: string): void {
  const known = deliveries.find((one) => one.to === to);
  if (known) known.count += 1;
  else deliveries.push({ to, count: 1 });
}

function outcomesOf(legs: readonly Leg[]): readonly ItemOutcome[] {
  const outcomes: ItemOutcome[] = [];
  for (const leg of legs) {
    if (leg.spent) continue;
    // Where two functions compete for a queue, each that ran the item tells how often.
    for (const { to, count } of leg.deliveries) outcomes.push(outcomeOf(leg, to, count));
    if (leg.deliveries.length === 0) outcomes.push(outcomeOf(leg, leg.via, 0));
  }
  return outcomes.length > 0 ? outcomes : [{ state: 'pending', where: [], deliveries: 0 }];
}

function outcomeOf({ settled, where }: Leg, via: string | undefined, deliveries: number): ItemOutcome {
  return {
    ...(via !== undefined && { via }),
    state: settled?.state ?? 'pending',
    ...(settled?.reason !== undefined && { reason: settled.reason }),
    where,
    deliveries,
    ...(settled && { at: settled.at }),
  };
}
