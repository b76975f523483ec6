import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { paths } from '../../app/paths';

/** A page on which any console error or uncaught exception fails the test. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(page);
    expect(errors, 'errors on the console').toEqual([]);
  },
});

export { expect };

/** The first page's one button, and the question that it leads to. */
export async function startAsGuest(page: Page): Promise<void> {
  await page.goto(paths.home);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
}

/** Axe finds nothing, in light. */
export async function expectAccessibleInLight(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectClean(page, axe(page).withTags(standards), 'light');
}

/** Axe finds nothing, in light and in dark. What changes with the theme is colour alone. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectAccessibleInLight(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectClean(page, axe(page).withRules(['color-contrast']), 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No page of ours has frames: without a second page to gather their results, and without the words for what is right, axe takes half the time. */
const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

async function expectClean(page: Page, builder: AxeBuilder, theme: string): Promise<void> {
  await standStill(page);
  // Next takes the title away for a moment while a page renders anew after an action.
  await expect(page).toHaveTitle(/./);
  const { violations } = await builder.analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(said, `${theme} ${page.url()}`).toEqual([]);
}

/** Colours that are still fading would be measured half way. */
const standStill = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        // What repeats for ever never ends, nor what a replay holds, nor what moves in a fold that is closed.
        .filter(
          ({ effect, playState }) =>
            playState === 'running' &&
            Number.isFinite(effect?.getComputedTiming().endTime) &&
            effect instanceof KeyframeEffect &&
            effect.target?.checkVisibility(),
        )
        .map((animation) => animation.finished),
    ),
  );
