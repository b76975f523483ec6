import { paths } from '../../app/paths';
import { expect, expectAccessible, startAsGuest, test } from './fixtures';

test('cards flip by key and by click, and a review is kept', async ({ page }) => {
  await startAsGuest(page);
  await page.goto(paths.flashcards);
  const card = page.getByRole('region', { name: 'Flashcard' });
  await expect(card).toBeFocused();
  await expectAccessible(page);

  const left = page.getByText(/\d+ cards left/);
  const before = Number((await left.textContent())?.match(/\d+/)?.[0]);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('3');
  await expect(left).toContainText(`${before - 1} cards left`);

  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.getByRole('button', { name: 'Good' }).click();
  await expect(left).toContainText(`${before - 2} cards left`);

  await page.goto(paths.progress);
  await expect(page.getByText('2 cards reviewed')).toBeVisible();
});

test('a tap flips a card', { tag: '@phone' }, async ({ page }) => {
  await startAsGuest(page);
  await page.goto(paths.flashcards);
  await page.getByRole('region', { name: 'Flashcard' }).tap();
  await expect(page.getByRole('button', { name: 'Again' })).toBeVisible();
});
