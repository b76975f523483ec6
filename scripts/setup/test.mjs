import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installPackages } from './packages.mjs';
import { root, run, runBin } from './run.mjs';
import { main, say } from './say.mjs';
import { buildPages, compileCourse, examineFamilies, generateClient } from './steps.mjs';

// A build of its own, so that tests run beside a served one.
const distDir = '.next-test';
const reports = `${root}build/test-reports/`;
const total = { passed: 0, failed: 0, skipped: 0 };
const red = [];

/** One check counts as one: it passed, or it failed. What it says is printed when it ends: two run at a time. */
async function check(script) {
  const { code, output } = await run('npm', ['run', '--silent', script], { quiet: true });
  say(`npm run ${script}`);
  process.stdout.write(output);
  count(script, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
}

async function checks(scripts) {
  for (const script of scripts) await check(script);
}

/** A step of the set-up is a check too. */
async function step(name, work) {
  try {
    await work();
    count(name, { passed: 1, failed: 0 });
    return true;
  } catch (fault) {
    console.error(fault.message);
    count(name, { passed: 0, failed: 1 });
    return false;
  }
}

/** A suite counts its own tests in a JSON report; one that broke before it could report counts as one failure. */
async function suite(name, args, env, countsOf) {
  say(name);
  const file = `${reports}${name}.json`;
  const { code } = await runBin(name, args(file), { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  const counts = existsSync(file) ? countsOf(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  count(name, code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
}

function count(name, { passed, failed, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) red.push(name);
}

const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});
const playwrightCounts = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
});

await main(async () => {
  await installPackages();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  process.env.NEXT_DIST_DIR = distDir;

  if (!(await step('client', generateClient))) return report();
  await Promise.all([checks(['types']), checks(['lint', 'walls', 'unused', 'course', 'mutants:quick'])]);
  await suite(
    'vitest',
    (file) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    {},
    vitestCounts,
  );

  const served =
    (await step('compile', compileCourse)) &&
    // Before the browser tests, whose server must be up in time.
    (await step('examine', examineFamilies)) &&
    (await step('build', () => buildPages(distDir)));
  const browser = served && (await browserOrRed());
  if (browser)
    await suite('playwright', () => ['test', '--reporter=list,json'], { CHROMIUM_PATH: browser }, playwrightCounts);
  report();
});

async function browserOrRed() {
  const { findBrowser } = await import('./browser.mjs');
  let browser;
  await step('browser', async () => {
    browser = await findBrowser();
  });
  return browser;
}

function report() {
  if (red.length > 0) console.log(`\nred: ${red.join(', ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
