import { drawVariant, replay, variantNameOf } from '../../quiz';
import { afterAnswer, openProfile, type Probe, type Profile, questionFor } from '../../quiz/diagnosis';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { diagnosisProbes } from '../diagnosis-probes';
import { familyDigest, traceDigest } from '../digests';
import { AppError } from '../errors';
import { logger } from '../logger';
import { insertAttempt } from '../records/attempts';
import {
  type Diagnosis,
  insertDiagnosisQuestion,
  isTaken,
  selectOptionalDiagnosis,
  updateDiagnosisEnded,
} from '../records/diagnoses';
import { retiredFamilies } from './retirements';

interface Input {
  readonly learnerId: string;
  readonly diagnosisId: string;
  readonly now: Date;
}

/** Lays out the next question of a sitting, or ends it. Where a question is open or the sitting has ended, nothing changes. */
export async function advanceDiagnosis({ learnerId, diagnosisId, now }: Input): Promise<void> {
  const diagnosis = await selectOptionalDiagnosis(db(), { diagnosisId, learnerId });
  if (!diagnosis) throw new AppError('NOT_FOUND');
  if (diagnosis.endedAt || diagnosis.questions.some(({ given }) => given === undefined)) return;
  const asked = diagnosis.questions.map((question) => question.probe);
  const probe = questionFor(profileOf(diagnosis), await probesAsked(), asked);
  if (probe) await ask({ learnerId, diagnosisId, now }, diagnosis.questions.length + 1, probe);
  else await updateDiagnosisEnded(db(), { diagnosisId, learnerId, now });
}

/** What the answers so far say. */
export const profileOf = ({ questions }: Pick<Diagnosis, 'questions'>): Profile =>
  questions.reduce(
    (profile, { probe, given }) => (given ? afterAnswer(profile, probe, given) : profile),
    openProfile(),
  );

/** What is taken out is not asked here either. */
async function probesAsked(): Promise<readonly Probe[]> {
  const { families } = compiledCourse().course;
  const retired = await retiredFamilies();
  return diagnosisProbes().filter(({ familyId, seed }) => {
    const { whole, variants } = retired(familyId);
    const family = variants.size > 0 && families.find(({ id }) => id === familyId);
    return !whole && !(family && variants.has(variantNameOf(family, seed)));
  });
}

async function ask({ learnerId, diagnosisId, now }: Input, place: number, probe: Probe): Promise<void> {
  const { course, engineDigest } = compiledCourse();
  const family = course.families.find(({ id }) => id === probe.familyId);
  const drawn = family && drawVariant(family, probe.seed);
  if (!family || !drawn?.ok) {
    logger().error({ family: probe.familyId, seed: probe.seed }, 'a question of the diagnosis cannot be drawn');
    throw new AppError('NO_QUESTION');
  }
  const variant = drawn.value;
  const digests = { familyDigest: familyDigest(family), engineDigest, traceDigest: traceDigest(replay(variant).aws) };
  try {
    await db().$transaction(async (transaction) => {
      const revision = course.familyRevisions[family.id] ?? 1;
      const attempt = { learnerId, variant, family, purpose: 'diagnosis' as const, ...digests, revision, now };
      const attemptId = await insertAttempt(transaction, attempt);
      await insertDiagnosisQuestion(transaction, { diagnosisId, place, attemptId, probe });
    });
  } catch (fault) {
    // Another request was faster: its question stands.
    if (!isTaken(fault)) throw fault;
  }
}
