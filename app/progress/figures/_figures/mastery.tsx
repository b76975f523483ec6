import { Figure } from '@/components/charts/figure';
import type { Figures } from '@/server/usecases/load-figures';
import type { Level } from '@/study';
import { LazyChart } from './lazy-chart';

/** How many rules of each topic stand at each level. */
export function MasteryFigure({ topics }: Pick<Figures, 'topics'>) {
  const counts = topics.map(({ title, rules, unasked }) => {
    const at = (level: Level) => rules.filter((rule) => rule.level === level).length;
    return { title, secure: at('secure'), familiar: at('familiar'), learning: at('learning'), unasked };
  });
  const asked = counts.filter(({ secure, familiar, learning }) => secure + familiar + learning > 0);
  const known = counts.reduce((sum, { secure, familiar }) => sum + secure + familiar, 0);
  const all = counts.reduce(
    (sum, { secure, familiar, learning, unasked }) => sum + secure + familiar + learning + unasked,
    0,
  );
  return (
    <Figure
      id="mastery"
      title="Rules by topic"
      reading={`${known} of the ${all} rules that questions hang on are familiar or secure. Drawn are the topics that were asked.`}
      table={{
        columns: ['Topic', 'Secure', 'Familiar', 'Learning', 'Not asked'],
        rows: counts.map(({ title, secure, familiar, learning, unasked }) => [
          title,
          secure,
          familiar,
          learning,
          unasked,
        ]),
      }}
      {...(asked.length === 0 && { empty: 'No question was answered yet.' })}
    >
      <LazyChart
        drawing={{
          kind: 'stack',
          lying: true,
          x: 'title',
          points: asked,
          series: [
            { key: 'secure', name: 'Secure', look: 'accent' },
            { key: 'familiar', name: 'Familiar', look: 'hatched' },
            { key: 'learning', name: 'Learning', look: 'soft' },
            { key: 'unasked', name: 'Not asked', look: 'open' },
          ],
        }}
      />
    </Figure>
  );
}
