import { BeliefCard } from '@/components/diagnosis/belief-card';
import { LinkButton } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import type { LoadedDiagnosis, ShownBelief } from '@/server/usecases/load-diagnosis';
import { paths } from '../../../paths';

type Ended = Extract<LoadedDiagnosis, { state: 'ended' }>;

/** What a sitting ended with: the beliefs that are likely, those that stay open, and how many were ruled out. */
export function Profile({ sitting: { likely, open, clear, answered } }: { sitting: Ended }) {
  return (
    <>
      <PageHead title="What you believe">
        {answered} {answered === 1 ? 'question' : 'questions'} answered. {sentence(likely.length)}{' '}
        {clear === 1 ? 'One other belief was' : `${clear} other beliefs were`} looked at and not found.
      </PageHead>
      <div className="space-y-12">
        <Beliefs id="likely" title="You seem to believe" beliefs={likely} />
        <Beliefs id="open" title="Not clear from your answers" beliefs={open} />
        <div className="flex flex-wrap gap-3">
          <LinkButton href={paths.practice}>Practice</LinkButton>
          <LinkButton href={paths.diagnosis} look="quiet">
            Take it again
          </LinkButton>
        </div>
      </div>
    </>
  );
}

const sentence = (likely: number): string =>
  likely === 0
    ? 'No common belief stands out.'
    : likely === 1
      ? 'One belief stands out.'
      : `${likely} beliefs stand out.`;

function Beliefs({ id, title, beliefs }: { id: string; title: string; beliefs: readonly ShownBelief[] }) {
  if (beliefs.length === 0) return null;
  return (
    <section aria-labelledby={id} className="space-y-4">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <ul className="space-y-4">
        {beliefs.map((belief) => (
          <BeliefCard key={belief.id} belief={linked(belief)} />
        ))}
      </ul>
    </section>
  );
}

const linked = ({ shownIn, lessons, ...belief }: ShownBelief) => ({
  ...belief,
  shownIn: shownIn.map(({ attemptId, text }) => ({ href: paths.attempt(attemptId), text })),
  lessons: lessons.map(({ id, title }) => ({ href: paths.lesson(id), title })),
});
