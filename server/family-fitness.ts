import type { Message } from '../base/message';
import type { Course } from '../course';
import { type Examination, examine, type Family } from '../quiz';
import { keptInBuild } from './kept-in-build';

const seeds = 40;
/** Of 40 draws so many must be fit, or learners wait for draws that are thrown away. */
const leastFit = 16;

interface Examining {
  /** Whether to draw what is not kept; without it only what is kept comes back. */
  readonly missing: boolean;
  /** Where it is kept, and where else something may be. */
  readonly file?: string;
  readonly also?: readonly string[];
}

/** What drawing each family from 40 seeds shows, kept in build/ by family and engine. */
export const examinedFamilies = (
  families: readonly Family[],
  { missing, file = 'fitness.json', also = [] }: Examining,
): readonly Examination[] =>
  keptInBuild({ file, also, families, missing, make: (family) => examine(family, seedsFrom1) });

const seedsFrom1 = Array.from({ length: seeds }, (_, at) => at + 1);

/** A family with too few fit variants is an error; a belief that never led to a wrong answer is a warning. */
export const fitnessMessages = (
  examinations: readonly Examination[],
  { familyPlaces }: Pick<Course, 'familyPlaces'>,
): readonly Message[] =>
  examinations.flatMap(({ familyId, fit, seeds: drawn, unfit, unused }) => {
    const at = { rule: 'family-fitness', ...(familyPlaces[familyId] ?? { file: familyId, line: 1 }), column: 1 };
    const [first] = unfit;
    const few: Message[] =
      fit < leastFit && first
        ? [
            {
              ...at,
              severity: 'error',
              text: `Only ${fit} of ${drawn} draws are fit: ${first.reason} (seed ${first.seed}, ${first.count} times).`,
              remedy: remedyFor(first.reason),
            },
          ]
        : [];
    // Where hardly anything was drawn, no belief could lead anywhere.
    const idle = (few.length > 0 ? [] : unused).map(
      (belief): Message => ({
        ...at,
        severity: 'warning',
        text: `The belief "${belief}" led to no wrong answer in ${drawn} draws.`,
        remedy: 'Take it out, or let a parameter bring it into play.',
      }),
    );
    return [...few, ...idle];
  });

const remedies: readonly (readonly [RegExp, string])[] = [
  [/stem says nothing|does not tell/, 'Say it in the stem, or leave the setting at its default.'],
  [/leaves open/, 'Use a batch size of one or a batching window, so that nothing is left to chance.'],
  [/is refused at/, 'Mend the template, or ask about the deployment.'],
  [/read the same/, 'Give the two values words of their own under `options`.'],
  [/belief/, 'Add a belief, or narrow the parameters to where the beliefs lead elsewhere.'],
  [/words/, 'Shorten the stem.'],
];
const remedyFor = (reason: string): string =>
  remedies.find(([pattern]) => pattern.test(reason))?.[1] ?? 'Look at `redrive question FAMILY --seed N`.';

/** The table of `redrive check`. */
export function sayExaminations(examinations: readonly Examination[]): readonly string[] {
  const head = ['family', 'fit', 'distinct', 'variants', 'pairs', 'shapes', 'difficulty'];
  const rows = examinations.map((one) => [
    one.familyId,
    `${one.fit}/${one.seeds}`,
    String(one.distinct),
    String(one.variants),
    String(one.pairs),
    String(one.shapes),
    String(one.difficulty),
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)));
  return [head, ...rows].map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
}
