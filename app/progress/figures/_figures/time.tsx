import { Figure } from '@/components/charts/figure';
import type { DayOfStudy } from '@/study';
import { LazyChart } from './lazy-chart';
import { counted, shortDate, tenths } from './words';

/** How long was studied on each day. */
export function TimeFigure({ days }: { days: readonly DayOfStudy[] }) {
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  const answers = days.reduce((sum, day) => sum + day.answers, 0);
  const active = days.filter((day) => day.answers > 0).length;
  return (
    <Figure
      id="time"
      title="Time spent"
      reading={`${counted(Math.round(minutes), 'minute')} on ${active} of the last ${days.length} days, ${counted(answers, 'answer')}: ${counted(Math.round((60 * minutes) / Math.max(1, answers)), 'second')} for one.`}
      table={{
        columns: ['Day', 'Answers', 'Minutes'],
        rows: days.map((day) => [day.date, day.answers, tenths(day.minutes)]),
      }}
      {...(answers === 0 && { empty: 'Nothing was answered in the last 30 days.' })}
    >
      <LazyChart
        drawing={{
          kind: 'bars',
          x: 'day',
          points: days.map((day) => ({ day: shortDate(day.date), minutes: tenths(day.minutes) })),
          series: [{ key: 'minutes', name: 'Minutes', look: 'accent' }],
        }}
      />
    </Figure>
  );
}
