'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { changeSettings, settingsShape } from '@/server/usecases/study-settings';
import { learnerAction } from '../learner-action';

/** A checkbox that is not checked is not sent. */
const box = z
  .literal('on')
  .optional()
  .transform((on) => on !== undefined);

const studyForm = z.object({
  newCardsADay: settingsShape.newCardsADay,
  reviewsADay: settingsShape.reviewsADay,
  retention: z.preprocess((percent) => Number(percent) / 100, settingsShape.retention),
  fourRatings: box,
  confidence: box,
  streak: box,
});

/** How much a day brings, when cards come back, and what is asked and shown. */
export const saveStudy = learnerAction(studyForm, async (change, learner) => {
  await changeSettings({ learnerId: learner.id, change });
  revalidatePath('/', 'layout');
});

const keysForm = z
  .object({ keys: box })
  .catchall(z.string())
  .transform(({ keys, ...keyMap }) => ({ keys, keyMap }))
  .pipe(z.object({ keys: z.boolean(), keyMap: settingsShape.keyMap }));

/** Which single keys act. */
export const saveKeys = learnerAction(keysForm, async (change, learner) => {
  await changeSettings({ learnerId: learner.id, change });
  revalidatePath('/', 'layout');
});
