import { cookies } from 'next/headers';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What the learner chose. The server writes it into the page, so that no other theme flashes up first. */
export async function chosenTheme(): Promise<Theme> {
  const told = (await cookies()).get('theme')?.value;
  return themes.find((theme) => theme === told) ?? 'system';
}
