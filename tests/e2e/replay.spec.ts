import { readFileSync } from 'node:fs';
import { paths } from '../../app/paths';
import { answer } from './answering';
import { expect, expectAccessible, startAsGuest, test } from './fixtures';
import { questionOf } from './oracle';

const doors = paths.exampleReplay('whose-retries', 'one-function-three-doors');

test('a replay opens by its link, steps by keyboard, and its address keeps the place', async ({ page }) => {
  await page.goto(`${doors}?at=8`);
  const facts = page.getByRole('list', { name: 'Delivery timeline' });
  const current = facts.locator('li[aria-current=step]');
  await expect(current).toContainText('async-order will be tried again at 1 min');
  await expect(page.getByText('Responsible:')).toBeVisible();
  await expect(page.getByRole('link', { name: 'AWS documentation' })).toHaveAttribute('href', /docs\.aws\.amazon\.com/);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Step forward' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(current).toContainText('Invoice fails with async-order');
  await expect(page).toHaveURL(/at=7$/);
  await page.keyboard.press('End');
  await expect(current).toContainText('is dropped');
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/at=1$/);

  await page.getByRole('slider', { name: 'Position' }).fill('20');
  await expect(page).toHaveURL(/at=21$/);
  await page.reload();
  await expect(page.getByRole('slider', { name: 'Position' })).toHaveValue('20');
});

test('it plays, stops to ask, and hides what is to come', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(doors);
  const facts = page.getByRole('list', { name: 'Delivery timeline' }).getByRole('listitem');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
  await page.getByRole('button', { name: 'Predict it' }).click();
  const stop = page.getByRole('group', { name: 'Stop: what comes next?' });
  await expect(stop).toContainText('Invoice fails with async-order. What comes next for async-order?');
  await expect(facts).toHaveCount(7);
  await expectAccessible(page);
  await stop.getByRole('button', { name: 'At once: Invoice runs with async-order' }).click();
  await expect(stop.getByRole('status')).toContainText('Watch what happens instead');
  await expectAccessible(page);
  await stop.getByRole('button', { name: 'Go on' }).click();
  await expect(stop).toContainText('What comes next for queued-order?');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(facts.last()).toContainText('is dropped');
});

test('it is taken away as SVG and as PNG', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(doors);
  const [svg] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SVG', exact: true }).click(),
  ]);
  const text = readFileSync(await svg.path(), 'utf8');
  expect(text).toContain('UnpaidOrders');
  expect(text).not.toContain('class=');
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PNG', exact: true }).click(),
  ]);
  expect(
    readFileSync(await png.path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
});

test('an example is changed, predicted and run in the browser, without a network', async ({ page, context }) => {
  await page.goto(paths.lesson('whose-retries'));
  const example = page.getByRole('region', { name: /^Worked example/ });
  await example.getByRole('button', { name: 'Run it', exact: true }).click();
  await expect(example.getByRole('list', { name: 'Delivery timeline' })).toBeVisible();
  await example.getByRole('button', { name: 'Change it and run it here' }).click();
  await example.getByLabel('maxReceiveCount').fill('5');
  await expectAccessible(page);

  await context.setOffline(true);
  await example.getByLabel(/how many runs/).fill('9');
  await example.getByRole('button', { name: '3. Run it' }).click();
  await expect(example.getByRole('status').filter({ hasText: 'As you said: 9 runs in all.' })).toBeVisible();
  await expect(example.getByRole('row', { name: /^Invoice 7/ })).toContainText('9');

  await example.getByLabel('visibility timeout').fill('1');
  await example.getByRole('button', { name: '3. Run it' }).click();
  await expect(example.getByText('AWS refuses to deploy this.')).toBeVisible();
  await context.setOffline(false);
});

test('the architecture is shown with its permissions, in words, and to move about in', async ({ page }) => {
  await page.goto(paths.lesson('function-policy-and-execution-role'));
  const example = page.getByRole('region', { name: /^Worked example/ });
  await example.getByRole('button', { name: 'Permissions' }).click();
  await example.getByText('The architecture in words').click();
  await expect(example.getByRole('list', { name: 'The architecture in words' })).toContainText(
    'The function policy has to let sns.amazonaws.com in; it does not.',
  );
  await expectAccessible(page);
  await example.getByRole('button', { name: 'Zoom and move' }).click();
  await expect(example.getByRole('button', { name: 'Zoom In' })).toBeVisible();
  await expectAccessible(page);
});

test('a question shows what is connected, and once answered how; its replay has a link', async ({ page }) => {
  await startAsGuest(page);
  await page.goto(questionOf('single-choice', page.url()));
  await page.getByText('The architecture', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Zoom and move' })).toBeVisible();
  await expectAccessible(page);
  await answer(page, { rightly: false });
  const attempt = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goto(paths.attemptReplay(attempt));
  await expect(page.getByRole('heading', { level: 1, name: /^Replay/ })).toBeVisible();
  await expectAccessible(page);
});
