import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, devices, type Page } from '@playwright/test';
import { scenes } from './pictures/scenes';
import { findBrowser } from './setup/browser.mjs';

// Takes a picture of every page and state, light and dark, wide and phone, from a server of its own, into pictures/
// (which Git ignores). `npm run pictures -- --readme` renews the three of the README instead.

const root = join(import.meta.dirname, '..');
const port = '3189';
const looks = [
  { name: 'wide', viewport: { width: 1280, height: 900 } },
  { name: 'phone', ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
] as const;
const forReadme = process.argv.includes('--readme');

async function serve(): Promise<ChildProcess> {
  const env = { ...process.env, PORT: port, HOST: '127.0.0.1', PUBLIC_URL: `http://127.0.0.1:${port}` };
  const server = spawn(process.execPath, ['scripts/serve-for-tests.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk) => String(chunk).includes('ready at') && resolve());
    server.on('close', () => reject(new Error('the server did not start')));
  });
  return server;
}

/** One learner for each look: the scenes follow each other as one would meet them, and each leaves its page as it is. */
async function takeAll(browser: Browser, look: (typeof looks)[number], folder: string): Promise<void> {
  const { name, ...device } = look;
  const context = await browser.newContext({ ...device, baseURL: `http://127.0.0.1:${port}`, reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const scene of scenes) {
    await scene.open(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(repainted);
      await page.screenshot({ path: join(folder, `${scene.name}-${name}-${colorScheme}.png`), fullPage: scene.whole });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await scene.leave?.(page);
  }
  await context.close();
}

/** Runs in the page: after a fifth of a second every colour has become that of the theme. */
const repainted = () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 200));

/** The first page, a wrong answer, and its replay. */
async function takeForReadme(browser: Browser): Promise<void> {
  const folder = join(root, 'docs/pictures');
  const page = await browser.newPage({
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1200, height: 900 },
    reducedMotion: 'reduce',
  });
  const open = async (name: string): Promise<Page> => {
    await scenes.find((scene) => scene.name === name)?.open(page);
    return page;
  };
  await open('first-page');
  await page.screenshot({ path: join(folder, 'first-page.png') });
  await open('question');
  // One in which enough happens to be worth a picture.
  const facts = page.getByRole('list', { name: 'Delivery timeline' }).getByRole('listitem');
  for (let tries = 0; tries < 12 && (await facts.count()) < 9; tries++) await open('wrong-answer');
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, 'answer.png') });
  // Played from its start it pauses where the two worlds part.
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByText(/^The worlds part/).waitFor();
  // High enough for both.
  await page.setViewportSize({ width: 1200, height: 1240 });
  await page.getByRole('heading', { name: 'Replay' }).evaluate((heading) => heading.scrollIntoView());
  await page.screenshot({ path: join(folder, 'replay.png') });
}

const server = await serve();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  if (forReadme) await takeForReadme(browser);
  else {
    const folder = join(root, 'pictures');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const look of looks) await takeAll(browser, look, folder);
  }
} finally {
  await browser.close();
  server.kill();
}
