import type { Page } from '@playwright/test';
import { paths } from '../../app/paths';
import { mainPlaces, morePlaces } from '../../app/places';
import { answer } from './answering';
import { expect, expectAccessible, expectAccessibleInLight, startAsGuest, test } from './fixtures';
import { changeAttempt, questionOf, variantOf } from './oracle';

const places = [paths.home, ...[...mainPlaces, ...morePlaces].map(({ href }) => href)];
const others = [paths.signIn, paths.register, paths.setUp, paths.searchFor('retry'), paths.rule('async.retry-delays')];

test('no page breaks the Content-Security-Policy, opened by address or by link', { tag: '@desktop' }, async ({
  page,
}) => {
  test.slow(); // every page, twice
  await startAsGuest(page);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`refused: ${violatedDirective} ${blockedURI}`),
    );
  });
  for (const path of [...places, ...others]) {
    const reply = await page.goto(path);
    const policy = reply?.headers()['content-security-policy'] ?? '';
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
    expect(policy, path).not.toContain('unsafe');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  for (const { name, href } of [...mainPlaces, ...morePlaces]) {
    await page.getByRole('navigation', { name: 'All places' }).getByRole('link', { name, exact: true }).click();
    await page.waitForURL(`**${href}`);
  }
});

test('every page is accessible to a guest, in light and dark', async ({ page }) => {
  test.setTimeout(600_000); // axe reads each page twice
  await startAsGuest(page);
  for (const path of [...places, ...others]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});

test('no page scrolls sideways at 320, 390 and 640 px', { tag: '@phone' }, async ({ page }) => {
  test.slow(); // every page
  await startAsGuest(page);
  for (const path of [...places, ...others]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const width of [320, 390, 640]) {
      await page.setViewportSize({ width, height: 700 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
    }
  }
});

test('the palette finds a rule by its words, and goes there by keys alone', async ({ page }) => {
  await page.goto(paths.home);
  await page.getByRole('button', { name: /^Search/ }).click();
  const input = page.getByRole('dialog').getByRole('combobox');
  await expect(input).toBeFocused();
  await expect(page.getByRole('option', { name: /Flashcards/ })).toBeVisible();
  await expectAccessible(page);
  await input.fill('waits one minute, then two');
  const found = page.getByRole('option', { name: /Lambda waits one minute, then two/ });
  await expect(found.first()).toBeVisible();
  for (let at = 0; at < 12 && (await selected(page)) !== 'Rule'; at++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Lambda waits one minute/ })).toBeVisible();
});

const selected = (page: Page): Promise<string | null> =>
  page.getByRole('option', { selected: true }).locator('span').first().textContent();

test('the palette opens and closes by key, and gives the focus back', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(paths.lessons);
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Practice' });
  await link.focus();
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.keyboard.type('xyzzy');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a search has an address, and an empty one says what to try', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(paths.searchFor('visibility timeout'));
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(page).not.toHaveURL(/search/);
  await page.goto(paths.searchFor('xyzzy'));
  await expect(page.getByText('Nothing here says “xyzzy”.')).toBeVisible();
  await expectAccessible(page);
});

test('a chosen theme is written by the server, and the system’s comes back', { tag: '@desktop' }, async ({ page }) => {
  const shown = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await page.goto(paths.settings);
  const choice = page.getByRole('group', { name: 'Theme of the pages' });
  await expect(choice.getByRole('radio', { name: 'As the system' })).toBeChecked();
  await choice.getByText('Dark').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const reply = await page.goto(paths.lessons);
  expect(await reply?.text()).toContain('data-theme="dark"');
  expect(await shown()).toBe('dark');
  await page.goto(paths.settings);
  await choice.getByText('As the system').click();
  await page.reload();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('home says what comes next once one has begun', async ({ page }) => {
  await startAsGuest(page);
  await page.goto(questionOf('single-choice', page.url()));
  await answer(page, { rightly: false });
  await page.goto(paths.home);
  await expect(page.getByText('Today: 1 question, 0 right')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Where you are' }).getByRole('listitem')).not.toHaveCount(0);
  await expect(page.getByText('here', { exact: true })).toHaveCount(1);
  await expectAccessible(page);
});

test('a page that is not there says so, and leads on', async ({ browser }) => {
  // A page of its own: the browser itself notes a 404 on the console.
  const context = await browser.newContext();
  const page = await context.newPage();
  const reply = await page.goto('/no-such-page');
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Nothing rests here' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'To the first page' }).click();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await context.close();
});

test('a page that fails says so, and comes back once it can', { tag: '@desktop' }, async ({ browser }) => {
  // A page of its own: the browser itself notes the failure on the console.
  const context = await browser.newContext();
  const page = await context.newPage();
  await startAsGuest(page);
  const variant = JSON.stringify(variantOf(page.url()));
  changeAttempt(page.url(), { variant: '{' });
  const reply = await page.reload();
  expect(reply?.status()).toBe(500);
  await expect(page.getByRole('heading', { name: 'That went wrong on our side' })).toBeVisible();
  await expect(page.getByText(/^Noted as \d+/)).toBeVisible();
  await expectAccessible(page);
  changeAttempt(page.url(), { variant });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
  await context.close();
});

test('a page that is on its way shows its shape', { tag: '@desktop' }, async ({ page }) => {
  await startAsGuest(page);
  // The shapes are fetched ahead; the pages themselves are held back here.
  await page.waitForLoadState('networkidle');
  await page.route(/_rsc=/, (route) =>
    route.request().headers()['next-router-prefetch'] ? route.continue() : undefined,
  );
  const bar = page.getByRole('navigation', { name: 'Main' });
  for (const { name } of mainPlaces) {
    await bar.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: `Loading: ${name}` })).toBeAttached();
  }
  await expectAccessible(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('without a connection an answer stays where it is, and goes through later', async ({ browser }) => {
  // A page of its own: the browser itself notes the lost connection on the console.
  const context = await browser.newContext();
  const page = await context.newPage();
  await startAsGuest(page);
  await page.goto(questionOf('number', page.url()));
  await context.setOffline(true);
  await expect(page.getByText('No connection.')).toBeVisible();
  await page.getByRole('textbox').fill('4711');
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be reached' })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue('4711');
  await expectAccessible(page);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('status')).toContainText('Not what AWS does');
  await context.close();
});

test('in forced colours what is chosen and what is focused can still be seen', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await startAsGuest(page);
  await page.goto(questionOf('single-choice', page.url()));
  const option = page.getByRole('main').getByRole('radio').first();
  await option.check();
  const edges = await page
    .getByRole('button', { name: 'Check answer' })
    .evaluate((button) => getComputedStyle(button).borderTopWidth);
  expect(edges).toBe('1px');
  await page.keyboard.press('ArrowDown');
  const outline = await page.evaluate(() => {
    const row = document.activeElement?.closest('label');
    return row && getComputedStyle(row).outlineStyle;
  });
  expect(outline).toBe('solid');
  // The colours are the system's then, of the one theme that it has.
  await expectAccessibleInLight(page);
});
