'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { now } from '@/server/clock';
import { env } from '@/server/env';
import { answerQuestion } from '@/server/usecases/answer-question';
import { reportQuestion } from '@/server/usecases/report-question';
import { revokeShare, shareAttempt } from '@/server/usecases/share-attempt';
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

const attemptForm = z.object({ attemptId: z.string().max(100) });

/** Says that something is wrong with a question. */
export const report = learnerAction(
  attemptForm.extend({
    note: z
      .string()
      .trim()
      .min(3, 'Say in a few words what is wrong.')
      .max(2000, 'Say it in at most 2,000 characters.'),
  }),
  async (form, learner) => {
    await reportQuestion({ ...form, learnerId: learner.id, now: now() });
    revalidatePath(paths.attempt(form.attemptId));
  },
);

/** Makes a link to an answered question, which works without an account. */
export const share = learnerAction(attemptForm, async (form, learner) => {
  const token = await shareAttempt({ ...form, learnerId: learner.id, now: now() });
  revalidatePath(paths.attempt(form.attemptId));
  return `${env().publicUrl}${paths.shared(token)}`;
});

/** Ends the link. */
export const unshare = learnerAction(attemptForm, async (form, learner) => {
  await revokeShare({ ...form, learnerId: learner.id, now: now() });
  revalidatePath(paths.attempt(form.attemptId));
});
