import type { Theme } from '../theme';

const aYear = 365 * 24 * 60 * 60;

/** Changes the theme at once, and for every page that the server writes from now on. */
export function keepTheme(theme: Theme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: browsers have a cookie store over HTTPS only, and a course may be served without
  document.cookie = `theme=${theme}; path=/; max-age=${theme === 'system' ? 0 : aYear}; samesite=lax`;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
