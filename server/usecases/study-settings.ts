import * as z from 'zod';
import {
  defaultKeys,
  defaultSettings,
  isKey,
  type KeyMap,
  keysOf,
  type Shortcut,
  type StudySettings,
} from '../../study';
import { db } from '../db';
import { selectSettings, updateSettings } from '../records/learners';

const weight = z.number().min(-100).max(100);
const key = z
  .string()
  .refine(isKey, { error: 'A key is one small letter or one sign: no digit, space, comma or plus.' });
const keyMap = z.object(
  Object.fromEntries(Object.keys(defaultKeys).map((name) => [name, key.optional()])) as Record<
    Shortcut,
    z.ZodOptional<typeof key>
  >,
);

const between = (least: number, most: number, what: string) =>
  z.coerce
    .number({ error: `${what} is a number.` })
    .min(least, { error: `${what}: at least ${least}.` })
    .max(most, { error: `${what}: at most ${most}.` });

/** What a learner may set, and within which bounds. */
export const settingsShape = {
  newCardsADay: between(0, 200, 'New cards a day').int(),
  reviewsADay: between(0, 2000, 'Reviews a day').int(),
  fourRatings: z.boolean(),
  retention: z
    .number({ error: 'Desired retention is a percentage.' })
    .min(0.7, { error: 'Desired retention: at least 70 %.' })
    .max(0.97, { error: 'Desired retention: at most 97 %.' }),
  keys: z.boolean(),
  keyMap: keyMap.refine((map) => areApart({ ...defaultKeys, ...map }), { error: 'Each key can do one thing only.' }),
  confidence: z.boolean(),
  streak: z.boolean(),
  exam: z.object({ date: z.iso.date(), minutesADay: z.coerce.number().int().min(5).max(480) }),
  weights: z.array(weight).length(21),
} satisfies { readonly [K in keyof StudySettings]-?: z.ZodType<Exclude<StudySettings[K], undefined>> };

const areApart = (map: Readonly<Record<string, string>>): boolean =>
  new Set(Object.values(map)).size === Object.keys(map).length;

/** How the learner wants to study; what was never set, or no longer fits, is at its default. */
export const studySettings = ({ learnerId }: { readonly learnerId: string }): Promise<StudySettings> =>
  settingsIn(db(), learnerId);

/** What every page knows of the settings: the single keys, undefined when they are off, and whether confidence is asked for. */
export async function loadKeys(
  learner: { readonly learnerId: string } | undefined,
): Promise<{ readonly keys: KeyMap | undefined; readonly confidence: boolean }> {
  const settings = learner ? await studySettings(learner) : defaultSettings;
  return { keys: keysOf(settings), confidence: settings.confidence };
}

/** The settings for the page that changes them, with every key as it is or would be. */
export async function loadSettings(learner: { readonly learnerId: string }) {
  const settings = await studySettings(learner);
  return { settings, keys: { ...defaultKeys, ...settings.keyMap } };
}

async function settingsIn(database: Parameters<typeof selectSettings>[0], learnerId: string): Promise<StudySettings> {
  const kept = await selectSettings(database, { learnerId });
  const fitting = Object.entries(settingsShape).flatMap(([name, schema]) => {
    const parsed = schema.optional().safeParse((kept as Readonly<Record<string, unknown>>)[name]);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(fitting) };
}

type Change = { readonly [K in keyof StudySettings]?: StudySettings[K] | undefined };

/** Changes what is named and leaves the rest, also what another tab changes just now; what is named undefined is taken away. */
export const changeSettings = (input: { readonly learnerId: string; readonly change: Change }): Promise<void> =>
  db().$transaction((transaction) => changeSettingsIn(transaction, input));

/** The same inside a transaction. */
export async function changeSettingsIn(
  transaction: Parameters<typeof updateSettings>[0],
  { learnerId, change }: { readonly learnerId: string; readonly change: Change },
): Promise<void> {
  const settings = { ...(await settingsIn(transaction, learnerId)), ...change };
  await updateSettings(transaction, { learnerId, settings: withoutUndefined(settings) });
}

const withoutUndefined = (value: { readonly [K in keyof StudySettings]?: StudySettings[K] | undefined }) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as unknown as StudySettings;
