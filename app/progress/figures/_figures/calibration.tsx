import { Figure } from '@/components/charts/figure';
import type { Figures } from '@/server/usecases/load-figures';
import { LazyChart } from './lazy-chart';
import { hundredths, percent } from './words';

const names = { sure: 'Sure', fairly: 'Fairly sure', guess: 'A guess' } as const;

/** How often answers of each confidence were right, beside how often they should be. */
export function CalibrationFigure({ calibration }: Pick<Figures, 'calibration'>) {
  const points = calibration.reduce((sum, one) => sum + one.points, 0);
  const rows = calibration.map((one) => ({
    name: names[one.confidence],
    right: hundredths(one.share),
    low: hundredths(one.low),
    high: hundredths(one.high),
  }));
  return (
    <Figure
      id="calibration"
      title="Are you as sure as you are right?"
      reading={`${points} points so far. ${calibration.map(verdictOn).join(' ')} Above the line, at 80 %, it pays to say sure.`}
      table={{
        columns: [
          'You said',
          'Answers',
          'Right, %',
          'At least, %',
          'At most, %',
          'Pays from, %',
          'Pays to, %',
          'Points',
        ],
        rows: calibration.map((one) => [
          ...[names[one.confidence], one.answers, hundredths(one.share), hundredths(one.low), hundredths(one.high)],
          ...[hundredths(one.pays[0]), hundredths(one.pays[1]), one.points],
        ]),
      }}
      {...(calibration.length === 0 && {
        empty:
          'No answer says how sure you were. The settings let each question ask; then this shows whether you can trust your certainty.',
      })}
    >
      <LazyChart
        drawing={{
          kind: 'bars',
          x: 'name',
          unit: '%',
          domain: [0, 100],
          points: rows,
          series: [{ key: 'right', name: 'Right', look: 'hatched' }],
          range: { low: 'low', high: 'high' },
          line: 80,
        }}
      />
    </Figure>
  );
}

/** What is likely enough to be said of one word. */
function verdictOn({
  confidence,
  share,
  low,
  high,
  pays: [from, to],
  answers,
}: Figures['calibration'][number]): string {
  const said = `${names[confidence]}: right in ${percent(share)} of ${answers}`;
  if (high < from) return `${said}, less often than it should be.`;
  if (low > to) return `${said}, so you could have said more.`;
  return `${said}.`;
}
