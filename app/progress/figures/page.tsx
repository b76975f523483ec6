import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHead } from '@/components/ui/page-head';
import { requireLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { loadFigures } from '@/server/usecases/load-figures';
import { paths } from '../../paths';
import { learnerZone } from '../../zone';
import { BeliefsFigure } from './_figures/beliefs';
import { CalibrationFigure } from './_figures/calibration';
import { ForecastFigure } from './_figures/forecast';
import { MasteryFigure } from './_figures/mastery';
import { RecallFigure } from './_figures/recall';
import { RetentionFigure } from './_figures/retention';
import { TimeFigure } from './_figures/time';

export const metadata: Metadata = { title: 'Figures' };

/** Everything that can be drawn of a learner's study, each chart with its table and its file. */
export default async function FiguresPage() {
  const learner = await requireLearner();
  const figures = await loadFigures({ learnerId: learner.id, now: now(), zone: await learnerZone() });
  const { days, forecast, limit, retention, desired, recall, topics, beliefs, calibration } = figures;
  return (
    <>
      <PageHead
        title="Figures"
        eyebrow={
          <Link href={paths.progress} className="hover:text-ink hover:underline">
            Progress
          </Link>
        }
      >
        What your answers come to. Each chart has its numbers as a table and as a file.
      </PageHead>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <ForecastFigure days={forecast} limit={limit} />
        <RetentionFigure retention={retention} desired={desired} />
        <RecallFigure recall={recall} />
        <TimeFigure days={days} />
        <MasteryFigure topics={topics} />
        <BeliefsFigure beliefs={beliefs} />
        <CalibrationFigure calibration={calibration} />
      </div>
    </>
  );
}
