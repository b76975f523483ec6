'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { now } from '@/server/clock';
import { bringMissed, leaveMissed } from '@/server/usecases/bring-missed';
import { handInExam } from '@/server/usecases/hand-in-exam';
import { saveExam } from '@/server/usecases/save-exam';
import { startExam } from '@/server/usecases/start-exam';
import { learnerAction } from '../learner-action';
import { paths } from '../paths';
import { learnerZone } from '../zone';

const id = z.string().max(100);
const extraTime = z.union([z.literal(0), z.literal(25), z.literal(50), z.literal(100)]);

/** Begins an exam, or what was missed in one, and says where it stands. */
export const begin = learnerAction(
  z.object({
    of: z.union([z.strictObject({ packId: id }), z.strictObject({ missedOf: id })]),
    extraTime: extraTime.default(0),
  }),
  async (form, learner) => paths.exam((await startExam({ ...form, learnerId: learner.id, now: now() })).sittingId),
);

export const save = learnerAction(z.object({ sittingId: id, edits: z.unknown() }), (form, learner) =>
  saveExam({ ...form, learnerId: learner.id, now: now() }),
);

export const handIn = learnerAction(z.object({ sittingId: id }), async ({ sittingId }, learner) => {
  await handInExam({ sittingId, learnerId: learner.id, now: now(), zone: await learnerZone() });
  revalidatePath(paths.exam(sittingId));
});

/** Lets what was missed come first in the reviews, or takes that back. */
export const intoReviews = learnerAction(z.object({ sittingId: id, bring: z.boolean() }), async (form, learner) => {
  const { sittingId, bring } = form;
  await (bring ? bringMissed : leaveMissed)({
    sittingId,
    learnerId: learner.id,
    now: now(),
    zone: await learnerZone(),
  });
  revalidatePath(paths.exam(sittingId));
});
