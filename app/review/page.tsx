import type { Metadata } from 'next';
import Link from 'next/link';
import { Counts } from '@/components/study/counts';
import { LinkButton } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { requireLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { type LoadedFit, loadFit } from '@/server/usecases/fit-parameters';
import { lastReview } from '@/server/usecases/last-review';
import { lessonOfCard } from '@/server/usecases/lesson-of-card';
import { studyQueue } from '@/server/usecases/study-queue';
import { studySettings } from '@/server/usecases/study-settings';
import { deckCard } from '../flashcards/deck-card';
import { paths } from '../paths';
import { learnerZone } from '../zone';
import { CardLessonFirst } from './_components/card-lesson-first';
import { GoOnButton } from './_components/go-on-button';
import { ReviewCard } from './_components/review-card';
import { Tools } from './_components/tools';

export const metadata: Metadata = { title: 'Review' };

/** What is due today, flashcards and questions mixed, one at a time. */
export default async function ReviewPage() {
  const learner = await requireLearner();
  const when = { learnerId: learner.id, now: now(), zone: await learnerZone() };
  const [queue, settings, lastReviewId] = await Promise.all([
    studyQueue(when),
    studySettings({ learnerId: learner.id }),
    lastReview(when),
  ]);
  const [head] = queue.due;
  const card = head && deckCard(head);
  const lesson = head && lessonOf(head.id);
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <PageHead title="Review" />
      <Counts counts={queue.counts} />
      {!head && <Done backlog={queue.backlog} fit={await loadFit(when)} />}
      {head?.isStuck && <CardLessonFirst cardId={head.id} {...(lesson && { lesson })} />}
      {head && !head.isStuck && (
        <>
          {card ? (
            <ReviewCard key={`${head.id} ${lastReviewId}`} card={card} fourRatings={settings.fourRatings} />
          ) : (
            <div className="space-y-5 rounded-card border border-line bg-raised p-6 sm:p-8">
              <p className="text-lg">Next comes a question, drawn afresh for you.</p>
              <GoOnButton>Go on</GoOnButton>
            </div>
          )}
          {head.isLeech && (
            <p role="note" className="rounded-card border border-warn bg-warn-wash px-4 py-3">
              You have forgotten this one again and again. Reading{' '}
              {lesson ? (
                <Link href={lesson.href} className="link">
                  {lesson.title}
                </Link>
              ) : (
                'its lesson'
              )}{' '}
              helps more than another try; or suspend it for now.
            </p>
          )}
          <Tools cardId={head.id} flagged={head.flagged} lastReviewId={lastReviewId} />
        </>
      )}
    </div>
  );
}

function Done({ backlog, fit: { reviews, needed, last } }: { backlog: number; fit: LoadedFit }) {
  return (
    <div role="status" className="space-y-5 rounded-card border border-line bg-raised p-6 sm:p-8">
      <h2 className="text-xl">Done for today</h2>
      <p className="text-ink-soft">
        {backlog > 0
          ? `Your daily limit is reached; ${backlog} more wait for tomorrow, the most urgent first.`
          : 'Everything that was due is reviewed. Each card comes back when you are about to forget it.'}
      </p>
      {reviews >= needed && !last && (
        <p className="text-ink-soft">
          You have made {reviews} reviews: the schedule can be fitted to how you forget.{' '}
          <Link href={`${paths.settings}#fit`} className="link">
            See what would change
          </Link>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <LinkButton href={paths.practice}>Extra practice</LinkButton>
        <LinkButton href={paths.progress} look="quiet">
          Progress
        </LinkButton>
      </div>
    </div>
  );
}

function lessonOf(cardId: string) {
  const lesson = lessonOfCard(cardId);
  return lesson && { href: paths.lesson(lesson.id), title: lesson.title };
}
