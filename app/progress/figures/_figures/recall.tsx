import { Figure } from '@/components/charts/figure';
import type { RecallNow } from '@/study';
import { LazyChart } from './lazy-chart';
import { percent } from './words';

/** How likely each card is remembered at this moment. */
export function RecallFigure({ recall: { bins, mean, seen } }: { recall: RecallNow }) {
  const named = bins.map(({ from, to, cards }) => ({
    chance: `${Math.round(100 * from)}–${Math.round(100 * to)}`,
    cards,
  }));
  return (
    <Figure
      id="recall"
      title="What you remember now"
      reading={`Asked this moment, you would remember about ${percent(mean)} of the ${seen} ${seen === 1 ? 'card' : 'cards'} that you have seen.`}
      table={{ columns: ['Chance of recall, %', 'Cards'], rows: named.map(({ chance, cards }) => [chance, cards]) }}
      {...(seen === 0 && { empty: 'No card was reviewed yet.' })}
    >
      <LazyChart
        drawing={{
          kind: 'bars',
          x: 'chance',
          points: named,
          series: [{ key: 'cards', name: 'Cards', look: 'accent' }],
        }}
      />
    </Figure>
  );
}
