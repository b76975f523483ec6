import type { Page } from '@playwright/test';
import type { Answer, PublicQuestion } from '../../quiz';
import { expect } from './fixtures';
import { variantOf, wrongAnswer } from './oracle';

/** Answers the question on the page, rightly or wrongly, through its inputs alone. */
export async function answer(page: Page, { rightly }: { rightly: boolean }): Promise<void> {
  const variant = variantOf(page.url());
  await fillIn(page, variant.question, rightly ? variant.key : wrongAnswer(variant));
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByRole('status')).toContainText(rightly ? 'Correct' : 'Not what AWS does');
}

/** Puts an answer into the inputs of the question on the page. */
export async function fillIn(page: Page, question: PublicQuestion, given: Answer): Promise<void> {
  if (question.form === 'single-choice' && given.form === 'single-choice')
    await page.getByRole('radio', { name: textOf(question.options, given.option), exact: true }).check();
  if (question.form === 'multiple-choice' && given.form === 'multiple-choice')
    for (const id of given.options)
      await page.getByRole('checkbox', { name: textOf(question.options, id), exact: true }).check();
  if (question.form === 'number' && given.form === 'number')
    await page.getByLabel(question.label).fill(String(given.value));
  if (question.form === 'missing' && given.form === 'missing')
    await page.getByRole('radio', { name: textOf(question.changes, given.change), exact: true }).check();
  if (question.form === 'place' && given.form === 'place') await choose(page, question.items, given.places);
  if (question.form === 'match' && given.form === 'match') await choose(page, question.sources, given.pairs);
  if (question.form === 'fix' && given.form === 'fix') await choose(page, question.settings, given.settings);
  if (question.form === 'order' && given.form === 'order')
    for (const [to, id] of given.steps.entries()) await moveTo(page, textOf(question.steps, id), to);
}

interface Labelled {
  readonly id: string;
  readonly text: string;
}

/** One list of choices for each line. */
export async function choose(
  page: Page,
  lines: readonly Labelled[],
  chosen: Readonly<Record<string, string>>,
): Promise<void> {
  for (const { id, text } of lines)
    await page.getByRole('combobox', { name: text, exact: true }).selectOption(chosen[id] ?? '');
}

async function moveTo(page: Page, step: string, to: number): Promise<void> {
  const rows = page.getByRole('group').getByRole('listitem');
  for (;;) {
    const texts = await rows.locator('span.grow').allTextContents();
    if (texts.indexOf(step) <= to) return;
    await page.getByRole('button', { name: `Move up: ${step}`, exact: true }).click();
  }
}

const textOf = (list: readonly Labelled[], id: string): string => list.find((entry) => entry.id === id)?.text ?? id;
