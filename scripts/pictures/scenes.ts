import type { Page } from '@playwright/test';

interface Scene {
  readonly name: string;
  /** Whether the picture shows all of the page, or what fits the window. */
  readonly whole: boolean;
  open(page: Page): Promise<unknown>;
  /** Puts back what the scene changed. */
  leave?(page: Page): Promise<unknown>;
}

/** A page that is opened by its address. */
const at = (name: string, path: string): Scene => ({
  name,
  whole: true,
  open: async (page) => {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
});

const atQuestion = (page: Page) => page.getByRole('button', { name: 'Check answer' }).waitFor();

/** Every page and state, in the order in which one learner meets them. */
export const scenes: readonly Scene[] = [
  at('first-page', '/'),
  at('sign-in', '/sign-in'),
  at('register', '/register'),
  {
    name: 'question',
    whole: true,
    open: async (page) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await atQuestion(page);
    },
  },
  at('progress-first-run', '/progress'),
  {
    name: 'question-hint',
    whole: true,
    open: async (page) => {
      await practise(page, 0);
      await page.getByRole('button', { name: /^Hint 1/ }).click();
      await page.getByRole('list', { name: 'Hints' }).waitFor();
    },
  },
  {
    name: 'question-incomplete',
    whole: true,
    open: async (page) => {
      await page.getByRole('button', { name: 'Check answer' }).click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(
    (topic): Scene => ({ name: `question-of-topic-${topic}`, whole: true, open: (page) => practise(page, topic) }),
  ),
  { name: 'wrong-answer', whole: true, open: (page) => answerUntil(page, 'Not what AWS does') },
  { name: 'right-answer', whole: true, open: (page) => answerUntil(page, 'Correct') },
  at('home', '/'),
  at('lessons', '/lessons'),
  {
    name: 'lesson',
    whole: true,
    open: async (page) => {
      await page.goto('/lessons');
      await page.getByRole('main').getByRole('link').first().click();
      await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor();
    },
  },
  at('practice', '/practice'),
  at('flashcard', '/flashcards'),
  {
    name: 'flashcard-back',
    whole: true,
    open: async (page) => {
      await page.getByRole('button', { name: 'Show answer' }).click();
      await page.getByRole('button', { name: 'Good' }).waitFor();
    },
  },
  at('progress', '/progress'),
  at('search', '/search?q=visibility+timeout'),
  at('search-nothing', '/search?q=xyzzy'),
  {
    name: 'palette',
    whole: false,
    open: async (page) => {
      await page.goto('/lessons');
      await page.getByRole('button', { name: /^Search/ }).click();
      await page.getByRole('combobox').fill('retry');
      await page
        .getByRole('option', { name: /^Lesson/ })
        .first()
        .waitFor();
    },
  },
  at('rules', '/rules'),
  at('rule', '/rules/async.retry-delays'),
  at('cheat-sheets', '/cheat-sheets'),
  at('cheat-sheet', '/cheat-sheets/retries'),
  at('settings', '/settings'),
  at('account-of-a-guest', '/account'),
  at('not-found', '/no-such-page'),
  {
    name: 'offline',
    whole: false,
    open: async (page) => {
      await practise(page, 0);
      await page.context().setOffline(true);
      await page.getByText('No connection.').waitFor();
    },
    leave: (page) => page.context().setOffline(false),
  },
];

/** Opens a question of the topic at this place of the practice page. */
async function practise(page: Page, topic: number): Promise<void> {
  await page.goto('/practice');
  await page.getByRole('main').getByRole('listitem').getByRole('button').nth(topic).click();
  await atQuestion(page);
}

/** Picks the first option of single choices, one question after the other, until the verdict is the wanted one. */
async function answerUntil(page: Page, verdict: 'Correct' | 'Not what AWS does'): Promise<void> {
  for (let question = 0; question < 40; question++) {
    await page.goto('/practice');
    await page.getByRole('button', { name: 'All topics, mixed' }).click();
    await atQuestion(page);
    const option = page.getByRole('main').getByRole('radio').first();
    if (!(await option.isVisible())) {
      // Another question comes only when this one is answered or another topic is asked for.
      await practise(page, question % 10);
      if (!(await option.isVisible())) continue;
    }
    await option.check();
    await page.getByRole('button', { name: 'Check answer' }).click();
    await page.getByRole('heading', { name: /^(Correct|Not what AWS does)$/ }).waitFor();
    const replays = page.getByRole('heading', { name: 'What you predicted' });
    if (await page.getByRole('heading', { name: verdict }).isVisible())
      if (verdict === 'Correct' || (await replays.isVisible())) return;
  }
  throw new Error(`no answer was ${verdict} in forty questions`);
}
