import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { paths } from '../../app/paths';
import { answer } from './answering';
import { expect, expectAccessible, startAsGuest, test } from './fixtures';

const password = 'seven quiet otters';

test('a guest becomes an account, signs out and in, and finds the same progress', async ({ page }) => {
  const email = await guestWithAnAnswer(page);
  const before = await progressOf(page);
  await register(page, email);
  await expectAccessible(page);
  expect(await progressOf(page)).toEqual(before);

  await page.goto(paths.account);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await signIn(page, email);
  expect(await progressOf(page)).toEqual(before);
});

test('a guest signs in to an account and brings the answers along', { tag: '@desktop' }, async ({ page, browser }) => {
  const email = await guestWithAnAnswer(page);
  await register(page, email);

  const other = await browser.newPage();
  await guestWithAnAnswer(other);
  await signIn(other, email);
  await other.goto(paths.progress);
  await expect(other.getByText('2 questions answered')).toBeVisible();
  await other.close();
});

test('signing out everywhere ends every session', { tag: '@desktop' }, async ({ page, browser }) => {
  const email = await guestWithAnAnswer(page);
  await register(page, email);
  const other = await browser.newPage();
  await signIn(other, email);

  await page.goto(paths.account);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await other.goto(paths.progress);
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await other.close();
});

test('a password is changed, and an account deleted', { tag: '@desktop' }, async ({ page }) => {
  const email = await guestWithAnAnswer(page);
  await register(page, email);
  await page.goto(paths.account);
  await page.getByLabel('Current password').fill(password);
  await page.getByLabel('New password').fill(`${password} more`);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('The password is changed')).toBeVisible();

  await page.getByLabel('Password', { exact: true }).fill(`${password} more`);
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
});

// The code works once, so one of the two browsers tries it.
test('the set-up code makes an administrator, once', { tag: '@desktop' }, async ({ page }) => {
  const code = readFileSync('build/e2e-data/set-up-code', 'utf8').trim();
  const claim = async (typed: string) => {
    await page.goto(paths.account);
    await page.getByRole('link', { name: 'Enter the set-up code' }).click();
    await page.getByLabel('Set-up code').fill(typed);
    await page.getByRole('button', { name: 'Become administrator' }).click();
  };
  await startAsGuest(page);
  await register(page, `${randomUUID()}@example.org`);
  await claim('not the code');
  await expect(page.getByRole('alert').filter({ hasText: 'not the set-up code' })).toBeVisible();
  await claim(code);
  await expect(page.getByText('You administer this server.')).toBeVisible();
  expect(existsSync('build/e2e-data/set-up-code')).toBe(false);
});

async function guestWithAnAnswer(page: Page): Promise<string> {
  await startAsGuest(page);
  await answer(page, { rightly: true });
  return `${randomUUID()}@example.org`;
}

async function register(page: Page, email: string): Promise<void> {
  await page.goto(paths.register);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Account', exact: true })).toBeVisible();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(paths.signIn);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Progress' })).toBeVisible();
}

async function progressOf(page: Page): Promise<string[]> {
  await page.goto(paths.progress);
  const rows = page.getByRole('table').getByRole('row');
  // The page comes after its skeleton.
  await expect(rows.first()).toBeVisible();
  return rows.allTextContents();
}
