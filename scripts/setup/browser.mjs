import { existsSync } from 'node:fs';
import { run, runBin } from './run.mjs';
import { Stop, say } from './say.mjs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Finds a Chromium, or brings one: Playwright's first, else Debian's package. Gives back where it lies. */
export async function findBrowser() {
  const there = await present();
  if (there) return there;
  say('installing Chromium …');
  await runBin('playwright', ['install', 'chromium'], { quiet: true });
  if (await present()) return present();
  if (process.getuid?.() === 0) {
    await run('apt-get', ['update'], { quiet: true });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { quiet: true });
    if (await present()) return present();
  }
  throw new Stop(
    'The browser tests need Chromium and none could be installed: run `sudo apt-get install -y chromium`, or name yours in CHROMIUM_PATH.',
  );
}

async function present() {
  const { chromium } = await import('@playwright/test');
  return [process.env.CHROMIUM_PATH, ...usual, chromium.executablePath()].find((path) => path && existsSync(path));
}
