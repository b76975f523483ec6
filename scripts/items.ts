import { compileCourse } from '../course';
import { contentFolders, readContent } from '../server/content-files';
import { makeProbes } from '../server/diagnosis-probes';
import { figuresOf } from './items/figures';
import { Kept } from './items/measured';
import { sayFigures } from './items/say';
import { isWorker, shareOut, workFor } from './items/share-out';

// Measures the questions: `npm run items -- [--json] [--seeds N]`. 2,000 seeds a family take an hour or two on two
// processors; what was measured is kept in build/items, so that a run may be ended and begun again.
// With --plan [--learners N] or --mastery it measures what is made of their answers instead.
if (process.argv.includes('--plan') || process.argv.includes('--mastery')) {
  await import('./items/study');
  process.exit();
}

const at = process.argv.indexOf('--seeds');
const seeds = at < 0 ? 2000 : Number(process.argv[at + 1]);
const { families } = compileCourse(readContent(contentFolders(process.env.CONTENT_DIRS))).course;
const kept = new Kept(seeds);

async function measureAll(): Promise<void> {
  const missing = families.filter((family) => !kept.of(family)).map(({ id }) => id);
  let count = families.length - missing.length;
  await shareOut(import.meta.filename, missing, (id) => console.error(`${++count} of ${families.length}: ${id}`));
  const measured = families.flatMap((family) => kept.of(family) ?? []);
  const figures = figuresOf(families, measured, makeProbes(families));
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
  else for (const line of sayFigures(figures)) console.log(line);
}

function measureOne(id: string): void {
  const family = families.find((one) => one.id === id);
  if (family) kept.add(family);
}

if (isWorker) workFor(measureOne);
else await measureAll();
