import { compileFolders } from '/work/trees/quiz/cli/course-files';
import { drawIn } from '/work/trees/quiz/quiz/variant';
import { drawParameters, scenarioWith } from '/work/trees/quiz/quiz/draw';
import { aws } from '/work/trees/quiz/engine';
import { Worlds } from '/work/trees/quiz/quiz/worlds';
import { bindAsk } from '/work/trees/quiz/quiz/asks';
import { substituteIn, substitute } from '/work/trees/quiz/quiz/substitute';
const { course } = compileFolders(['/work/trees/quiz/content']);
const [, , id = '', seeds = '1,2,3', flag] = process.argv;
const f = course.families.find((x) => x.id === id)!;
for (const s of seeds.split(',').map(Number)) {
  const p = drawParameters(f, s); const sc = scenarioWith(f, p);
  if (!sc.ok) { console.log(s, sc.error); continue; }
  const a = bindAsk(substituteIn(f.ask, p)); const w = new Worlds(sc.value, s, aws, a);
  const d = drawIn(f, s, aws);
  const { story: _, ...rest } = p;
  console.log('seed', s, JSON.stringify(rest), d.ok ? '' : `UNFIT ${d.error.reason}`);
  if (flag) { console.log(substitute(f.stem, p)); if (d.ok) console.log(JSON.stringify(d.value.variant.question)); }
  console.log('  key', JSON.stringify(w.key()), w.truth.outcome.deployment.result === 'fails' ? JSON.stringify(w.truth.outcome.deployment) : '');
  for (const b of f.beliefs) console.log('  ', b, JSON.stringify(w.believed(b)));
}
