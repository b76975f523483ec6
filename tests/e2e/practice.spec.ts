import { paths } from '../../app/paths';
import { answer } from './answering';
import { expect, expectAccessible, startAsGuest, test } from './fixtures';

test('a guest answers rightly within two clicks, and sees the replay', async ({ page }) => {
  await startAsGuest(page);
  await expectAccessible(page);

  await answer(page, { rightly: true });
  await expect(page.getByRole('list', { name: 'Rules behind the answer' })).toContainText('Responsible');
  await expect(page.getByRole('list', { name: 'Delivery timeline' }).getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
});

test('a wrong answer is explained, and its replay can be stepped', async ({ page }) => {
  await startAsGuest(page);
  await answer(page, { rightly: false });
  await expect(page.getByRole('status').getByRole('link', { name: 'AWS documentation' }).first()).toHaveAttribute(
    'href',
    /^https:\/\/docs\.aws\.amazon\.com\//,
  );
  await expect(page.getByRole('list', { name: 'Delivery timeline' }).getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Step back' }).click();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('listitem').and(page.locator('[aria-current=step]')).first()).toBeVisible();
});

test('an answered question is still answered after a reload', async ({ page }) => {
  await startAsGuest(page);
  await answer(page, { rightly: false });
  await page.reload();
  await expect(page.getByRole('status')).toContainText('Not what AWS does');
  await expect(page.getByRole('button', { name: 'Check answer' })).toHaveCount(0);
});

test('an empty answer is no answer', async ({ page }) => {
  await startAsGuest(page);
  const order = (await page.getByRole('button', { name: /^Move up/ }).count()) > 0;
  test.skip(order, 'an order is always complete');
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'then check' })).toBeVisible();
});

test('a hint is given one at a time', async ({ page }) => {
  await startAsGuest(page);
  await page.getByRole('button', { name: /^Hint 1 of/ }).click();
  await expect(page.getByRole('list', { name: 'Hints' }).getByRole('listitem')).toHaveCount(1);
});

test('a topic is chosen and kept', async ({ page }) => {
  await page.goto(paths.practice);
  await expectAccessible(page);
  await page.getByRole('list').getByRole('button', { name: /retr/i }).first().click();
  await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('topic')).toBe('retries');
});

test("another learner's question is not found", async ({ page, browser }) => {
  await startAsGuest(page);
  const other = await browser.newPage();
  await startAsGuest(other);
  const reply = await other.goto(page.url());
  expect(reply?.status()).toBe(404);
  await other.close();
});
