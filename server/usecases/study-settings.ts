import * as z from 'zod';
import { defaultSettings, type StudySettings } from '../../study';
import { db } from '../db';
import { selectSettings, updateSettings } from '../records/learners';

const weight = z.number().min(-100).max(100);

/** What a learner may set, and within which bounds. */
export const settingsSchema = z.object({
  newCardsADay: z.coerce.number().int().min(0).max(200),
  reviewsADay: z.coerce.number().int().min(0).max(2000),
  fourRatings: z.coerce.boolean(),
  retention: z.coerce.number().min(0.7).max(0.97),
  keys: z.coerce.boolean(),
  exam: z.object({ date: z.iso.date(), minutesADay: z.coerce.number().int().min(5).max(480) }).optional(),
  weights: z.array(weight).length(21).optional(),
}) satisfies z.ZodType<StudySettings>;

/** How the learner wants to study; what was never set, or no longer fits, is at its default. */
export async function studySettings({ learnerId }: { readonly learnerId: string }): Promise<StudySettings> {
  const kept = settingsSchema.partial().safeParse(await selectSettings(db(), { learnerId }));
  return { ...defaultSettings, ...(kept.success && withoutUndefined(kept.data)) };
}

/** Changes what is named and leaves the rest; what is named undefined is taken away. */
export async function changeSettings({
  learnerId,
  change,
}: {
  readonly learnerId: string;
  readonly change: { readonly [K in keyof StudySettings]?: StudySettings[K] | undefined };
}): Promise<void> {
  await updateSettings(db(), {
    learnerId,
    settings: withoutUndefined({ ...(await studySettings({ learnerId })), ...change }) as StudySettings,
  });
}

const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
