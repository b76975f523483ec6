import { test as base } from '@playwright/test';
import { paths } from '../../app/paths';
import { startAsGuest, test } from './fixtures';

base('look', async ({ page }, info) => {
  const shot = async (name: string) => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForTimeout(400);
      await page.screenshot({ path: `/tmp/look/${info.project.name}-${name}-${scheme}.png`, fullPage: true });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
  await startAsGuest(page);
  await page.goto(paths.exams);
  await page.getByText('What is asked, and what is not').first().click();
  await shot('list');
  await page.getByRole('button', { name: 'Begin DVA-C02' }).click();
  await page.getByRole('heading', { level: 1, name: 'Question 1 of 20' }).waitFor();
  await page.locator('input[name=option]').first().click();
  await page
    .getByRole('button', { name: /^Strike out/ })
    .nth(1)
    .click();
  await page.getByRole('button', { name: 'Flag' }).first().click();
  await page.waitForTimeout(500);
  await shot('question');
  await page.getByRole('button', { name: /Review and hand in/ }).click();
  await page.waitForTimeout(500);
  await shot('review');
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.waitForTimeout(300);
  await shot('dialog');
  await page.getByRole('button', { name: 'Hand in now' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your result' }).waitFor();
  await shot('report');
  await page.goto(paths.exams);
  await shot('list2');
});
void test;
