import { type MisconceptionId, misconceptions, type RuleId } from '../../engine';
import { type BeliefSign, type BeliefStanding, beliefsOf } from '../../study';
import { compiledCourse } from '../compiled-course';

export interface HeldBelief {
  readonly id: MisconceptionId;
  readonly belief: string;
  readonly refutation: string;
  readonly rule: RuleId;
  /** The chance that it is still held, from 0 to 1. */
  readonly chance: number;
  /** How often wrong answers gave it away. */
  readonly count: number;
  readonly lastAt: Date;
  /** The lesson that refutes it, or else the first on its families' topic. */
  readonly lesson?: { readonly id: string; readonly title: string };
  /** A family that tests it. */
  readonly familyId?: string;
}

/** What a learner still believes, most likely first. A belief that the engine no longer knows is left out. */
export const heldBeliefs = (signs: readonly BeliefSign[]): HeldBelief[] =>
  beliefsOf(signs)
    .filter(({ belief, held }) => held && belief in misconceptions)
    .map(shown);

function shown({ belief: id, chance, shown: count, lastShownAt, lastAt }: BeliefStanding): HeldBelief {
  const { belief, refutation, rule } = misconceptions[id as MisconceptionId];
  const { lessons, families } = compiledCourse().course;
  const family = families.find(({ beliefs }) => beliefs.some((one) => one === id));
  const lesson =
    lessons.find(({ refutes }) => refutes.some((one) => one === id)) ??
    lessons.find(({ topic }) => topic === family?.topic);
  return {
    ...{ id: id as MisconceptionId, belief, refutation, rule, chance, count },
    lastAt: new Date(lastShownAt ?? lastAt),
    ...(lesson && { lesson: { id: lesson.id, title: lesson.title } }),
    ...(family && { familyId: family.id }),
  };
}
