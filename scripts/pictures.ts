import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from './setup/browser.mjs';

// Takes the pictures of the README from a server of its own: `npm run pictures`.

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs/pictures');
const port = '3189';

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

/** Picks the first option of single choices until one is wrong: that verdict shows most. */
async function answerWrongly(page: Page): Promise<void> {
  for (let attempt = 0; attempt < 12; attempt++) {
    const option = page.getByRole('radio').first();
    if (await option.isVisible()) {
      await option.check();
      await page.getByRole('button', { name: 'Check answer' }).click();
      await page.getByRole('heading', { name: /^(Correct|Not what AWS does)$/ }).waitFor();
      if (await page.getByRole('heading', { name: 'What you predicted' }).isVisible()) return;
    }
    await page.goto('/practice');
    await page.getByRole('button', { name: 'All topics, mixed' }).click();
    await page.getByRole('button', { name: 'Check answer' }).waitFor();
  }
  throw new Error('no wrong answer in twelve questions');
}

const server = await serve();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  mkdirSync(target, { recursive: true });
  const page = await browser.newPage({
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1200, height: 980 },
    reducedMotion: 'reduce',
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Check answer' }).waitFor();
  await answerWrongly(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(target, 'answer.png') });
  await page.getByRole('heading', { name: 'Replay' }).evaluate((heading) => heading.scrollIntoView());
  await page.screenshot({ path: join(target, 'replay.png') });
} finally {
  await browser.close();
  server.kill();
}
