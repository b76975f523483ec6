import type { Complete, Telling } from './fact-log';
import type { RuleId } from './rules';

/** Of what is told by one rule, so many are compared before a telling counts as a new one. */
const mostCompared = 16;

/** Finds out that the same is told again, so that a run holds it once. */
export class Tellings {
  private readonly byRule = new Map<RuleId, Telling[]>();

  /** What a fact tells, in the words in which it was told before if it was. */
  of(fact: Telling): Telling {
    const told = this.byRule.get(fact.rule) ?? [];
    for (const one of told) if (isTold(one, fact)) return one;
    const fresh = tellingOf(fact);
    // The newest stand first: what is told again is told soon.
    told.unshift(fresh);
    if (told.length > mostCompared) told.pop();
    this.byRule.set(fact.rule, told);
    return fresh;
  }
}

function isTold(telling: Telling, fact: Telling): boolean {
  for (const name in telling) {
    const field = name as keyof Telling;
    if (telling[field] !== fact[field] && !sameInside(telling[field], fact[field])) return false;
  }
  return true;
}

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
