/** What has an id that learners' histories hang on. */
export const redirectKinds = ['lessons', 'scenarios', 'flashcards', 'families'] as const;
export type RedirectKind = (typeof redirectKinds)[number];

/** Old ids, each with the id that took its place, or null when the thing is gone: its history is kept and nothing new is asked. */
export type Redirects = Readonly<Record<RedirectKind, Readonly<Record<string, string | null>>>>;

/** The id that is in use now: itself, where redirects lead, or undefined when it was removed. */
export function currentId(redirects: Redirects, kind: RedirectKind, id: string): string | undefined {
  const moved = redirects[kind];
  const seen = new Set<string>();
  let here = id;
  while (Object.hasOwn(moved, here) && !seen.has(here)) {
    seen.add(here);
    const next = moved[here];
    if (typeof next !== 'string') return undefined;
    here = next;
  }
  return here;
}

/** The id in use and every earlier one that leads to it: a history may stand under any of them. */
export const idsLeadingTo = (redirects: Redirects, kind: RedirectKind, id: string): readonly string[] => [
  id,
  ...Object.keys(redirects[kind]).filter((old) => old !== id && currentId(redirects, kind, old) === id),
];
