import { readFileSync } from 'node:fs';
import { paths } from '../../app/paths';
import { fillIn } from './answering';
import { expect, expectAccessible, startAsGuest, test } from './fixtures';
import { questionOf, variantOf, wrongAnswer } from './oracle';

test('settings are kept, certainty is asked for and scored, and every figure has its numbers', async ({
  page,
  isMobile,
}) => {
  await startAsGuest(page);
  const question = questionOf('single-choice', page.url());
  await page.goto(paths.settings);
  await page.getByLabel('Ask how sure I am').check();
  await page.getByLabel('New cards a day').fill('7');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByLabel('Show the keys').fill('h');
  await page.getByRole('button', { name: 'Save keys' }).click();
  await expect(page.getByText('Saved.')).toHaveCount(2);
  await page.reload();
  await expect(page.getByLabel('New cards a day')).toHaveValue('7');
  await expectAccessible(page);

  await page.goto(question);
  const variant = variantOf(page.url());
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  if (isMobile) await page.getByRole('button', { name: 'Keys' }).click();
  else
    await expect(async () => {
      // Before the page listens a key goes nowhere.
      await page.keyboard.press('h');
      await expect(sheet).toBeVisible({ timeout: 5000 });
    }).toPass();
  await expect(sheet.getByText('take the last review back')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await fillIn(page, variant.question, wrongAnswer(variant));
  await page.getByRole('radio', { name: /^Sure/ }).check();
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('status')).toContainText('You were sure, and it is not what AWS does');
  await expect(page.getByRole('status')).toContainText('−6 points');

  await page.goto(paths.progress);
  await expect(page.getByRole('region', { name: 'What surprised you' })).toContainText('sure and wrong once');
  await expect(page.getByRole('img', { name: /^Calendar of the last/ })).toBeVisible();
  await page.getByRole('link', { name: 'All figures' }).click();
  const calibration = page.getByRole('region', { name: 'Are you as sure as you are right?', exact: true });
  await expect(calibration).toContainText('-6 points so far');
  await expect(calibration.locator('svg.recharts-surface').first()).toBeAttached();
  await expectAccessible(page);
  await calibration.getByText('As a table').click();
  await expect(calibration.getByRole('row', { name: /^Sure/ })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    calibration.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('Sure,1,0,');
});
