import { paths } from '../../app/paths';
import { examVariants, rightDigits } from './exam-oracle';
import { expect, expectAccessible, expectAccessibleInLight, startAsGuest, test } from './fixtures';

test('an exam is sat by key, loses its connection, goes on elsewhere, and ends with a report', async ({ browser }) => {
  // A page of its own: the browser itself notes the lost connection on the console.
  const context = await browser.newContext();
  const page = await context.newPage();
  await startAsGuest(page);
  await page.goto(paths.exams);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Begin SAA-C03' }).click();
  const question = (place: number) => page.getByRole('heading', { level: 1, name: `Question ${place} of 20` });
  await expect(question(1)).toBeVisible();
  const variants = examVariants(page.url());

  // By key: what is right, an option struck out, a flag.
  const pick = async (place: number) => {
    for (const digit of rightDigits(variants[place - 1])) await page.keyboard.press(digit);
  };
  await pick(1);
  await page.keyboard.press('x');
  await expect(page.getByText('(struck out)')).toBeAttached();
  await page.keyboard.press('f');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('t');
  await expect(page.getByText(/seconds left\./)).toBeAttached();
  await page.getByRole('button', { name: 'Hide time' }).click();
  await expect(page.getByRole('timer')).toHaveText('Hidden');

  // Without a connection answers wait in the browser, also when the tab is gone; the next one sends them.
  await page.keyboard.press('n');
  await expect(question(2)).toBeVisible();
  await context.setOffline(true);
  await pick(2);
  await expect(page.getByText('Not saved yet', { exact: true })).toBeVisible();
  const address = page.url().split('?')[0] ?? '';
  await page.close();
  await context.setOffline(false);
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Question 2, answered' })).toBeVisible();
  await expect(other.getByRole('timer')).toHaveText('Hidden');
  await expect(other.getByRole('button', { name: 'Question 1, answered, flagged' })).toBeVisible();

  // The review screen, and the end.
  await other.keyboard.press('o');
  await other.getByRole('button', { name: /^Flagged/ }).click();
  await expect(other.getByRole('main').getByText(/^flagged$/)).toHaveCount(1);
  await expectAccessibleInLight(other);
  await other.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(other.getByText('18 questions are not answered')).toBeVisible();
  await other.getByRole('button', { name: 'Hand in now' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
  await expect(other.getByText('2 of 20')).toBeVisible();
  await expect(other.getByText('190', { exact: true })).toBeVisible();
  await expectAccessible(other);
  const overhang = await other.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overhang).toBeLessThanOrEqual(0);
  await other.getByRole('button', { name: 'Bring into my reviews' }).click();
  await expect(other.getByText('They come first in your reviews now')).toBeVisible();
  await other.getByRole('link', { name: 'Go through all questions' }).click();
  await expect(other.getByRole('status').filter({ hasText: 'Correct' })).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Replay' })).toBeVisible();
  await context.close();
});
