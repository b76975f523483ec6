import { memo } from '../base/memo';
import type { Complete, Telling } from './fact-log';
import type { RuleId } from './rules';

/** Of what is told by one rule of one place, so many are compared before a telling counts as a new one. */
const mostCompared = 16;

/** Finds out that the same is told again, so that a run holds it once. */
export class Tellings {
  private readonly told = memo((_rule: RuleId) => memo((_place: string): Telling[] => []));

  /** What a fact tells, in the words in which it was told before if it was. */
  of(fact: Telling): Telling {
    const told = this.told(fact.rule)(fact.place);
    for (const one of told) if (isTold(one, fact)) return one;
    const fresh = tellingOf(fact);
    // The newest stand first: what is told again is told soon.
    told.unshift(fresh);
    if (told.length > mostCompared) told.pop();
    return fresh;
  }
}

/** Of two that are told by one rule of one place. Field by field, those first that differ most; written out, since every fact is compared. */
const isTold = (one: Telling, other: Telling): boolean =>
  one.kind === other.kind &&
  one.result === other.result &&
  one.row === other.row &&
  isSame(one.stored, other.stored) &&
  one.iteratorAge === other.iteratorAge &&
  one.group === other.group &&
  one.stage === other.stage &&
  one.shard === other.shard &&
  one.via === other.via &&
  one.owner === other.owner &&
  one.metric === other.metric &&
  one.from === other.from &&
  one.pool === other.pool &&
  one.qualifier === other.qualifier &&
  one.spent === other.spent &&
  isSame(one.settles, other.settles) &&
  isSame(one.answer, other.answer) &&
  isSame(one.error, other.error);

const isSame = (one: unknown, other: unknown): boolean => one === other || sameInside(one, other);

/** Of what a field holds that is no plain value, its own fields have to be the same. */
function sameInside(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [mine, theirs] = [Object.entries(one), other as Readonly<Record<string, unknown>>];
  return mine.length === Object.keys(other).length && mine.every(([name, value]) => theirs[name] === value);
}

/** A fact without what is told beside it, as a run keeps a telling for long. The fields that differ most stand first. */
function tellingOf(fact: Telling): Complete<Telling> {
  return {
    kind: fact.kind,
    place: fact.place,
    result: fact.result,
    row: fact.row,
    stored: fact.stored,
    iteratorAge: fact.iteratorAge,
    group: fact.group,
    stage: fact.stage,
    shard: fact.shard,
    via: fact.via,
    owner: fact.owner,
    rule: fact.rule,
    metric: fact.metric,
    from: fact.from,
    pool: fact.pool,
    qualifier: fact.qualifier,
    spent: fact.spent,
    settles: fact.settles,
    answer: fact.answer,
    error: fact.error,
  };
}
