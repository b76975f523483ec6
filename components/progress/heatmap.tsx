'use client';

// A client component: a row of the server's stream that ends within an SVG is hidden by a style in the HTML, which the policy refuses.

interface Props {
  /** From a Monday on, without gaps. */
  days: readonly { readonly date: string; readonly answers: number; readonly minutes: number }[];
}

const cell = 13;
const left = 28;
const top = 16;

/** Every day as a square, darker the more was answered; a column is a week. In words and numbers for whoever cannot see it. */
export function Heatmap({ days }: Props) {
  const columns = Math.ceil(days.length / 7);
  const studied = days.filter(({ answers }) => answers > 0).length;
  return (
    <svg
      role="img"
      aria-label={`Calendar of the last ${columns} weeks: something was answered on ${studied} of ${days.length} days`}
      viewBox={`0 0 ${left + columns * cell} ${top + 7 * cell}`}
      className="block w-full max-w-2xl"
    >
      {['Mon', 'Wed', 'Fri'].map((name, at) => (
        <text key={name} x={0} y={top + (2 * at + 1) * cell - 3} className="fill-ink-soft text-[9px]">
          {name}
        </text>
      ))}
      {monthsOf(days).map(({ name, week }) => (
        <text key={`${name} ${week}`} x={left + week * cell} y={10} className="fill-ink-soft text-[9px]">
          {name}
        </text>
      ))}
      {days.map(({ date, answers, minutes }, at) => (
        <rect
          key={date}
          x={left + Math.floor(at / 7) * cell}
          y={top + (at % 7) * cell}
          width={cell - 2.5}
          height={cell - 2.5}
          rx={2}
          className={looks[stepOf(answers)]}
        >
          <title>{`${date}: ${answers} ${answers === 1 ? 'answer' : 'answers'}, ${Math.round(minutes)} min`}</title>
        </rect>
      ))}
    </svg>
  );
}

/** From how many answers on a day is darker. */
const steps = [1, 10, 25, 50];
const stepOf = (answers: number): number => steps.filter((from) => answers >= from).length;

const looks = [
  'fill-sunken stroke-line stroke-[0.5] forced-colors:fill-[Canvas]',
  'fill-accent opacity-30 forced-colors:fill-[Highlight]',
  'fill-accent opacity-55 forced-colors:fill-[Highlight]',
  'fill-accent opacity-80 forced-colors:fill-[Highlight]',
  'fill-accent forced-colors:fill-[Highlight]',
];

/** Where a month's name stands: over the first week that begins in it. */
function monthsOf(days: Props['days']): { name: string; week: number }[] {
  const mondays = days.filter((_, at) => at % 7 === 0);
  return mondays.flatMap(({ date }, week) => {
    const before = mondays[week - 1]?.date.slice(0, 7);
    if (before === date.slice(0, 7) || (week === 0 && mondays[1]?.date.slice(0, 7) !== date.slice(0, 7))) return [];
    const name = new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' });
    return [{ name, week }];
  });
}
