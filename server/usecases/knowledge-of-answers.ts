import { type MisconceptionId, misconceptions } from '../../engine';
import { type BeliefSign, type Evidence, type Knowledge, knowledgeOf, type Moment } from '../../study';
import { compiledCourse } from '../compiled-course';
import type { selectAnswered } from '../records/answered';
import { familyIdToday } from './retirements';

export type Answered = Awaited<ReturnType<typeof selectAnswered>>[number];

/** Whether the family still asks what was answered: its meaning was not declared changed since. */
export const isOfToday = ({ familyId, revision }: Answered): boolean =>
  revision >= (compiledCourse().course.familyRevisions[familyIdToday(familyId)] ?? 1);

/** A belief that the engine no longer knows says nothing. */
export const knownBelief = ({ belief }: Pick<Answered, 'belief'>): MisconceptionId | undefined =>
  belief !== null && belief in misconceptions ? (belief as MisconceptionId) : undefined;

/** What is known of each rule that answers hung on. */
export const knowledgeOfAnswers = (answered: readonly Answered[], now: Moment): Knowledge =>
  knowledgeOf(answered.flatMap(evidenceIn), now);

function evidenceIn(answer: Answered): Evidence[] {
  const { rules, correct, guess, answeredAt } = answer;
  if (rules.length === 0) return [];
  const belief = knownBelief(answer);
  return [{ rules, correct, guess, at: answeredAt.getTime(), ...(belief && { missed: misconceptions[belief].rule }) }];
}

/** What answers say about beliefs: a wrong one shows its own, a right one refutes those of its family whose rule it hung on. */
export function signsIn(answered: readonly Answered[]): BeliefSign[] {
  const families = new Map(compiledCourse().course.families.map((family) => [family.id, family]));
  return answered.flatMap((answer): BeliefSign[] => {
    const at = answer.answeredAt.getTime();
    const shown = knownBelief(answer);
    if (shown) return [{ belief: shown, at, says: 'shown' }];
    if (!answer.correct) return [];
    const tested = families.get(familyIdToday(answer.familyId))?.beliefs ?? [];
    return tested
      .filter((id) => answer.rules.includes(misconceptions[id].rule))
      .map((belief) => ({ belief, at, says: 'refuted' }));
  });
}
