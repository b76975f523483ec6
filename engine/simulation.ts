import { assert } from '../base/assert';
import type { Random, Seed } from '../base/random';
import { randomStream } from '../base/random';
import type { Duration, Instant } from '../base/time';
import { EventList, type Turn } from './event-list';
import { Faults } from './faults';
import type { Message } from './message';
import type { ReadRule, RuleId, RuleSet } from './rules';
import type { Scenario } from './scenario';
import type { Services } from './services';
import type { Fact } from './trace';
import { watched } from './watched-random';
import type { World } from './world';

/** A fact before it is written down: the simulation adds time and key. */
export type NewFact = Omit<Fact, 'key' | 'at' | 'items' | 'copies'> & {
  readonly items?: readonly string[];
  readonly copies?: readonly string[];
};

/** What every part of the engine shares during one run: virtual time, the trace, the rules and the set-up as it stands. */
export class Simulation {
  now: Instant;
  readonly trace: Fact[] = [];
  readonly rulesRead = new Set<RuleId>();
  /** What the scenario makes fail at the moment. */
  readonly faults = new Faults();
  /** Whether anything was drawn that another seed could have drawn otherwise. */
  drewLots = false;
  /** How one part hands a message to another; wired once in simulate.ts. */
  services!: Services;
  private readonly pending = new EventList<() => void>();
  private readonly keys = new Map<string, number>();
  private readonly copies = new Map<string, number>();
  private readonly streams = new Map<string, Random>();

  constructor(
    readonly scenario: Scenario,
    public world: World,
    private readonly rules: RuleSet,
    private readonly seed: Seed,
  ) {
    this.now = scenario.stimuli.reduce((first, { at }) => Math.min(first, at), 0);
  }

  /** Reads a rule and notes that it was read. */
  readonly read: ReadRule = (id) => {
    this.rulesRead.add(id);
    return this.rules[id];
  };

  emit(fact: NewFact): void {
    assert(this.rulesRead.has(fact.rule), `the fact "${fact.kind}" names the rule ${fact.rule}, which nobody read`);
    const copies = fact.copies ?? [];
    const items = fact.items ?? [];
    const name = [
      fact.kind,
      copies.length > 0 ? copies.join(',') : items.join(','),
      fact.attempt ?? '',
      fact.place,
    ].join(':');
    this.trace.push({ ...fact, items, copies, at: this.now, key: this.numbered(this.keys, name) });
  }

  at(time: Instant, action: () => void, turn: Turn = 'happens'): void {
    assert(time >= this.now, 'nothing is scheduled in the past');
    if (time <= this.scenario.until) this.pending.push(time, turn, action);
  }

  after(delay: Duration, action: () => void, turn: Turn = 'happens'): void {
    this.at(this.now + delay, action, turn);
  }

  /** A stream of draws of its own for each entity. */
  random(name: string): Random {
    const known = this.streams.get(name);
    if (known) return known;
    const stream = watched(randomStream(this.seed, name), () => {
      this.drewLots = true;
    });
    this.streams.set(name, stream);
    return stream;
  }

  /** Names the copy of a message that comes to lie at a place. */
  copyAt(message: Pick<Message, 'name'>, place: string): string {
    return this.numbered(this.copies, `${message.name}@${place}`);
  }

  /** Runs what is due until the horizon, what is due at that moment included. False when the budget ran out first. */
  run(budget: number): boolean {
    for (let steps = 0; ; steps++) {
      const next = this.pending.pop();
      if (!next) return true;
      if (steps >= budget) return false;
      this.now = next.at;
      next.what();
    }
  }

  private numbered(seen: Map<string, number>, name: string): string {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  }
}
