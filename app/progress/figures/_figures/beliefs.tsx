import { Figure } from '@/components/charts/figure';
import type { Figures } from '@/server/usecases/load-figures';
import { LazyChart } from './lazy-chart';
import { shortDate } from './words';

/** How many wrong beliefs were held at the end of each week, and how many were unlearned by then. */
export function BeliefsFigure({ beliefs }: Pick<Figures, 'beliefs'>) {
  const now = beliefs.at(-1);
  return (
    <Figure
      id="beliefs"
      title="Beliefs over time"
      reading={`${now?.held ?? 0} wrong ${now?.held === 1 ? 'belief seems' : 'beliefs seem'} held today; ${now?.unlearned ?? 0} that showed once ${now?.unlearned === 1 ? 'is' : 'are'} unlearned.`}
      table={{
        columns: ['Week ending', 'Held', 'Unlearned'],
        rows: beliefs.map(({ date, held, unlearned }) => [date, held, unlearned]),
      }}
      {...(beliefs.every(({ held, unlearned }) => held + unlearned === 0) && {
        empty: 'No belief has shown yet: a wrong answer gives one away.',
      })}
    >
      <LazyChart
        drawing={{
          kind: 'lines',
          x: 'week',
          points: beliefs.map(({ date, ...counts }) => ({ week: shortDate(date), ...counts })),
          series: [
            { key: 'held', name: 'Held', look: 'accent' },
            { key: 'unlearned', name: 'Unlearned', look: 'soft' },
          ],
        }}
      />
    </Figure>
  );
}
