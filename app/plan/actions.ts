'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { changeSettings } from '@/server/usecases/study-settings';
import { learnerAction } from '../learner-action';
import { paths } from '../paths';

const examForm = z.object({
  date: z.iso.date({ error: 'Choose the day of the exam.' }),
  minutesADay: z.coerce
    .number()
    .int()
    .min(5, { error: 'Five minutes a day are the least.' })
    .max(480, { error: 'Eight hours a day are the most.' }),
});

/** Sets the exam that study is planned towards. */
export const setExam = learnerAction(examForm, async (exam, learner) => {
  await changeSettings({ learnerId: learner.id, change: { exam } });
  revalidatePath(paths.plan);
});

/** Back to reviews without a date. */
export const forgetExam = learnerAction(z.object({}), async (_, learner) => {
  await changeSettings({ learnerId: learner.id, change: { exam: undefined } });
  revalidatePath(paths.plan);
});
