import { compileFolders, courseFolders } from '../cli/course-files';
import { examine } from '../quiz';

const { course, messages } = compileFolders(courseFolders());
for (const m of messages) console.log(`${m.file}:${m.line}:${m.column}: ${m.text} ${m.remedy}`);
const [, , pattern = '.', seeds = '40'] = process.argv;
for (const family of course.families.filter(({ id }) => new RegExp(pattern).test(id))) {
  const t = performance.now();
  const { fit, distinct, pairs, shapes, difficulty, beliefs, unfit } = examine(
    family,
    Array.from({ length: Number(seeds) }, (_, at) => at + 1),
  );
  console.log(
    family.id.padEnd(34),
    family.form.padEnd(15),
    `fit ${fit}`,
    `distinct ${distinct}`,
    `pairs ${pairs}`,
    `shapes ${shapes}`,
    `diff ${difficulty}`,
    `${((performance.now() - t) / Number(seeds)).toFixed(1)}ms`,
    `beliefs ${beliefs.length}/${family.beliefs.length}`,
  );
  for (const b of family.beliefs) if (!beliefs.includes(b)) console.log('     unused belief', b);
  for (const { reason, count, seed } of unfit) console.log(`     ${count}x ${reason} (seed ${seed})`);
}
