import * as z from 'zod';
import type { Message } from '../../base/message';
import type { CourseFile } from '../course';
import type { PackDraft } from '../draft';
import { readYaml } from '../front-matter';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day, such as 2026-11-30');
const words = z.string().min(1);

const packFields = z.strictObject({
  id: z.string(),
  code: words,
  title: words,
  from: day.optional(),
  until: day.optional(),
  questions: z.int().min(1).max(65),
  minutes: z.int().min(1).max(240),
  exam: z.strictObject({
    questions: z.int().min(1),
    scored: z.int().min(1),
    minutes: z.int().min(1),
    pass: z.int().min(100).max(1000),
  }),
  unverified: words.optional(),
  sources: z.array(z.strictObject({ title: words, url: z.string(), read: z.string() })).min(1),
  domains: z
    .array(
      z.strictObject({
        id: words,
        title: words,
        weight: z.number().positive().max(100),
        notCovered: words,
        tasks: z.array(z.strictObject({ title: words, families: z.array(z.string()).min(1) })).default([]),
      }),
    )
    .min(1),
});

/** Reads a file of content/packs: one section of an exam. */
export function readPack({ path, text }: CourseFile): { packs: readonly PackDraft[]; messages: readonly Message[] } {
  const { fields, placeOf, messages } = readYaml(text, { file: path, line: 1 }, packFields);
  if (!fields) return { packs: [], messages };
  const { from, until, unverified, ...rest } = fields;
  const pack = {
    ...rest,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(unverified !== undefined && { unverified }),
  };
  return { packs: [{ pack, placeOf }], messages };
}
