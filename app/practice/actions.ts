'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { now } from '@/server/clock';
import { answerQuestion } from '@/server/usecases/answer-question';
import { startAttempt } from '@/server/usecases/start-attempt';
import { takeHint } from '@/server/usecases/take-hint';
import { learnerAction } from '../learner-action';
import { paths } from '../paths';
import { learnerZone } from '../zone';

const startForm = z.object({ topic: z.string().max(100).optional(), familyId: z.string().max(100).optional() });

/** Draws a question and says where it stands. */
export const startPractice = learnerAction(startForm, async (wanted, learner) => {
  const { attemptId } = await startAttempt({ ...wanted, learnerId: learner.id, now: now() });
  return paths.attempt(attemptId, wanted.topic);
});

export const answer = learnerAction(
  z.object({ attemptId: z.string().max(100), answer: z.unknown() }),
  async (form, learner) => {
    const verdict = await answerQuestion({ ...form, learnerId: learner.id, now: now(), zone: await learnerZone() });
    revalidatePath(paths.attempt(form.attemptId));
    return verdict;
  },
);

export const hint = learnerAction(z.object({ attemptId: z.string().max(100) }), async (form, learner) => {
  const hints = await takeHint({ ...form, learnerId: learner.id });
  revalidatePath(paths.attempt(form.attemptId));
  return hints;
});
