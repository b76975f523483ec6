import { paths } from '../../app/paths';
import { choose } from './answering';
import { expect, expectAccessible, test } from './fixtures';
import { openDiagnosisVariant } from './oracle';

test('a sitting asks, saves, comes back, and ends with a profile of beliefs', async ({ page }) => {
  await page.goto(paths.home);
  await page.getByRole('main').getByRole('link', { name: 'find out what you believe' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Find out what you believe' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Question 1 of at most 10')).toBeVisible();
  await expectAccessible(page);

  // As somebody would answer who holds one belief: what it is, the server alone knows.
  const first = await openDiagnosisVariant(page.url());
  await choose(page, first.things, first.believed);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByText('Question 2 of at most 10')).toBeVisible();

  await page.goto(paths.diagnosis);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Question 2 of at most 10')).toBeVisible();
  await page.getByRole('button', { name: 'End here and see the profile' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What you believe' })).toBeVisible();
  await expect(page.getByText(`“${first.belief}”`)).toBeVisible();
  await expectAccessible(page);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overhang).toBeLessThanOrEqual(0);
});

test('an empty line is told, and nothing is sent', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(paths.diagnosis);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByText(/then go on/)).toBeVisible();
  await expect(page.getByText('Question 1 of at most 10')).toBeVisible();
});
