import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../setup/browser.mjs';
import type { Measure, Suite } from './measure';
import { framesOf } from './pages/frames';
import { openedLater } from './pages/later';
import { type Felt, feel, phone } from './pages/phone';
import { scoresOf } from './pages/scores';
import { serveEmptyPage, serveRedrive } from './pages/servers';
import { scriptOf } from './pages/weight';

const ports = { redrive: 3190, empty: 3191, browser: 9223 };
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const limits = { script: 60, later: 150, interactive: 1500, interaction: 100, shift: 0, frame: 1000 / 60 };
/** How many points Lighthouse may take off. */
const pointsOff = { performance: 5, accessibility: 0, bestPractices: 0 };

/** The pages of design.md part 6: a phone on a slow line, against an empty page of the same Next. */
export const pages: Suite = {
  name: 'pages',
  async run() {
    const empty = await serveEmptyPage(ports.empty);
    const redrive = await serveRedrive(ports.redrive);
    const context = await chromium.launchPersistentContext('', {
      ...phone,
      baseURL: redrive.url,
      executablePath: await findBrowser(),
      args: [...quiet, `--remote-debugging-port=${ports.browser}`],
    });
    try {
      const bare = await scriptOf(context, empty.url);
      const routes = await openAsGuest(context);
      const measures: Measure[] = [{ name: 'script of an empty page', value: bare, unit: 'kB' }];
      for (const [name, path] of Object.entries(routes)) {
        const own = (await scriptOf(context, redrive.url + path)) - bare;
        measures.push({ name: `${name}: script above that`, value: own, unit: 'kB', limit: limits.script });
      }
      measures.push(largestLater());
      measures.push(...(await felt(context, routes.question)));
      measures.push(...(await frames()));
      for (const [name, path] of Object.entries(routes)) measures.push(...(await scores(name, redrive.url + path)));
      return measures;
    } finally {
      await context.close();
      redrive.stop();
      empty.stop();
    }
  },
};

/** Becomes a guest with a single-choice question open, and says where each kind of page is. */
async function openAsGuest(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto('/lessons');
  const lesson = (await page.getByRole('main').getByRole('link').first().getAttribute('href')) ?? '/lessons';
  const question = await singleChoice(page);
  await page.close();
  return {
    'first page': '/',
    lessons: '/lessons',
    lesson,
    question,
    flashcards: '/flashcards',
    progress: '/progress',
    search: '/search?q=retry',
  };
}

/** Practises until a question with options comes; answering is what brings the next. */
async function singleChoice(page: Page): Promise<string> {
  await page.goto('/practice');
  for (const topic of await page.getByRole('main').getByRole('listitem').getByRole('button').all()) {
    await topic.click();
    await page.getByRole('button', { name: 'Check answer' }).waitFor();
    if (await page.getByRole('main').getByRole('radio').first().isVisible()) return new URL(page.url()).pathname;
    await page.goto('/practice');
  }
  throw new Error('no topic begins with a question of single choice');
}

/** Replay, engine, diagram, charts and all else that waits until it is opened. */
function largestLater(): Measure {
  const sizes = openedLater();
  const name = `script of the largest of ${sizes.length} things that are opened later`;
  return { name, value: Math.max(...sizes), unit: 'kB', limit: limits.later };
}

async function felt(context: BrowserContext, path: string): Promise<Measure[]> {
  const runs: Felt[] = [];
  for (let time = 0; time < 3; time++) runs.push(await feel(context, path));
  const best = (of: keyof Felt) => Math.min(...runs.map((run) => run[of]));
  return [
    {
      name: 'question: answers on a slow phone after',
      value: best('interactive'),
      unit: 'ms',
      limit: limits.interactive,
    },
    { name: 'question: slowest interaction', value: best('interaction'), unit: 'ms', limit: limits.interaction },
    { name: 'question: layout shift', value: best('shift'), unit: '', limit: limits.shift },
  ];
}

/** Of a replay of 500 facts and more. */
async function frames(): Promise<Measure[]> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: quiet });
  try {
    const { facts, perSecond, work, slow } = await framesOf(browser);
    const name = `replay of two worlds, ${facts} facts each`;
    return [
      { name: `${name}: frames a second`, value: perSecond, unit: '' },
      { name: `${name}: work of the page for a frame`, value: work, unit: 'ms', limit: limits.frame },
      { name: `${name}: 95 of 100 frames come within`, value: slow, unit: 'ms' },
    ];
  } finally {
    await browser.close();
  }
}

async function scores(name: string, url: string): Promise<Measure[]> {
  const given = await scoresOf(url, ports.browser);
  const points = (['performance', 'accessibility', 'bestPractices'] as const).map((category) => ({
    name: `${name}: Lighthouse ${category}, points below 100`,
    value: 100 - given[category],
    unit: 'points',
    limit: pointsOff[category],
  }));
  return [...points, { name: `${name}: Lighthouse, interactive after`, value: given.interactive, unit: 'ms' }];
}
