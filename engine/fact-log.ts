import type { Instant } from '../base/time';
import type { Fact } from './trace';

/** To whom something happens: the facts about one message share it. */
export type Subject = Pick<Fact, 'items' | 'copies' | 'spent'>;

/** The subject of most facts, an item and a copy of it: a list of one is not made before somebody wants it. */
export class OneSubject implements Subject {
  constructor(
    private readonly item: string | undefined,
    private readonly copy?: string,
  ) {}

  get items(): readonly string[] {
    return this.item === undefined ? [] : [this.item];
  }

  get copies(): readonly string[] {
    return this.copy === undefined ? [] : [this.copy];
  }
}

/** What facts have in common beside when and to whom they happen: a run has few of these, and many facts. */
export type Telling = Omit<Fact, 'key' | 'at' | 'items' | 'copies' | 'attempt' | 'until'>;

/** A fact before it has a key. */
export type Keyless = Omit<Fact, 'key'>;

/** Every field, also those that a fact may lack, so that none is forgotten where they are written out. */
export type Complete<Whole> = { [Field in keyof Required<Whole>]: Whole[Field] };

/** The attempt or the end of what has none: a number, so that the columns hold nothing else. */
const none = Number.NaN;

/**
 * What happened, in columns: some forty bytes a fact, however many fields it has. The facts themselves are made when
 * somebody asks for them.
 */
export class FactLog {
  private readonly tellings: Telling[] = [];
  private readonly subjects: Subject[] = [];
  private readonly times: Instant[] = [];
  private readonly attempts: number[] = [];
  private readonly untils: Instant[] = [];

  add(at: Instant, telling: Telling, subject: Subject, attempt: number = none, until: Instant = none): void {
    this.tellings.push(telling);
    this.subjects.push(subject);
    this.times.push(at);
    this.attempts.push(attempt);
    this.untils.push(until);
  }

  /** Shows each fact in turn, without keeping it. */
  each(see: (fact: Keyless) => void): void {
    for (let index = 0; index < this.tellings.length; index++) see(this.factAt(index));
  }

  /** The facts, each with the key by which two worlds are paired. */
  facts(): readonly Fact[] {
    const keys = new Map<string, number>();
    return this.tellings.map((_, index) => {
      const fact = this.factAt(index);
      return { key: keyOf(fact, keys), ...fact };
    });
  }

  private factAt(index: number): Complete<Keyless> {
    const telling = this.tellings[index] as Telling;
    const { items, copies, spent } = this.subjects[index] as Subject;
    const attempt = this.attempts[index] as number;
    const until = this.untils[index] as Instant;
    return {
      at: this.times[index] as Instant,
      kind: telling.kind,
      rule: telling.rule,
      owner: telling.owner,
      items,
      copies,
      place: telling.place,
      via: telling.via,
      group: telling.group,
      attempt: Number.isNaN(attempt) ? undefined : attempt,
      result: telling.result,
      until: Number.isNaN(until) ? undefined : until,
      answer: telling.answer,
      settles: telling.settles,
      stored: telling.stored,
      metric: telling.metric,
      stage: telling.stage,
      shard: telling.shard,
      iteratorAge: telling.iteratorAge,
      from: telling.from,
      pool: telling.pool,
      qualifier: telling.qualifier,
      error: telling.error,
      row: telling.row,
      spent: telling.spent ?? spent,
    };
  }
}

function keyOf({ kind, items, copies, attempt, place }: Keyless, seen: Map<string, number>): string {
  const whom = copies.length > 0 ? copies : items;
  const name = `${kind}:${whom.join(',')}:${attempt ?? ''}:${place}`;
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name}#${count}`;
}
