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

const smallestPage = 64;
const largestPage = 8192;

/** A stretch of the log. The numbers of a fact stand together: when, which attempt, until when. */
class Page {
  readonly tellings: Telling[] = [];
  readonly subjects: Subject[] = [];
  readonly numbers: Float64Array;

  constructor(readonly size: number) {
    this.numbers = new Float64Array(3 * size);
  }
}

/**
 * What happened, in columns: some forty bytes a fact, however many fields it has. The facts themselves are made when
 * somebody asks for them.
 */
export class FactLog {
  /** Pages, so that a long log never moves; a short one takes a short page. */
  private readonly pages: Page[] = [];
  private page = this.turn(smallestPage);

  add(at: Instant, telling: Telling, subject: Subject, attempt: number = none, until: Instant = none): void {
    if (this.page.tellings.length === this.page.size) this.page = this.turn(Math.min(4 * this.page.size, largestPage));
    const { tellings, subjects, numbers } = this.page;
    const first = 3 * tellings.length;
    numbers[first] = at;
    numbers[first + 1] = attempt;
    numbers[first + 2] = until;
    tellings.push(telling);
    subjects.push(subject);
  }

  /** Shows each fact in turn, without keeping it. */
  each(see: (fact: Keyless) => void): void {
    for (const page of this.pages) for (let index = 0; index < page.tellings.length; index++) see(factOf(page, index));
  }

  /** The facts, each with the key by which two worlds are paired. */
  facts(): readonly Fact[] {
    const keys = new Map<string, number>();
    const facts: Fact[] = [];
    this.each((fact) => facts.push({ key: keyOf(fact, keys), ...fact }));
    return facts;
  }

  private turn(size: number): Page {
    const page = new Page(size);
    this.pages.push(page);
    return page;
  }
}

function factOf({ tellings, subjects, numbers }: Page, index: number): Complete<Keyless> {
  const telling = tellings[index] as Telling;
  const { items, copies, spent } = subjects[index] as Subject;
  const at = numbers[3 * index] as Instant;
  const attempt = numbers[3 * index + 1] as number;
  const until = numbers[3 * index + 2] as Instant;
  return {
    at,
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

function keyOf({ kind, items, copies, attempt, place }: Keyless, seen: Map<string, number>): string {
  const whom = copies.length > 0 ? copies : items;
  const name = `${kind}:${whom.join(',')}:${attempt ?? ''}:${place}`;
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name}#${count}`;
}
