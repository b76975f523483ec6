'use server';

import * as z from 'zod';
import { now } from '@/server/clock';
import { markCard, marks } from '@/server/usecases/mark-card';
import { nextReview } from '@/server/usecases/next-review';
import { undoReview } from '@/server/usecases/undo-review';
import { learnerAction } from '../learner-action';
import { paths } from '../paths';
import { learnerZone } from '../zone';

/** Where the next review stands: a question that was drawn for it, or the page of reviews. */
export const goOn = learnerAction(z.object({}), async (_, learner) => {
  const next = await nextReview({ learnerId: learner.id, now: now(), zone: await learnerZone() });
  return next.kind === 'question' ? paths.attempt(next.attemptId) : paths.review;
});

/** Takes the last review back. */
export const undo = learnerAction(z.object({ reviewId: z.string().max(100) }), async (form, learner) => {
  await undoReview({ ...form, learnerId: learner.id, now: now() });
});

const markForm = z.object({ cardId: z.string().max(200), mark: z.enum(marks), eventId: z.uuid() });

/** Hides a card, brings it back, or flags it. */
export const mark = learnerAction(markForm, async (form, learner) => {
  await markCard({ ...form, learnerId: learner.id, now: now(), zone: await learnerZone() });
});
