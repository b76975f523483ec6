import type { Metadata } from 'next';
import { Beliefs } from '@/components/progress/beliefs';
import { Changed } from '@/components/progress/changed';
import { History } from '@/components/progress/history';
import { TopicTable } from '@/components/progress/topic-table';
import { LinkButton } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { requireLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { loadProgress } from '@/server/usecases/load-progress';
import { paths } from '../../paths';
import { learnerZone } from '../../zone';

export const metadata: Metadata = { title: 'Progress' };

export default async function ProgressPage() {
  const learner = await requireLearner();
  const { topics, beliefs, today, history, regraded, revised, changedCards } = await loadProgress({
    learnerId: learner.id,
    now: now(),
    zone: await learnerZone(),
  });
  const answers = history.map(({ attemptId, title, correct }) => ({ href: paths.attempt(attemptId), title, correct }));
  return (
    <>
      <PageHead title="Progress">
        Today: {today.answered} {today.answered === 1 ? 'question' : 'questions'} answered, {today.correct} right,{' '}
        {today.cards} {today.cards === 1 ? 'card' : 'cards'} reviewed.
      </PageHead>
      <div className="space-y-12">
        <section aria-labelledby="topics" className="space-y-4">
          <h2 id="topics" className="text-xl">
            By topic
          </h2>
          <TopicTable topics={topics} />
          <LinkButton href={paths.conceptMap} look="quiet">
            Concept map
          </LinkButton>
        </section>
        <section aria-labelledby="beliefs" className="space-y-4">
          <h2 id="beliefs" className="text-xl">
            Beliefs that misled you
          </h2>
          <Beliefs beliefs={beliefs} />
          <LinkButton href={paths.diagnosis} look="quiet">
            Find out what you believe
          </LinkButton>
        </section>
        {regraded.length + revised.length + changedCards > 0 && (
          <section aria-labelledby="regraded" className="space-y-4">
            <h2 id="regraded" className="text-xl">
              What changed
            </h2>
            <Changed
              regraded={regraded.map(({ attemptId, ...one }) => ({ href: paths.attempt(attemptId), ...one }))}
              revised={revised}
              changedCards={changedCards}
            />
          </section>
        )}
        <section aria-labelledby="latest" className="space-y-4">
          <h2 id="latest" className="text-xl">
            Latest answers
          </h2>
          <History answers={answers} />
        </section>
        <LinkButton href={paths.practice}>Practice</LinkButton>
      </div>
    </>
  );
}
