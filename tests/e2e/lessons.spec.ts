import { paths } from '../../app/paths';
import { expect, expectAccessible, expectAccessibleInLight, test } from './fixtures';

test('a lesson is read, its example run, and its topic practised', async ({ page }) => {
  await page.goto(paths.lessons);
  await expectAccessible(page);
  const lessons = page.getByRole('main').getByRole('link');
  expect(await lessons.count()).toBeGreaterThanOrEqual(6);
  await lessons.first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Sources', exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Run it' }).first().click();
  await expect(page.getByRole('list', { name: 'Delivery timeline' }).getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByText('The answer', { exact: true }).first().click();
  await expect(page.locator('#check + ol details[open]')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(page.getByRole('button', { name: 'Not read after all' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(paths.lessons);
  await expect(page.getByRole('main').getByText('Read', { exact: true })).toHaveCount(1);
  await page.goBack();

  await page.getByRole('button', { name: /^Practice/ }).click();
  await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
});

// Width changes a lesson's layout alone; one lesson is tried on a phone above.
test('every lesson is accessible', { tag: '@desktop' }, async ({ page }) => {
  test.setTimeout(600_000); // axe reads each lesson whole
  await page.goto(paths.lessons);
  const hrefs = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const href of hrefs) {
    await page.goto(href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessibleInLight(page);
  }
});

test('a cheat sheet holds the tables of a topic, and on paper nothing to press', async ({ page }) => {
  await page.goto(paths.cheatSheets);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Dead-letter queues and destinations' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
});
