'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { now } from '@/server/clock';
import { applyFit, undoFit } from '@/server/usecases/apply-fit';
import { startFit } from '@/server/usecases/fit-parameters';
import { changeSettings, settingsShape } from '@/server/usecases/study-settings';
import { learnerAction } from '../learner-action';
import { learnerZone } from '../zone';

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

/** Begins to work out the learner's own parameters; the page looks again until they are there. */
export const beginFit = learnerAction(z.object({}), async (_, learner) => {
  await startFit({ learnerId: learner.id, now: now() });
});

const fitForm = z.object({ fitId: z.string().max(100) });

/** Puts them into force, and moves the cards that were learned if that was asked for. */
export const takeFit = learnerAction(fitForm.extend({ move: z.boolean() }), async (form, learner) => {
  await applyFit({ ...form, learnerId: learner.id, now: now(), zone: await learnerZone() });
});

/** Takes all of it back. */
export const takeFitBack = learnerAction(fitForm, async (form, learner) => {
  await undoFit({ ...form, learnerId: learner.id, now: now() });
});
