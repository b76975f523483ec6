import type { Locator, Page } from '@playwright/test';
import type { Answer, Variant } from '../../quiz';
import { expect, startAsGuest, test } from './fixtures';
import { formsAsked, questionOf, variantOf } from './oracle';

// The tree that a screen reader reads is what `getByRole` looks at: each test finds its controls there, and presses keys alone.

const forms = formsAsked();

// Keys know no width: one of the two looks at them.
for (const form of forms) {
  test(`a question is answered by keyboard alone: ${form}`, { tag: '@desktop' }, async ({ page }) => {
    await startAsGuest(page);
    await page.goto(questionOf(form, page.url()));
    const variant = variantOf(page.url());
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await fillByKeys(page, variant);
    await tabTo(page, page.getByRole('button', { name: 'Check answer' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText('Correct');
    // Enter goes on: the next step has the focus.
    await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused();
  });
}

test('what is wrong with an empty answer is said, and the focus stays', { tag: '@desktop' }, async ({ page }) => {
  await startAsGuest(page);
  await page.goto(questionOf('number', page.url()));
  const check = page.getByRole('button', { name: 'Check answer' });
  await tabTo(page, check);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Type a number' })).toBeVisible();
  await expect(check).toBeFocused();
});

test('a hint is read out, and the focus stays on its button', { tag: '@desktop' }, async ({ page }) => {
  await startAsGuest(page);
  await page.goto(questionOf('single-choice', page.url()));
  await tabTo(page, page.getByRole('button', { name: /^Hint 1 of/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Hints' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Hint 2 of/ })).toBeFocused();
});

test('the first Tab leads past the bar, and every stop can be seen', async ({ page }) => {
  await startAsGuest(page);
  await page.reload();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const stops = page.locator('a, button, input, select, summary, [tabindex="0"]').filter({ visible: true });
  const tops: number[] = [];
  for (let at = 0, all = await stops.count(); at < all; at++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(seen), `stop ${at + 1}`).toBe('outlined');
    tops.push(...(await page.evaluate(topInMain)));
  }
  // The order of the stops is that of reading: none stands above the one before it.
  expect(tops.length).toBeGreaterThan(4);
  for (const [at, top] of tops.slice(1).entries())
    expect(top, `stop ${at + 2} of the page`).toBeGreaterThan((tops[at] ?? 0) - 24);
});

/** How far down the page the element with the focus stands, if it belongs to the page and not to its frame. */
function topInMain(): number[] {
  const focused = document.activeElement;
  return focused?.closest('main > *') ? [focused.getBoundingClientRect().top + window.scrollY] : [];
}

/** Whether the element with the focus, or the label that stands for it, is in sight and outlined. */
function seen(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'outlined'; // the round begins anew in the browser's own bar
  const shown = [focused, focused.closest('label')].filter((one) => one !== null);
  const outlined = shown.some((one) => getComputedStyle(one).outlineStyle !== 'none');
  return outlined ? 'outlined' : `no outline: ${focused.outerHTML.slice(0, 120)}`;
}

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stops = 0; stops < 120; stops++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${control}`);
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let at = 0; at < times; at++) await page.keyboard.press(key);
}

async function fillByKeys(page: Page, { question, key }: Variant): Promise<void> {
  if (question.form === 'single-choice' && key.form === 'single-choice')
    return chooseOne(page, 'Choose one option', question.options, key.option);
  if (question.form === 'missing' && key.form === 'missing')
    return chooseOne(page, 'Choose the one change that works', question.changes, key.change);
  if (question.form === 'multiple-choice' && key.form === 'multiple-choice')
    for (const option of question.options.filter(({ id }) => key.options.includes(id))) {
      await tabTo(page, page.getByRole('checkbox', { name: option.text, exact: true }));
      await page.keyboard.press('Space');
    }
  if (question.form === 'number' && key.form === 'number') {
    await tabTo(page, page.getByRole('textbox', { name: question.label }));
    await page.keyboard.type(String(key.value));
  }
  if (question.form === 'place' && key.form === 'place')
    await chooseInLists(page, question.items, question.places, key.places);
  if (question.form === 'match' && key.form === 'match')
    await chooseInLists(page, question.sources, question.properties, key.pairs);
  if (question.form === 'fix' && key.form === 'fix')
    for (const setting of question.settings)
      await chooseInLists(page, [setting], setting.choices, key.settings as Readonly<Record<string, string>>);
  if (question.form === 'order' && key.form === 'order') await order(page, question.steps, key);
}

type Ids = readonly { readonly id: string; readonly text: string }[];

/** A group of radio buttons is one stop; arrows choose. */
async function chooseOne(page: Page, legend: string, options: Ids, wanted: string): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  await tabTo(page, group.getByRole('radio').first());
  await page.keyboard.press('Space');
  await press(
    page,
    'ArrowDown',
    options.findIndex(({ id }) => id === wanted),
  );
  await expect(group.getByRole('radio', { checked: true })).toHaveCount(1);
}

async function chooseInLists(
  page: Page,
  lines: Ids,
  choices: Ids,
  wanted: Readonly<Record<string, string>>,
): Promise<void> {
  for (const line of lines) {
    const list = page.getByRole('combobox', { name: line.text });
    await tabTo(page, list);
    for (let tries = 0; tries <= 2 * choices.length && (await list.inputValue()) !== wanted[line.id]; tries++)
      await page.keyboard.press(tries < choices.length ? 'ArrowDown' : 'ArrowUp');
    await expect(list).toHaveValue(wanted[line.id] ?? '');
  }
}

/** Each step is moved up to its place; where it is now is said, and its button keeps the focus. */
async function order(page: Page, steps: Ids, key: Extract<Answer, { form: 'order' }>): Promise<void> {
  const rows = page.getByRole('group', { name: 'Put the steps in order, first on top' }).getByRole('listitem');
  for (const [to, id] of key.steps.entries()) {
    const text = steps.find((step) => step.id === id)?.text ?? '';
    const up = page.getByRole('button', { name: `Move up: ${text}`, exact: true });
    const from = (await rows.allTextContents()).findIndex((row) => row.includes(text));
    if (from === to) continue;
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo(page, up);
    await press(page, 'Enter', from - to);
    await expect(up).toBeFocused();
    await expect(page.getByText(`Now step ${to + 1} of ${steps.length}: ${text}`)).toBeAttached();
  }
}
