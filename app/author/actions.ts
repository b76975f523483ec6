'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { emailSchema } from '@/server/auth/password';
import { now } from '@/server/clock';
import { decideReport, reportOutcomes } from '@/server/usecases/decide-report';
import { variantsOfSeeds } from '@/server/usecases/preview-family';
import { regradeStep } from '@/server/usecases/regrade';
import { liftRetirement, retire } from '@/server/usecases/retire';
import { setAuthor as setAuthorOf } from '@/server/usecases/set-author';
import { learnerAction } from '../learner-action';
import { paths } from '../paths';

const familyId = z.string().min(1).max(100);
const reason = z
  .string()
  .trim()
  .min(3, 'Give a reason in a few words: learners read it.')
  .max(1000, 'Give the reason in at most 1,000 characters.');
const seed = z.coerce.number('A seed is a whole number.').int().min(0).max(0xffff_ffff);

/** Takes a whole family out. */
export const retireFamily = learnerAction(z.object({ familyId, reason }), async (form, learner) => {
  await retire({ ...form, learnerId: learner.id, now: now() });
  revalidatePath(paths.authorFamilies, 'layout');
});

/** Takes out the variants that these seeds draw. */
export const retireVariants = learnerAction(
  z.object({ familyId, reason, seeds: z.array(seed).min(1, 'Tick at least one variant.').max(200) }),
  async ({ seeds, ...form }, learner) => {
    const by = { ...form, learnerId: learner.id };
    await retire({ ...by, variants: await variantsOfSeeds({ ...by, seeds }), now: now() });
    revalidatePath(paths.authorFamilies, 'layout');
  },
);

/** Asks a family, or one of its variants, again. */
export const lift = learnerAction(z.object({ familyId, variant: z.string().max(10_000) }), async (form, learner) => {
  await liftRetirement({ ...form, learnerId: learner.id, now: now() });
  revalidatePath(paths.authorFamilies, 'layout');
});

const regradeForm = z.object({
  familyId,
  reason,
  how: z.enum(['run-again', 'set-aside']),
  /** Only answers to the variant that this seed draws; all of the family when left out. */
  seed: seed.optional(),
});

const wanted = async ({ seed: only, ...form }: z.output<typeof regradeForm>, learnerId: string) => {
  const by = { ...form, learnerId };
  const [variant] = only === undefined ? [] : await variantsOfSeeds({ ...by, seeds: [only] });
  return { ...by, ...(variant && { variant: variant.name }), now: now() };
};

/** Grades the next answers again, or only looks at what would change; the browser asks on until nothing is left. */
export const regrade = learnerAction(
  regradeForm.extend({
    writes: z.boolean(),
    from: z.object({ after: z.string().max(100), regradingId: z.string().max(100).optional() }).optional(),
  }),
  async ({ writes, from, ...form }, learner) => {
    const position = from && {
      after: from.after,
      ...(from.regradingId !== undefined && { regradingId: from.regradingId }),
    };
    const step = await regradeStep(await wanted(form, learner.id), { from: position, writes });
    if (writes && !step.next) revalidatePath(paths.authorFamilies, 'layout');
    return step;
  },
);

/** Answers a report. */
export const decide = learnerAction(
  z.object({
    reportId: z.string().max(100),
    outcome: z.enum(reportOutcomes, 'Choose what it was.'),
    answers: z.enum(['stay', 'run-again', 'set-aside']),
    reply: reason,
  }),
  async (form, learner) => {
    await decideReport({ ...form, learnerId: learner.id, now: now() });
    revalidatePath(paths.author, 'layout');
  },
);

/** Lets an account look after the questions, or no more. */
export const setAuthor = learnerAction(
  z.object({ email: emailSchema, isAuthor: z.boolean() }),
  async (form, learner) => {
    await setAuthorOf({ ...form, learnerId: learner.id, now: now() });
    revalidatePath(paths.authorPeople);
  },
);
