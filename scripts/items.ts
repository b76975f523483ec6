import { compileCourse } from '../course';
import { misconceptions, ruleIds } from '../engine';
import { drawFit, type Family, neededRules, type Variant } from '../quiz';
import { examine } from '../quiz/examine';
import { contentFolders, readContent } from '../server/content-files';
import { giveAways, guess, type Item, itemOf, longestKeys, unevenness } from './items/guesser';
import { readingGrade } from './items/reading-level';
import { diagnose } from './items/simulated-learner';

// Measures the questions: `npm run items -- [--json] [--seeds N]`. 2,000 seeds a family take minutes.
// With --plan [--learners N] or --mastery it measures what is made of their answers instead.
if (process.argv.includes('--plan') || process.argv.includes('--mastery')) {
  await import('./items/study');
  process.exit();
}

const argument = (name: string): string | undefined => process.argv[process.argv.indexOf(name) + 1];
const seeds = process.argv.includes('--seeds') ? Number(argument('--seeds')) : 2000;
const sampled = Math.min(seeds, 60);
const { course } = compileCourse(readContent(contentFolders(process.env.CONTENT_DIRS)));

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const round = (value: number): number => Math.round(value * 10) / 10;

const variantsOf = (family: Family): readonly Variant[] =>
  Array.from({ length: sampled }, (_, at) => drawFit(family, at + 1)).flatMap((drawn) =>
    drawn.ok ? [drawn.value] : [],
  );

const families = course.families.map((family) => {
  const examination = examine(
    family,
    Array.from({ length: seeds }, (_, at) => at + 1),
  );
  const variants = variantsOf(family);
  const needed = new Set(variants.slice(0, 6).flatMap((variant) => neededRules(variant)));
  const grades = variants.map(({ stem }) => readingGrade(stem));
  return { family, examination, variants, needed: [...needed], grade: round(median(grades)) };
});

const items = families.flatMap(({ variants }) => variants.flatMap((variant) => itemOf(variant) ?? []));
const formOf = new Map(course.families.map(({ id, form }) => [id, form]));
const ofForm = (form: string): readonly Item[] => items.filter(({ familyId }) => formOf.get(familyId) === form);
const guesses = ['single-choice', 'multiple-choice', 'missing'].map((form) => {
  const mine = ofForm(form);
  const { strategy, points, error, interval, halvings, hindsight } = guess(mine);
  return {
    form,
    families: new Set(mine.map(({ familyId }) => familyId)).size,
    strategy,
    points: round(points),
    error: round(error),
    interval: interval.map(round),
    halvings,
    hindsight: { ...hindsight, points: round(hindsight.points) },
    unevenness: round(unevenness(mine)),
    longest: round(longestKeys(mine)),
  };
});

const sameThing = families.flatMap((one, at) =>
  families.slice(at + 1).flatMap((other) => {
    const alike = (a: readonly string[], b: readonly string[]) =>
      a.filter((each) => b.includes(each)).length / new Set([...a, ...b]).size;
    const same =
      one.family.ask.name === other.family.ask.name &&
      alike(one.family.beliefs, other.family.beliefs) > 0.9 &&
      alike(one.needed, other.needed) > 0.8;
    return same ? [[one.family.id, other.family.id] as const] : [];
  }),
);

const byBelief = Object.keys(misconceptions).map((id) => ({
  id,
  families: families.filter(({ examination }) => examination.beliefs.some((belief) => belief === id)).length,
}));
const byRule = ruleIds.map((id) => ({ id, families: families.filter(({ needed }) => needed.includes(id)).length }));

const figures = {
  families: families.map(({ examination, grade, family }) => ({ ...examination, form: family.form, grade })),
  medians: {
    distinct: median(families.map(({ examination }) => examination.distinct)),
    variants: median(families.map(({ examination }) => examination.variants)),
    pairs: median(families.map(({ examination }) => examination.pairs)),
    shapes: median(families.map(({ examination }) => examination.shapes)),
    grade: median(families.map(({ grade }) => grade)),
  },
  guesses,
  giveAways: giveAways(items).map((one) => ({ ...one, points: round(one.points) })),
  sameThing,
  misconceptions: byBelief,
  rules: byRule,
  diagnosis: diagnose(course.families),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else {
  const { medians, diagnosis } = figures;
  for (const one of figures.families)
    console.log(
      `${one.familyId.padEnd(32)} ${one.form.padEnd(15)} fit ${one.fit}/${one.seeds}  distinct ${one.distinct}  variants ${one.variants}  pairs ${one.pairs}  shapes ${one.shapes}  difficulty ${one.difficulty}  grade ${one.grade}`,
    );
  console.log(
    `${course.families.length} families; medians: ${medians.distinct} distinct of ${seeds} seeds, ${medians.variants} variants, ${medians.pairs} pairs, ${medians.shapes} shapes, reading grade ${medians.grade}`,
  );
  for (const one of guesses)
    console.log(
      `guesser, ${one.form} (${one.families} families): "${one.strategy}", ${one.points} points above chance (95 % interval ${one.interval.join(' to ')}, mean of ${one.halvings} halvings by family); best in hindsight over all families: "${one.hindsight.strategy}", ${one.hindsight.points}; places of the key: chi-square by freedom ${one.unevenness}; longest option: ${one.longest} points`,
    );
  for (const one of figures.giveAways)
    console.log(`gives away: ${one.familyId}, ${one.strategy}, ${one.points} points`);
  for (const [one, other] of sameThing) console.log(`ask the same thing: ${one}, ${other}`);
  const unused = byBelief.filter((one) => one.families === 0).map(({ id }) => id);
  console.log(
    `misconceptions in use: ${byBelief.length - unused.length} of ${byBelief.length}; in none: ${unused.join(', ') || 'no one'}`,
  );
  const bare = byRule.filter((one) => one.families === 0).map(({ id }) => id);
  console.log(
    `rules needed by a family: ${byRule.length - bare.length} of ${byRule.length}; by none: ${bare.join(', ') || 'no one'}`,
  );
  console.log(
    `diagnosis of ${diagnosis.beliefs} misconceptions: found within six questions ${round(100 * diagnosis.foundInSix)} %, within ten with slips ${round(100 * diagnosis.foundInTenWithSlips)} %, ${round(diagnosis.entropyLeft)} bits left after six`,
  );
  for (const group of diagnosis.inseparable) console.log(`nothing tells apart: ${group.join(', ')}`);
}
