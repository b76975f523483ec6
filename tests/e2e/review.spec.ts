import { paths } from '../../app/paths';
import { answer } from './answering';
import { expect, expectAccessible, startAsGuest, test } from './fixtures';
import { keepOnly, reviewsOf, variantOf } from './oracle';

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
    await expect(show.or(check).or(goOn)).toBeVisible();
    if (await goOn.isVisible()) await press('Enter');
    await expect(show.or(check)).toBeVisible();
    if (await show.isVisible()) {
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
