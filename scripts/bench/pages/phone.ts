import { type BrowserContext, devices, type Page } from '@playwright/test';
import { lendHelper } from './in-page';

/** Lighthouse's phone on a slow 4G line, and a processor four times slower than this machine's. */
const slow = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const slowdown = 4;

export const phone = devices['Pixel 7'];

export interface Felt {
  /** Milliseconds from the address to a form that answers. */
  readonly interactive: number;
  /** The slowest of some interactions: from the press to the next paint, in milliseconds. */
  readonly interaction: number;
  /** Cumulative layout shift, from the load through all of them. */
  readonly shift: number;
}

/** What somebody with such a phone feels of a question: when it answers, how fast, and whether it jumps. */
export async function feel(context: BrowserContext, url: string): Promise<Felt> {
  const page = await context.newPage();
  await lendHelper(page);
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', slow);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url);
  const handle = await page.waitForFunction(() => (window as unknown as Watched).answersSince);
  const interactive = (await handle.jsonValue()) ?? Number.NaN;
  await interact(page);
  const { interaction, shift } = await page.evaluate(() => (window as unknown as Watched).felt);
  await page.close();
  return { interactive, interaction, shift };
}

interface Watched {
  answersSince?: number;
  felt: { interaction: number; shift: number };
}

/** Runs in the page. React marks the elements that it has taken over. */
function watch(): void {
  const watched = window as unknown as Watched;
  watched.felt = { interaction: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) watched.felt.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      watched.felt.interaction = Math.max(watched.felt.interaction, duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  const look = () => {
    const form = document.querySelector('main form');
    if (form && Object.keys(form).some((key) => key.startsWith('__reactProps')))
      watched.answersSince = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What one does before an answer: choose, change one's mind, look at the template. */
async function interact(page: Page): Promise<void> {
  const options = page.getByRole('main').getByRole('radio');
  for (const at of [0, 1, 2]) await options.nth(at).tap();
  await page.getByText('Template', { exact: true }).tap();
  await page.getByText('Template', { exact: true }).tap();
  await page.getByRole('button', { name: /^Search/ }).tap();
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('retry');
  await page.keyboard.press('Escape');
}
