'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { now } from '@/server/clock';
import { answerDiagnosis } from '@/server/usecases/answer-diagnosis';
import { endDiagnosis } from '@/server/usecases/end-diagnosis';
import { startDiagnosis } from '@/server/usecases/start-diagnosis';
import { learnerAction } from '../learner-action';
import { paths } from '../paths';

const id = z.string().max(100);

/** Begins a sitting or goes on with the open one, and says where it stands. */
export const start = learnerAction(z.object({}), async (_, learner) => {
  const { diagnosisId } = await startDiagnosis({ learnerId: learner.id, now: now() });
  revalidatePath(paths.sitting(diagnosisId));
  return paths.sitting(diagnosisId);
});

export const answer = learnerAction(
  z.object({ diagnosisId: id, attemptId: id, answer: z.unknown() }),
  async (form, learner) => {
    const reply = await answerDiagnosis({ ...form, learnerId: learner.id, now: now() });
    revalidatePath(paths.sitting(form.diagnosisId));
    return reply;
  },
);

export const end = learnerAction(z.object({ diagnosisId: id }), async ({ diagnosisId }, learner) => {
  await endDiagnosis({ diagnosisId, learnerId: learner.id, now: now() });
  revalidatePath(paths.sitting(diagnosisId));
});
