import { assert } from '../base/assert';
import { memo } from '../base/memo';
import { randomStream, type Seed } from '../base/random';
import type { Duration, Instant } from '../base/time';
import { EventList, type Turn } from './event-list';
import { FactLog, type Subject, type Telling } from './fact-log';
import { Faults } from './faults';
import type { Message } from './message';
import type { ReadRule, RuleId, RuleSet } from './rules';
import type { Scenario } from './scenario';
import type { Services } from './services';
import { Tellings } from './tellings';
import type { Fact } from './trace';
import { VisitBook } from './visits';
import { watched } from './watched-random';
import type { World } from './world';

/** A fact before it is written down: the simulation adds the time, and the trace the key. */
export type NewFact = Omit<Fact, 'key' | 'at' | 'items' | 'copies'> & {
  readonly items?: readonly string[];
  readonly copies?: readonly string[];
};

/** How much a run may do before it counts as one that goes on without end. */
export interface Budget {
  readonly events: number;
  /** Of texts that the run makes. */
  readonly characters: number;
}

const nobody: readonly string[] = [];

/** What every part of the engine shares during one run: virtual time, what happened, the rules and the set-up as it stands. */
export class Simulation {
  now: Instant;
  readonly log = new FactLog();
  readonly rulesRead = new Set<RuleId>();
  /** What the scenario makes fail at the moment. */
  readonly faults = new Faults();
  /** Whether anything was drawn that another seed could have drawn otherwise. */
  drewLots = false;
  /** How one part hands a message to another; wired once in simulate.ts. */
  services!: Services;
  /** Characters of the texts that the run itself made; what the scenario holds does not count. */
  private made = 0;
  private readonly pending = new EventList();
  private readonly visitBook = new VisitBook();
  private readonly tellings = new Tellings();
  private readonly told = new Set<Telling>();
  private readonly known = new Map<RuleId, RuleSet[RuleId]>();

  constructor(
    readonly scenario: Scenario,
    public world: World,
    private readonly rules: RuleSet,
    private readonly seed: Seed,
  ) {
    this.now = scenario.stimuli.reduce((first, { at }) => Math.min(first, at), 0);
  }

  /** Reads a rule and notes that it was read: at its first reading, as the later ones have to cost nothing. */
  readonly read: ReadRule = <Id extends RuleId>(id: Id): RuleSet[Id] => {
    const known = this.known.get(id) as RuleSet[Id] | undefined;
    if (known !== undefined) return known;
    this.rulesRead.add(id);
    this.known.set(id, this.rules[id]);
    return this.rules[id];
  };

  /** Tells of something that happens now. */
  emit(fact: NewFact): void {
    const { items = nobody, copies = nobody, attempt, until } = fact;
    this.tell(this.tellings.of(fact), { items, copies }, attempt, until);
  }

  /** The same for what is told over and over: the words stand ready, and only to whom it happens is new. */
  tell(telling: Telling, subject: Subject, attempt?: number, until?: Instant): void {
    if (!this.told.has(telling)) {
      const { kind, rule } = telling;
      assert(this.rulesRead.has(rule), `the fact "${kind}" names the rule ${rule}, which nobody read`);
      this.told.add(telling);
    }
    this.log.add(this.now, telling, subject, attempt, until);
  }

  /** Does something at a time, if the observation lasts that long. `about` is what it is done with. */
  at(time: Instant, act: () => void, turn?: Turn): void;
  at<About>(time: Instant, act: (about: About) => void, turn: Turn, about: About): void;
  at<About>(time: Instant, act: (about: About | undefined) => void, turn: Turn = 'happens', about?: About): void {
    assert(time >= this.now, 'nothing is scheduled in the past');
    if (time <= this.scenario.until) this.pending.push(time, turn, act, about);
  }

  after(delay: Duration, act: () => void, turn?: Turn): void {
    this.at(this.now + delay, act, turn);
  }

  /** A stream of draws of its own for each entity. */
  readonly random = memo((name: string) =>
    watched(randomStream(this.seed, name), () => {
      this.drewLots = true;
    }),
  );

  /** How often a message came to a place. */
  visits({ name }: Pick<Message, 'name'>, place: string) {
    return this.visitBook.of(name, place);
  }

  /** Names the copy of a message that comes to lie at a place. */
  copyAt(message: Pick<Message, 'name'>, place: string, visits = this.visits(message, place)): string {
    visits.copies += 1;
    const first = `${message.name}@${place}`;
    return visits.copies === 1 ? first : `${first}#${visits.copies}`;
  }

  /** Counts a text that a handler sends or a service wraps, so that a run that multiplies them ends before the memory does. */
  makesText(characters: number): void {
    this.made += characters;
  }

  /** Runs what is due until the horizon, what is due at that moment included; or says what was used up first. */
  run(budget: Budget): keyof Budget | undefined {
    for (let steps = 0; ; steps++) {
      const next = this.pending.pop();
      if (!next) return undefined;
      if (steps >= budget.events) return 'events';
      if (this.made > budget.characters) return 'characters';
      this.now = next.at;
      next.act(next.about as never);
    }
  }
}
