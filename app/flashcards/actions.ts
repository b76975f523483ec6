'use server';

import * as z from 'zod';
import { now } from '@/server/clock';
import { ratingSchema, reviewFlashcard } from '@/server/usecases/review-flashcard';
import { learnerAction } from '../learner-action';
import { learnerZone } from '../zone';

const reviewForm = z.object({
  cardId: z.string().max(100),
  rating: ratingSchema,
  reviewId: z.uuid(),
  durationMs: z.number().optional(),
});

/** Saves one review. The same review sent twice counts once. */
export const reviewCard = learnerAction(reviewForm, async (form, learner) => {
  await reviewFlashcard({ ...form, learnerId: learner.id, now: now(), zone: await learnerZone() });
});
