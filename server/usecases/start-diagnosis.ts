import { db } from '../db';
import { insertDiagnosis, selectOptionalOpenDiagnosis } from '../records/diagnoses';
import { advanceDiagnosis } from './advance-diagnosis';
import { openSince } from './open-since';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
}

/** Begins a sitting, or goes on with the one that is still open. */
export async function startDiagnosis({ learnerId, now }: Input): Promise<{ diagnosisId: string }> {
  const open = await selectOptionalOpenDiagnosis(db(), { learnerId, since: openSince(now) });
  const diagnosisId = open?.id ?? (await insertDiagnosis(db(), { learnerId, now }));
  await advanceDiagnosis({ learnerId, diagnosisId, now });
  return { diagnosisId };
}
