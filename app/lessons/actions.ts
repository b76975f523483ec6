'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { now } from '@/server/clock';
import { markLesson } from '@/server/usecases/read-lesson';
import { learnerAction } from '../learner-action';
import { paths } from '../paths';

const form = z.object({ lessonId: z.string().max(100), isRead: z.boolean() });

/** Notes that a lesson was read, or takes that back, and says where it stands. */
export const setRead = learnerAction(form, async (given, learner) => {
  await markLesson({ ...given, learnerId: learner.id, now: now() });
  revalidatePath(paths.lesson(given.lessonId));
  return paths.lesson(given.lessonId);
});
