import { paths } from '../../app/paths';
import { expect, expectAccessible, startAsGuest, test } from './fixtures';

for (const path of [paths.home, paths.signIn, paths.register, paths.diagnosis, paths.conceptMap]) {
  test(`${path} is accessible to somebody new`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

for (const path of [paths.progress, paths.account, paths.setUp]) {
  test(`${path} is accessible to a guest`, async ({ page }) => {
    await startAsGuest(page);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

test('the first page fits one screen and has one button', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(paths.home);
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(1);
  const overhang = await page
    .getByRole('main')
    .evaluate((main) => (main.lastElementChild?.getBoundingClientRect().bottom ?? 0) - window.innerHeight);
  expect(overhang).toBeLessThanOrEqual(0);
});

test('dark follows the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(paths.home);
  await expectAccessible(page);
});

test('no page is wider than its window', async ({ page }) => {
  await startAsGuest(page);
  for (const path of [
    paths.home,

    paths.lessons,
    paths.practice,
    paths.flashcards,
    paths.progress,
    paths.account,
  ]) {
    await page.goto(path);
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overhang, path).toBeLessThanOrEqual(0);
  }
});
