import type { Page } from '@playwright/test';

/** The helper in which tsx wraps every named function: what is handed to a page calls it there. */
export const lendHelper = (page: Page): Promise<unknown> =>
  page.addInitScript({ content: 'globalThis.__name = (made) => made;' });
