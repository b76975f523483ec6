import Link from 'next/link';
import { FocusRegion } from '../ui/focus-region';

interface Row {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly topic: string;
  readonly form: string;
  readonly fitness?: {
    readonly fit: number;
    readonly seeds: number;
    readonly distinct: number;
    readonly pairs: number;
    readonly shapes: number;
    readonly difficulty: number;
    readonly needed: readonly string[];
    readonly unfit: readonly { readonly reason: string; readonly seed: number; readonly count: number }[];
  };
  readonly answers: { readonly answered: number; readonly correct: number };
  readonly openReports: number;
  readonly retired: boolean;
  readonly retiredVariants: number;
}

const columns = [
  ['Fit', 'draws that are fit, of those tried'],
  ['Distinct', 'fit variants that differ in more than names and story'],
  ['Pairs', 'different pairs of key and wrong answer'],
  ['Shapes', 'different shapes of set-up'],
  ['Difficulty', 'from 1 to 5, by what has to be followed'],
  ['Rules', 'rules that a key hangs on'],
  ['Answered', 'by all learners, and how many rightly'],
] as const;

/** Every family with its fitness and what learners made of it. It is wide, so it scrolls. */
export function FamilyTable({ families }: { families: readonly Row[] }) {
  return (
    <>
      <FocusRegion label="Table of families" className="overflow-x-auto">
        <table className="w-full min-w-[60rem] border-collapse text-sm">
          <thead>
            <tr className="border-b border-line-strong text-left text-ink-soft">
              <th scope="col" className="py-2 pr-4 font-medium">
                Family
              </th>
              <th scope="col" className="py-2 pr-4 font-medium">
                Form
              </th>
              {columns.map(([name, title]) => (
                <th key={name} scope="col" title={title} className="py-2 pr-4 text-right font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {families.map((family) => (
              <FamilyRow key={family.id} {...family} />
            ))}
          </tbody>
        </table>
      </FocusRegion>
      <dl className="mt-6 grid gap-x-4 gap-y-1 text-sm text-ink-soft sm:grid-cols-[auto_1fr]">
        {columns.map(([name, title]) => (
          <div key={name} className="contents">
            <dt className="font-medium">{name}</dt>
            <dd>{title}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function FamilyRow({ id, href, title, topic, form, fitness, answers, openReports, retired, retiredVariants }: Row) {
  const marks = [
    retired && 'taken out',
    retiredVariants > 0 && `${retiredVariants} ${retiredVariants === 1 ? 'variant' : 'variants'} taken out`,
    openReports > 0 && `${openReports} ${openReports === 1 ? 'report' : 'reports'}`,
  ].filter(Boolean);
  const figures = fitness
    ? [
        `${fitness.fit}/${fitness.seeds}`,
        fitness.distinct,
        fitness.pairs,
        fitness.shapes,
        fitness.difficulty,
        fitness.needed.length,
      ]
    : [];
  const [worst] = fitness?.unfit ?? [];
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="max-w-80 py-2.5 pr-4 text-left font-normal">
        <Link href={href} prefetch={false} className="font-medium text-accent underline underline-offset-3">
          {id}
        </Link>
        <span className="block text-ink-soft">
          {title} · {topic}
        </span>
        {marks.length > 0 && <span className="block font-medium text-bad">{marks.join(', ')}</span>}
        {worst && (
          <span className="block text-ink-soft">
            Unfit ({worst.count}, first at seed {worst.seed}): {worst.reason}
          </span>
        )}
      </th>
      <td className="py-2.5 pr-4 whitespace-nowrap">{form}</td>
      {fitness ? (
        figures.map((figure, at) => (
          <td key={columns[at]?.[0]} className="py-2.5 pr-4 text-right font-mono tabular-nums">
            {figure}
          </td>
        ))
      ) : (
        <td colSpan={6} className="py-2.5 pr-4 text-ink-soft">
          not examined yet
        </td>
      )}
      <td className="py-2.5 pr-4 text-right font-mono whitespace-nowrap tabular-nums">
        {answers.answered > 0 ? `${answers.correct}/${answers.answered}` : '–'}
      </td>
    </tr>
  );
}
