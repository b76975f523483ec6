import { paths } from '../../app/paths';
import { answer } from './answering';
import { expect, expectAccessible, startAsGuest, test } from './fixtures';
import { anyOf, changeAttempt, familiesAsked, formsAsked, questionOf, questionOfFamily } from './oracle';

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
  // A refused deployment would be a replay of one fact.
  await page.goto(questionOf('number', page.url()));
  await answer(page, { rightly: false });
  await expect(page.getByRole('status').getByRole('link', { name: 'AWS documentation' }).first()).toHaveAttribute(
    'href',
    /^https:\/\/docs\.aws\.amazon\.com\//,
  );
  await expect(page.getByRole('list', { name: 'Delivery timeline' }).getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Step forward' }).click();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('listitem').and(page.locator('[aria-current=step]')).first()).toBeVisible();
});

test('an answered question is still answered after a reload', { tag: '@desktop' }, async ({ page }) => {
  await startAsGuest(page);
  await answer(page, { rightly: false });
  await page.reload();
  await expect(page.getByRole('status')).toContainText('Not what AWS does');
  await expect(page.getByRole('button', { name: 'Check answer' })).toHaveCount(0);
});

test('an empty answer is no answer', { tag: '@desktop' }, async ({ page }) => {
  await startAsGuest(page);
  const start = page.url();
  // An order is always complete.
  for (const form of ['single-choice', 'multiple-choice', 'number', 'place', 'match'] as const) {
    await page.goto(questionOf(form, start));
    await page.getByRole('button', { name: 'Check answer' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'then check' })).toBeVisible();
  }
});

test('every form of the course is answered through its inputs', async ({ page }) => {
  test.slow(); // a question for each form
  await startAsGuest(page);
  const start = page.url();
  for (const form of formsAsked()) {
    await page.goto(questionOf(form, start));
    await answer(page, { rightly: true });
    await expectAccessible(page);
  }
});

test('no question is wider than a small phone', { tag: '@phone' }, async ({ page, browser }) => {
  test.slow(); // a question of each family
  await startAsGuest(page);
  const start = page.url();
  // As the server writes it: script does not change a width, and takes time.
  const context = await browser.newContext({
    storageState: await page.context().storageState(),
    javaScriptEnabled: false,
    viewport: { width: 320, height: 700 },
  });
  const still = await context.newPage();
  for (const family of familiesAsked()) {
    await still.goto(questionOfFamily(family, start, anyOf));
    await expect(still.getByRole('button', { name: 'Check answer' })).toBeVisible();
    const width = await still.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, family).toBeLessThanOrEqual(320);
  }
  await context.close();
});

test('the bar says that one is a guest as soon as one is', async ({ page }) => {
  await page.goto(paths.home);
  const bar = page.getByRole('banner');
  await expect(bar.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(bar.getByRole('link', { name: 'Guest' })).toBeVisible();
  await expect(bar.getByRole('link', { name: 'Sign in' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
});

test('a question that the engine draws otherwise today shows what was stored', { tag: '@desktop' }, async ({
  page,
}) => {
  await startAsGuest(page);
  await answer(page, { rightly: false });
  const verdict = page.getByRole('status');
  const given = await verdict.textContent();
  const note = page.getByRole('note');
  await expect(note).toHaveCount(0);

  changeAttempt(page.url(), { traceDigest: 'of another run' });
  await page.reload();
  await expect(note).toContainText('its run differs');
  await expect(page.getByRole('heading', { name: 'Replay' })).toBeVisible();

  changeAttempt(page.url(), { stem: 'How many runs were there?' });
  await page.reload();
  await expect(note).toContainText('would ask another question');
  await expect(page.getByText('How many runs were there?')).toBeVisible();
  await expect(page.locator('time')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Replay' })).toHaveCount(0);
  expect(await verdict.textContent()).toBe(given);
  await expectAccessible(page);
});

test('a hint is given one at a time', { tag: '@phone' }, async ({ page }) => {
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

test("another learner's question is not found", { tag: '@desktop' }, async ({ page, browser }) => {
  await startAsGuest(page);
  const other = await browser.newPage();
  await startAsGuest(other);
  const reply = await other.goto(page.url());
  expect(reply?.status()).toBe(404);
  await other.close();
});
