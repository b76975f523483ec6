import { paths } from '../../app/paths';
import { answer, fillIn } from './answering';
import { expect, expectAccessible, startAsGuest, test } from './fixtures';
import { eventsOf, keepOnly, reviewsOf, variantOf } from './oracle';

test('twenty reviews take at most two keys each', { tag: '@desktop' }, async ({ page }) => {
  test.slow(); // twenty pages
  await startAsGuest(page);
  const start = page.url();
  keepOnly(start, { forms: ['single-choice', 'missing'], flashcards: true });
  await page.goto(paths.review);
  const show = page.getByRole('button', { name: 'Show answer' });
  const check = page.getByRole('button', { name: 'Check answer' });
  const next = page.getByRole('button', { name: 'Next review' });
  const goOn = page.getByRole('button', { name: 'Go on' });

  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  for (let reviews = 1; reviews <= 20; reviews++) {
    // What is read is what is acted upon: between a look and the next one the page may change.
    if ((await show.or(check).or(goOn).textContent()) === 'Go on') await press('Enter');
    if ((await show.or(check).textContent())?.startsWith('Show answer')) {
      await expect(page.getByRole('region', { name: 'Flashcard' })).toBeFocused();
      await press('Space');
      await press('3');
    } else {
      await press('1');
      await expect(next).toBeFocused();
      await press('Enter');
    }
    await expect.poll(() => reviewsOf(start)).toBe(reviews);
    await expect(page.getByText('Saved.').or(next)).toBeHidden();
  }
  expect(keys).toBeLessThanOrEqual(40);
});

test('a question is reviewed, taken back with one key, and another comes', async ({ page, isMobile }) => {
  await startAsGuest(page);
  keepOnly(page.url(), { forms: ['number'], flashcards: false });
  await page.goto(paths.review);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL(/practice/);
  await expect(page.getByRole('list', { name: 'Left today' })).toBeVisible();
  const asked = page.url();
  const { stem } = variantOf(asked);
  await answer(page, { rightly: false });
  await expectAccessible(page);
  if (isMobile) await page.getByRole('button', { name: 'Undo' }).click();
  else await page.keyboard.press('u');
  await page.waitForURL((url) => url.pathname.startsWith('/practice') && url.href !== asked);
  await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
  expect(variantOf(page.url()).stem).not.toBe(stem);
  expect(reviewsOf(page.url())).toBe(1);

  const second = page.url();
  await page.getByRole('button', { name: 'Not today' }).click();
  await page.waitForURL((url) => url.href !== second);
  await expect(page.getByRole('toolbar', { name: 'This card' })).toBeVisible();
});

test('a flashcard is reviewed and taken back', async ({ page }) => {
  await startAsGuest(page);
  const start = page.url();
  keepOnly(start, { forms: [], flashcards: true });
  await page.goto(paths.review);
  const card = page.getByRole('region', { name: 'Flashcard' });
  const front = await card.textContent();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Good' }).click();
  await expect(card).not.toHaveText(front ?? '');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toHaveText(front ?? '');
});

test('an answer that never left and one whose reply was lost count once each', { tag: '@desktop' }, async ({
  browser,
}) => {
  // A context of its own: a lost connection is an error on the console.
  const context = await browser.newContext();
  const page = await context.newPage();
  await startAsGuest(page);
  const start = page.url();
  const loseReplies = () =>
    page.route('**', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      await route.abort();
    });
  const lost = page.getByRole('alert').filter({ hasText: 'The server cannot be reached' });

  await loseReplies();
  const { question, key } = variantOf(start);
  await fillIn(page, question, key);
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(lost).toBeVisible();
  await page.unroute('**');
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('status')).toContainText('Correct');
  expect(eventsOf(start)).toBe(1);

  keepOnly(start, { forms: [], flashcards: true });
  await page.goto(paths.review);
  const card = page.getByRole('region', { name: 'Flashcard' });
  const rate = async () => {
    await page.getByRole('button', { name: 'Show answer' }).click();
    await page.getByRole('button', { name: 'Good' }).click();
    await expect(lost).toBeVisible();
  };
  let front = await card.textContent();
  await loseReplies();
  await rate();
  expect(reviewsOf(start)).toBe(1);
  await page.unroute('**');
  await page.getByRole('button', { name: 'Save again: Good' }).click();
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await expect(card).not.toHaveText(front ?? '');
  expect(reviewsOf(start)).toBe(1);

  front = await card.textContent();
  await context.setOffline(true);
  await rate();
  expect(reviewsOf(start)).toBe(1);
  // Back on the net it is sent by itself.
  await context.setOffline(false);
  await expect.poll(() => reviewsOf(start)).toBe(2);
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await expect(card).not.toHaveText(front ?? '');
  await context.close();
});
