'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { now } from '@/server/clock';
import { env } from '@/server/env';
import { answerQuestion, confidenceSchema } from '@/server/usecases/answer-question';
import { markLesson } from '@/server/usecases/read-lesson';
import { reportQuestion } from '@/server/usecases/report-question';
import { revokeShare, shareAttempt } from '@/server/usecases/share-attempt';
import { startPractice as begin } from '@/server/usecases/start-practice';
import { takeHint } from '@/server/usecases/take-hint';
import { learnerAction } from '../learner-action';
import { paths } from '../paths';
import { learnerZone } from '../zone';

const startForm = z.object({ topic: z.string().max(100).optional(), familyId: z.string().max(100).optional() });

/** Draws a question and says where it stands. */
export const startPractice = learnerAction(startForm, async (wanted, learner) => {
  const next = await begin({ ...wanted, learnerId: learner.id, now: now() });
  return next.kind === 'question' ? paths.attempt(next.attemptId, wanted.topic) : paths.lesson(next.lessonId);
});

const readForm = z.object({ lessonId: z.string().max(100), topic: z.string().max(100).optional() });

/** Notes that a lesson was read, and goes on with a question. */
export const readLesson = learnerAction(readForm, async ({ lessonId, topic }, learner) => {
  await markLesson({ learnerId: learner.id, lessonId, isRead: true, now: now() });
  const next = await begin({ learnerId: learner.id, now: now(), ...(topic !== undefined && { topic }) });
  return next.kind === 'question' ? paths.attempt(next.attemptId, topic) : paths.lesson(next.lessonId);
});

export const answer = learnerAction(
  z.object({
    attemptId: z.string().max(100),
    answer: z.unknown(),
    confidence: confidenceSchema.optional(),
    durationMs: z.number().optional(),
  }),
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
