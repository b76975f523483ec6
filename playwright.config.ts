import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 3187);
const address = `http://127.0.0.1:${port}`;

// Chromium waits for servers of its own where there is no way out; these end that.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: address,
    // Recording costs every test; whoever looks for a fault asks for it: --trace retain-on-failure.
    trace: 'off',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: quiet },
  },
  projects: [
    // What is about one of the two alone carries its tag.
    { name: 'desktop', use: { ...devices['Desktop Chrome'] }, grepInvert: /@phone/ },
    { name: 'phone', use: { ...devices['Pixel 7'] }, grepInvert: /@desktop/ },
  ],
  webServer: {
    command: 'node scripts/serve-for-tests.mjs',
    url: address,
    env: { PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: address },
    timeout: 300_000,
    reuseExistingServer: false,
    stdout: 'pipe',
  },
});
