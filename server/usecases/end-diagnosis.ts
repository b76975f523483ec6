import { db } from '../db';
import { updateDiagnosisEnded } from '../records/diagnoses';

interface Input {
  readonly learnerId: string;
  readonly diagnosisId: string;
  readonly now: Date;
}

/** Ends a sitting early: the profile is made of what was answered. */
export async function endDiagnosis(input: Input): Promise<void> {
  await updateDiagnosisEnded(db(), input);
}
