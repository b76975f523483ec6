import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { paths } from '../../app/paths';
import { answer } from './answering';
import { expect, expectAccessible, startAsGuest, test } from './fixtures';
import { makeAuthor, ownQuestionOf } from './oracle';

test('a report is made, decided, and told, and the answer is set aside', { tag: '@desktop' }, async ({
  page,
  browser,
}) => {
  await startAsGuest(page);
  const address = ownQuestionOf('number', page.url());
  await page.goto(address);
  await answer(page, { rightly: false });
  const note = `I count otherwise (${randomUUID()})`;
  await page.getByText('Something wrong?').click();
  await page.getByLabel('What is wrong with this question?').fill(note);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByText('Reported. An author will look at it.')).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Your report' })).toContainText(note);

  const author = await asAuthor(browser);
  await author.goto(paths.authorReports);
  await expectAccessible(author);
  await author.getByRole('listitem').filter({ hasText: note }).getByRole('link').click();
  await expect(author.getByText('The learner said')).toBeVisible();
  await expect(author.getByRole('list', { name: 'Delivery timeline' })).toBeVisible();
  await expectAccessible(author);
  await author.getByLabel('Take this variant out').check();
  await author.getByLabel('Count them for nothing').check();
  await author.getByLabel('What the learner reads').fill('The text left a setting out.');
  await author.getByRole('button', { name: 'Answer the report' }).click();
  await expect(author.getByRole('heading', { name: 'Decided' })).toBeVisible();
  await author.close();

  await page.goto(paths.progress);
  const news = page.getByRole('region', { name: 'News about your answers' });
  await expect(news.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'What changed' })).toContainText('counts for nothing');
  await expectAccessible(page);
  await news.getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Graded again' })).toContainText('The text left a setting out.');
  await expect(page.getByRole('status').filter({ hasText: 'Not what AWS does' })).toBeVisible();
  await expectAccessible(page);
  await news.getByRole('button', { name: 'Got it' }).first().click();
  await expect(news.getByRole('listitem')).toHaveCount(1);
  await news.getByRole('button', { name: 'Got it' }).click();
  await expect(news).toHaveCount(0);
});

test('a solved question is shown to a colleague by link, until the link is ended', { tag: '@desktop' }, async ({
  page,
  browser,
}) => {
  await startAsGuest(page);
  await page.goto(ownQuestionOf('number', page.url()));
  await answer(page, { rightly: true });
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByText('Show it to a colleague').click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  expect(new URL(link).pathname).toMatch(/^\/shared\/[\w-]{32}$/);
  await expectAccessible(page);

  const context = await browser.newContext();
  const colleague = await context.newPage();
  await colleague.goto(link);
  await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await expect(colleague.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await colleague.getByText('Make up your mind, then see the answer').click();
  await expect(colleague.getByText('Answer:')).toBeVisible();
  await colleague.getByText('Replay: what AWS does').click();
  await expect(colleague.getByRole('list', { name: 'Delivery timeline' }).getByRole('listitem').first()).toBeVisible();
  await expect(colleague.getByText('your answer')).toHaveCount(0);
  await expectAccessible(colleague);

  await page.getByRole('button', { name: 'End the link' }).click();
  await expect(page.getByRole('button', { name: 'Make a link' })).toBeVisible();
  expect((await colleague.goto(link))?.status()).toBe(404);
  await context.close();
});

test('an author looks through variants, takes one out and asks it again', { tag: '@desktop' }, async ({
  browser,
  page,
}) => {
  await startAsGuest(page);
  expect((await page.request.get(paths.authorFamilies)).status(), 'for anybody else').toBe(404);
  const author = await asAuthor(browser);
  await author.goto(paths.authorFamilies);
  await expect(author.getByRole('table')).toBeVisible();
  await expectAccessible(author);
  await author.getByRole('link', { name: 'survey-runs', exact: true }).click();
  await expect(author.getByText('Key:', { exact: true })).toBeVisible();
  await author.getByRole('link', { name: 'Next seed' }).click();
  await expect(author.getByLabel('Seed', { exact: true })).toHaveValue('2');
  await author
    .getByRole('link', { name: /^Show its world/ })
    .first()
    .click();
  await expect(author.getByRole('list', { name: 'Your prediction' })).toBeVisible();
  await expectAccessible(author);

  const seed = 1_000_001;
  await author.goto(paths.authorFamily('survey-runs', seed));
  await author.getByRole('checkbox', { name: `Variant of seed ${seed}`, exact: true }).check();
  await author.getByLabel('Why are they taken out?').fill('To see whether it works.');
  await author.getByRole('button', { name: 'Take out what is ticked' }).click();
  await expect(author.getByText('This variant has been taken out.')).toBeVisible();
  await expectAccessible(author);
  const out = author.getByRole('list', { name: 'Variants taken out' });
  const mine = out.getByRole('listitem').filter({ has: author.locator(`a[href$="seed=${seed}"]`) });
  await mine.getByRole('button', { name: 'Ask this variant again' }).click();
  await expect(author.getByText('This variant has been taken out.')).toHaveCount(0);

  await author.getByLabel('What do learners read as the reason?').fill('Only a look.');
  await author.getByRole('button', { name: 'Go on' }).click();
  await expect(author.getByRole('status').filter({ hasText: 'This would be:' })).toBeVisible();
  await author.close();
});

/** A page of somebody who looks after the questions. */
async function asAuthor(browser: Browser): Promise<Page> {
  const author = await browser.newPage();
  await startAsGuest(author);
  makeAuthor(author.url());
  return author;
}
