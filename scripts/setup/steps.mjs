import { delimiter, resolve } from 'node:path';
import { isDatabaseCurrent } from './database.mjs';
import { isCurrent, whenChanged } from './digest.mjs';
import { root, run, runBin, runScript } from './run.mjs';
import { Stop, say } from './say.mjs';

const pureRooms = ['base', 'engine', 'scenario', 'quiz', 'course', 'study'];

/** Writes Prisma's typed client. The named engine only has to exist: nothing of it runs, and so nothing is downloaded. */
export async function generateClient() {
  await whenChanged(
    { name: 'client', reads: ['prisma', 'prisma.config.ts', 'package-lock.json'], makes: 'prisma/generated' },
    async () => {
      say('writing the database client …');
      const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' };
      await mustRun(runBin('prisma', ['generate'], { env, quiet: true }), 'The database client could not be written.');
    },
  );
}

/** Brings the database file up to date. The script says in one sentence what is wrong with a file it cannot use. */
export async function migrate(env) {
  if (!env.DATABASE_URL && (await isDatabaseCurrent(`${env.DATA_DIR}/redrive.db`))) return;
  const { code, output } = await runScript('scripts/migrate.ts', [], { env, quiet: true });
  if (code !== 0) throw new Stop(lastLine(output));
}

/** The folders of CONTENT_DIRS. */
const mounted = () =>
  (process.env.CONTENT_DIRS ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => resolve(folder));

/** The program that compiles a course: what another one compiled cannot be served. */
const compiler = {
  name: 'course-compiler',
  reads: ['scripts/compile-course.ts', 'server/digests.ts', ...pureRooms],
  makes: 'build/course.json',
};

/**
 * Compiles the lessons, and those of the folders in CONTENT_DIRS, into build/course.json. A course with faults stops the
 * first start; later ones serve the course as it was before, so that an author's mistake never keeps a server down.
 */
export async function compileCourse() {
  await whenChanged({ ...compiler, name: 'course', reads: ['content', ...mounted(), ...compiler.reads] }, async () => {
    say('compiling the course …');
    const { code, output } = await runScript('scripts/compile-course.ts', [], { quiet: true });
    if (code === 0) return true;
    if (!isCurrent(compiler)) throw new Stop(`The course has faults, so it was not compiled:\n${output.trim()}`);
    say(`the course has faults, so it is served as it was compiled before:\n${output.trim()}`);
    return false;
  });
  await whenChanged(compiler, async () => undefined);
}

/** Draws every question family from 40 seeds; one that has too few fit variants stops the build. */
export async function examineFamilies() {
  const reads = [
    'content/families',
    ...mounted(),
    'scripts/fitness.ts',
    'server/family-fitness.ts',
    'server/diagnosis-probes.ts',
    'server/kept-in-build.ts',
    'base',
    'engine',
    'scenario',
    'quiz',
  ];
  await whenChanged({ name: 'fitness', reads, makes: 'build/fitness.json' }, async () => {
    say('examining the question families …');
    const { code, output } = await runScript('scripts/fitness.ts', [], { quiet: true });
    if (code !== 0) throw new Stop(`A question family is not fit to be asked:\n${output.trim()}`);
  });
}

/** Builds the pages into a folder of their own. */
export async function buildPages(distDir) {
  const reads = [
    'app',
    'components',
    'server',
    'prisma',
    'public',
    ...pureRooms,
    'next.config.js',
    'postcss.config.mjs',
    'proxy.ts',
    'instrumentation.ts',
    'tsconfig.json',
    'package-lock.json',
  ];
  await whenChanged({ name: `pages${distDir}`, reads, makes: `${distDir}/BUILD_ID` }, async () => {
    say('building the pages …');
    const env = { NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
    await mustRun(
      run(process.execPath, [`${root}node_modules/next/dist/bin/next`, 'build'], { env, quiet: true }),
      'The pages could not be built.',
    );
  });
}

async function mustRun(running, sentence) {
  const { code, output } = await running;
  if (code !== 0) throw new Stop(`${sentence}\n${output.trim()}`);
}

const lastLine = (output) => output.trim().split('\n').at(-1) ?? '';
