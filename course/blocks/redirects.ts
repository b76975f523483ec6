import * as z from 'zod';
import type { Message } from '../../base/message';
import type { CourseFile } from '../course';
import type { RedirectDraft } from '../draft';
import { readYaml } from '../front-matter';
import { redirectKinds } from '../redirects';

const moved = z.record(z.string(), z.string().nullable()).default({});
const redirectFields = z.strictObject({ lessons: moved, scenarios: moved, flashcards: moved, families: moved });

/** Reads a redirects.yaml: for each kind old ids, each with the new one, or null when the thing was removed. */
export function readRedirects({ path, text }: CourseFile): {
  redirects: readonly RedirectDraft[];
  messages: readonly Message[];
} {
  const { fields, placeOf, messages } = readYaml(text, { file: path, line: 1 }, redirectFields);
  if (!fields) return { redirects: [], messages };
  const redirects = redirectKinds.flatMap((kind) =>
    Object.entries(fields[kind]).map(
      ([from, to]): RedirectDraft => ({ kind, from, ...(to !== null && { to }), place: placeOf(kind, from) }),
    ),
  );
  return { redirects, messages };
}
