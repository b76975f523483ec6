import { catalogue, type MisconceptionId, misconceptions, type RuleId, ruleIds } from '../engine';
import type { Examination } from './examine';

/** Which families a rule or a belief can be met in. */
export interface Coverage {
  readonly rules: readonly {
    readonly id: RuleId;
    readonly statement: string;
    readonly topic: string;
    /** Families whose key hangs on it. */
    readonly families: readonly string[];
  }[];
  readonly misconceptions: readonly {
    readonly id: MisconceptionId;
    readonly belief: string;
    /** Families in which it leads to a wrong answer of its own. */
    readonly families: readonly string[];
  }[];
}

/** What examined families reach of what the engine knows: with none, it is never asked. */
export const coverageOf = (examinations: readonly Examination[]): Coverage => ({
  rules: ruleIds.map((id) => {
    const { statement, topic } = catalogue[id];
    return { id, statement, topic, families: idsWhere(examinations, ({ needed }) => needed.includes(id)) };
  }),
  misconceptions: (Object.keys(misconceptions) as MisconceptionId[]).map((id) => ({
    id,
    belief: misconceptions[id].belief,
    families: idsWhere(examinations, ({ beliefs }) => beliefs.includes(id)),
  })),
});

const idsWhere = (examinations: readonly Examination[], holds: (one: Examination) => boolean): string[] =>
  examinations.filter(holds).map(({ familyId }) => familyId);
