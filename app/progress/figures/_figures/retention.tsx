import { Figure } from '@/components/charts/figure';
import type { Figures } from '@/server/usecases/load-figures';
import type { Kept } from '@/study';
import { LazyChart } from './lazy-chart';
import { hundredths, percent } from './words';

/** What was remembered when it was due. */
export function RetentionFigure({ retention, desired }: Pick<Figures, 'retention' | 'desired'>) {
  const ever = retention.at(-1);
  const reviews = (ever?.young.reviews ?? 0) + (ever?.mature.reviews ?? 0);
  const remembered = (ever?.young.remembered ?? 0) + (ever?.mature.remembered ?? 0);
  return (
    <Figure
      id="retention"
      title="True retention"
      reading={`Of ${reviews} reviews that were due you remembered ${percent(remembered / Math.max(1, reviews))}; you aim at ${percent(desired)}, the line. Mature are cards that come back after 21 days or more. Learning steps do not count.`}
      table={{
        columns: ['Time', 'Young reviews', 'Young remembered, %', 'Mature reviews', 'Mature remembered, %'],
        rows: retention.map(({ span, young, mature }) => [
          ...[span, young.reviews, share(young) ?? '–', mature.reviews, share(mature) ?? '–'],
        ]),
      }}
      {...(reviews === 0 && {
        empty: 'No learned card has come back yet. The first does a few days after it was learned.',
      })}
    >
      <LazyChart
        drawing={{
          kind: 'bars',
          x: 'span',
          unit: '%',
          domain: [0, 100],
          points: retention.map(({ span, young, mature }) => ({ span, young: share(young), mature: share(mature) })),
          series: [
            { key: 'young', name: 'Young', look: 'hatched' },
            { key: 'mature', name: 'Mature', look: 'accent' },
          ],
          line: hundredths(desired),
        }}
      />
    </Figure>
  );
}

const share = ({ reviews, remembered }: Kept): number | null =>
  reviews === 0 ? null : hundredths(remembered / reviews);
