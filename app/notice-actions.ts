'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { now } from '@/server/clock';
import { seeNotice } from '@/server/usecases/see-notice';
import { learnerAction } from './learner-action';

/** The learner has read a notice. */
export const seen = learnerAction(z.object({ noticeId: z.string().max(100) }), async ({ noticeId }, learner) => {
  await seeNotice({ noticeId, learnerId: learner.id, now: now() });
  revalidatePath('/', 'layout');
});
