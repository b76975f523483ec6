import { ranked } from '../../quiz/diagnosis';
import type { BeliefSign } from '../../study';
import { db } from '../db';
import { selectOptionalDiagnosis, selectOptionalLastDiagnosis } from '../records/diagnoses';
import { profileOf } from './advance-diagnosis';

/** What the last diagnosis that ended says about the beliefs that it looked at. */
export async function signsOfDiagnosis({ learnerId }: { readonly learnerId: string }): Promise<BeliefSign[]> {
  const last = await selectOptionalLastDiagnosis(db(), { learnerId });
  const diagnosis = last && (await selectOptionalDiagnosis(db(), { learnerId, diagnosisId: last.id }));
  if (!diagnosis?.endedAt) return [];
  const at = diagnosis.endedAt.getTime();
  const looked = new Set(diagnosis.questions.flatMap(({ probe, given }) => (given ? Object.keys(probe.beliefs) : [])));
  return ranked(profileOf(diagnosis))
    .filter(([id]) => looked.has(id))
    .map(([belief, says]) => ({ belief, at, says }));
}
