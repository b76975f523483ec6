import { paths } from '../../app/paths';
import { expect, expectAccessible, test } from './fixtures';

test('the first page is accessible to somebody new', async ({ page }) => {
  await page.goto(paths.home);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('the first page fits one screen and has one button', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(paths.home);
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(1);
  const overhang = await page
    .getByRole('main')
    .evaluate((main) => (main.lastElementChild?.getBoundingClientRect().bottom ?? 0) - window.innerHeight);
  expect(overhang).toBeLessThanOrEqual(0);
});
