import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import Database from 'better-sqlite3';

const dataFolder = join(import.meta.dirname, '../../build/e2e-data');
const doors = '/replay/lesson/whose-retries/one-function-three-doors';

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
  at('review-first-run', '/review'),
  at('flashcard', '/flashcards'),
  {
    name: 'flashcard-back',
    whole: true,
    open: async (page) => {
      await page.getByRole('button', { name: 'Show answer' }).click();
      await page.getByRole('button', { name: 'Good' }).waitFor();
    },
  },
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
  {
    name: 'shared-question',
    whole: true,
    open: async (page) => {
      await page.getByText('Show it to a colleague').click();
      await page.getByRole('button', { name: /link/i }).last().click();
      await page.goto(await page.getByLabel('Link', { exact: true }).inputValue());
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  at('home', '/'),
  at('concept-map', '/concept-map'),
  at('plan', '/plan'),
  at('diagnosis', '/diagnosis'),
  {
    name: 'diagnosis-question',
    whole: true,
    open: async (page) => {
      await page.getByRole('button', { name: /^(Begin|Go on)$/ }).click();
      await page.getByText('Question 1 of at most 10').waitFor();
    },
  },
  {
    name: 'diagnosis-profile',
    whole: true,
    open: async (page) => {
      for (const list of await page.getByRole('main').getByRole('combobox').all())
        await list.selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Save and go on' }).click();
      await page.getByText('Question 2 of at most 10').waitFor();
      await page.getByRole('button', { name: 'End here and see the profile' }).click();
      await page.getByRole('heading', { level: 1, name: 'What you believe' }).waitFor();
    },
  },
  at('lessons', '/lessons'),
  {
    name: 'lessons-loading',
    whole: false,
    open: async (page) => {
      // The shape of a page is fetched ahead; the page itself is held back here.
      await page.goto('/practice', { waitUntil: 'networkidle' });
      await page.route('**/lessons?_rsc*', (route) =>
        route.request().headers()['next-router-prefetch'] ? route.continue() : undefined,
      );
      await page.getByRole('link', { name: 'Learn', exact: true }).first().click();
      await page.getByText('Loading: Learn').waitFor({ state: 'attached' });
    },
    leave: (page) => page.unrouteAll({ behavior: 'ignoreErrors' }),
  },
  {
    name: 'lesson',
    whole: true,
    open: async (page) => {
      await page.goto('/lessons');
      await page.getByRole('main').getByRole('link').first().click();
      await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor();
    },
  },
  {
    name: 'lesson-changed',
    whole: true,
    open: async (page) => {
      await page.goto('/lessons/whose-retries');
      const example = page.getByRole('region', { name: /^Worked example/ });
      await example.getByRole('button', { name: 'Change it and run it here' }).click();
      await example.getByLabel('maxReceiveCount').fill('5');
      await example.getByLabel(/how many runs/).fill('7');
      await example.getByRole('button', { name: '3. Run it' }).click();
      await example.getByText('You said 7.').waitFor();
    },
  },
  {
    name: 'lesson-permissions',
    whole: false,
    open: async (page) => {
      await page.goto('/lessons/function-policy-and-execution-role');
      const permissions = page.getByRole('button', { name: 'Permissions' }).first();
      await permissions.click();
      await permissions.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'diagram-to-move',
    whole: false,
    open: async (page) => {
      await page.getByRole('button', { name: 'Zoom and move' }).first().click();
      await page.getByRole('button', { name: 'Zoom In' }).waitFor();
    },
  },
  at('replay-start', doors),
  at('replay', `${doors}?at=12`),
  {
    name: 'replay-asks',
    whole: true,
    open: async (page) => {
      await page.goto(doors);
      await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
      await page.getByRole('button', { name: 'Predict it' }).click();
      await page.getByRole('group', { name: 'Stop: what comes next?' }).waitFor();
    },
  },
  at('practice', '/practice'),
  {
    name: 'review',
    whole: true,
    open: async (page) => {
      await page.goto('/review');
      const goOn = page.getByRole('button', { name: 'Go on' });
      const show = page.getByRole('button', { name: 'Show answer' });
      await goOn.or(show).waitFor();
      if (await goOn.isVisible()) await goOn.click();
      await show.or(page.getByRole('button', { name: 'Check answer' })).waitFor();
    },
  },
  at('progress', '/progress'),
  {
    name: 'figures',
    whole: true,
    open: async (page) => {
      await page.goto('/progress/figures');
      await page.getByRole('heading', { level: 1 }).waitFor();
      // Each grey field makes way for a chart.
      await page.waitForFunction(() => !document.querySelector('main .animate-breathe'));
    },
  },
  at('exams', '/exam'),
  {
    name: 'exam-question',
    whole: true,
    open: async (page) => {
      await page.getByRole('button', { name: /^Begin SAA/ }).click();
      await page.getByRole('heading', { level: 1, name: /^Question 1 of/ }).waitFor();
      await page.keyboard.press('1');
      await page.keyboard.press('f');
      await page.getByText('Saved', { exact: true }).waitFor();
    },
  },
  {
    name: 'exam-review',
    whole: true,
    open: async (page) => {
      await page.keyboard.press('o');
      await page.getByRole('heading', { level: 1, name: 'Review before you hand in' }).waitFor();
    },
  },
  {
    name: 'exam-hand-in',
    whole: false,
    open: async (page) => {
      await page.getByRole('button', { name: 'Hand in', exact: true }).click();
      await page.getByRole('button', { name: 'Hand in now' }).waitFor();
    },
  },
  {
    name: 'exam-report',
    whole: true,
    open: async (page) => {
      await page.getByRole('button', { name: 'Hand in now' }).click();
      await page.getByRole('heading', { level: 1, name: 'Your result' }).waitFor();
    },
  },
  at('exams-sat', '/exam'),
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
  {
    name: 'keys',
    whole: false,
    open: async (page) => {
      await page.goto('/lessons');
      await page.getByRole('button', { name: 'Keys' }).click();
      await page.getByRole('dialog').waitFor();
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
    name: 'failed',
    whole: true,
    open: async (page) => {
      await practise(page, 0);
      // A row that no code can have written.
      const db = new Database(join(dataFolder, 'redrive.db'), { timeout: 10_000 });
      db.prepare('UPDATE Attempt SET variant = ? WHERE id = ?').run(
        '{',
        new URL(page.url()).pathname.split('/').at(-1),
      );
      db.close();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'That went wrong on our side' }).waitFor();
    },
  },
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
  {
    name: 'account-of-an-administrator',
    whole: true,
    open: async (page) => {
      await administer(page);
      await page.goto('/account');
      await page.getByText('You administer this server.').waitFor();
    },
  },
  at('author', '/author'),
  at('author-reports', '/author/reports'),
  at('author-families', '/author/families'),
  {
    name: 'author-family',
    whole: true,
    open: async (page) => {
      await page.getByRole('main').getByRole('table').getByRole('link').first().click();
      await page.waitForURL(/families\/./);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  at('author-coverage', '/author/coverage'),
  at('author-people', '/author/people'),
];

const person = { email: 'pictures@example.org', password: 'seven quiet otters' };

/** Becomes the administrator: the code works once, so whoever comes later signs in. */
async function administer(page: Page): Promise<void> {
  const code = join(dataFolder, 'set-up-code');
  const isFirst = existsSync(code);
  await page.goto(isFirst ? '/register' : '/sign-in');
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: isFirst ? 'Create account' : 'Sign in' }).click();
  await page.getByRole('heading', { name: isFirst ? 'Account' : 'Progress', exact: true }).waitFor();
  if (!isFirst) return;
  await page.goto('/set-up');
  await page.getByLabel('Set-up code').fill(readFileSync(code, 'utf8').trim());
  await page.getByRole('button', { name: 'Become administrator' }).click();
  await page.getByText('You administer this server.').waitFor();
}

/** Opens a question of the topic at this place of the practice page. */
async function practise(page: Page, topic: number): Promise<void> {
  await page.goto('/practice');
  await page.getByRole('main').getByRole('listitem').getByRole('button').nth(topic).click();
  await atQuestion(page);
}

/** Answers one question after the other without thinking, until the verdict is the wanted one and its replay has two worlds. */
async function answerUntil(page: Page, verdict: 'Correct' | 'Not what AWS does'): Promise<void> {
  for (let question = 0; question < 60; question++) {
    await practise(page, question % 12);
    await answerSomehow(page.getByRole('main').locator('form').first());
    await page.getByRole('button', { name: 'Check answer' }).click();
    await page.getByRole('heading', { name: /^(Correct|Not what AWS does)$/ }).waitFor();
    await page.getByRole('list', { name: 'Delivery timeline' }).waitFor();
    const believed = page.getByRole('list', { name: 'Your prediction' });
    if (await page.getByRole('heading', { name: verdict }).isVisible())
      if (verdict === 'Correct' || (await believed.isVisible())) return;
  }
  throw new Error(`no answer was ${verdict} in sixty questions`);
}

/** Whatever stands first; steps stay as they are. */
async function answerSomehow(form: Locator): Promise<void> {
  for (const list of await form.getByRole('combobox').all()) await list.selectOption({ index: 1 });
  const [radio] = await form.getByRole('radio').all();
  await radio?.check();
  const three = await form.getByText('Choose THREE', { exact: true }).isVisible();
  for (const box of (await form.getByRole('checkbox').all()).slice(0, three ? 3 : 2)) await box.check();
  const number = form.getByRole('textbox');
  if (await number.isVisible()) await number.fill('1');
}
