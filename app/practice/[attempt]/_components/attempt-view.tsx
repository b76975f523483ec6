'use client';

import Link from 'next/link';
import { type ComponentProps, lazy, Suspense } from 'react';
import { Diagram } from '@/components/diagram/diagram';
import { QuestionCard } from '@/components/question/question-card';
import { RegradeNote } from '@/components/question/regrade-note';
import { type OwnReport, ReportBox } from '@/components/question/report-box';
import { ShareBox } from '@/components/question/share-box';
import { SinceNote } from '@/components/question/since-note';
import { StoredQuestion } from '@/components/question/stored-question';
import { Counts } from '@/components/study/counts';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Skeleton } from '@/components/ui/skeleton';
import type { AnsweredAttempt, OpenAttempt } from '@/server/usecases/load-attempt';
import { BeginButton } from '../../../_client/begin-button';
import { reach } from '../../../_client/reach';
import { paths } from '../../../paths';
import { GoOnButton } from '../../../review/_components/go-on-button';
import { Tools } from '../../../review/_components/tools';
import { TopicLessonFirst } from '../../_components/topic-lesson-first';
import { answer, hint, report as sendReport, share, unshare } from '../../actions';

// A question that is open has no replay yet.
const Replay = lazy(() => import('@/components/replay/replay').then(({ Replay }) => ({ default: Replay })));

interface Props {
  attempt: OpenAttempt | AnsweredAttempt;
  /** When it was answered, as the learner's clock shows it. */
  answeredAt?: string;
  report?: OwnReport;
  /** What re-grading made of the answer, oldest first. */
  regrades: ComponentProps<typeof RegradeNote>['regrades'];
  /** The link for colleagues. */
  link?: string;
  /** The family asks something else since. */
  revised: boolean;
  topic?: string;
  /** Whether to ask how sure one is. */
  asksConfidence: boolean;
  /** As a part of today's review. */
  review?: ComponentProps<typeof Tools> & ComponentProps<typeof Counts>;
  /** The exam that it was asked in, and the question after it. */
  exam?: { readonly sittingId: string; readonly place: number; readonly nextAttemptId?: string };
  /** To be read before another question of this topic. */
  lesson?: { readonly id: string; readonly title: string };
}

/** One question from its stem to its replay. */
export function AttemptView(props: Props) {
  const {
    attempt,
    answeredAt = '',
    report,
    regrades,
    link,
    revised,
    topic,
    review,
    exam,
    lesson,
    asksConfidence,
  } = props;
  const { id: attemptId } = attempt;
  const closed = attempt.state === 'closed' ? attempt : undefined;
  const drawn = attempt.state === 'closed' ? attempt.redrawn : attempt;
  const replay = closed?.redrawn?.replay;
  const note = closed && (
    <div className="space-y-4">
      <SinceNote answered={{ text: answeredAt, iso: closed.answeredAt.toISOString() }} since={closed.since} />
      <RegradeNote given={closed.verdict} regrades={regrades} revised={revised} />
    </div>
  );
  const next = review ? (
    <GoOnButton>Next review</GoOnButton>
  ) : exam ? (
    <ExamNext exam={exam} />
  ) : lesson ? null : (
    <BeginButton signedIn wanted={{ topic }} autoFocus>
      Next question
    </BeginButton>
  );
  return (
    <div className="space-y-12">
      <div className="mx-auto max-w-3xl space-y-6">
        {review && (
          <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <Link href={paths.review} className="link text-sm">
              Review
            </Link>
            <Counts counts={review.counts} />
          </div>
        )}
        {exam && (
          <p className="text-sm">
            <Link href={paths.exam(exam.sittingId)} className="link">
              Question {exam.place} of your exam: back to the report
            </Link>
          </p>
        )}
        {closed && !drawn && (
          <StoredQuestion title={closed.title} stem={closed.stem} verdict={closed.verdict} note={note} next={next} />
        )}
        {drawn && (
          <QuestionCard
            variant={drawn.public}
            hints={drawn.hints}
            verdict={closed?.verdict}
            note={note}
            asksConfidence={asksConfidence}
            {...(closed?.confidence && { confidence: closed.confidence })}
            onCheck={async (given, how) => {
              const reply = await reach(() => answer({ attemptId, answer: given, ...how }));
              if (!reply.ok) return reply.error;
              return reply.value.type === 'invalid' ? reply.value.message : undefined;
            }}
            onHint={async () => {
              const reply = await reach(() => hint({ attemptId }));
              return reply.ok ? undefined : reply.error;
            }}
            keys={review ? 'once' : 'pick'}
            next={next}
          />
        )}
        {lesson && <TopicLessonFirst lesson={lesson} {...(topic !== undefined && { topic })} />}
        {attempt.state === 'open' && (
          <Disclosure summary="The architecture">
            <div className="p-3">
              <Diagram diagram={attempt.diagram} />
            </div>
          </Disclosure>
        )}
        {review && (
          <div className="mt-6 border-t border-line pt-3">
            <Tools cardId={review.cardId} flagged={review.flagged} lastReviewId={review.lastReviewId} />
          </div>
        )}
      </div>
      {closed?.redrawn && replay && (
        <section aria-labelledby="replay-title" className="space-y-4">
          <h2 id="replay-title" className="text-2xl">
            Replay
          </h2>
          <Disclosure summary="The architecture">
            <div className="p-3">
              <Diagram diagram={closed.redrawn.diagram} />
            </div>
          </Disclosure>
          <Suspense fallback={<Skeleton className="h-96 w-full" />}>
            <Replay name={drawn?.public.familyId ?? 'replay'} {...replay} link={paths.attemptReplay(attemptId)} />
          </Suspense>
        </section>
      )}
      <section aria-label="About this question" className="mx-auto max-w-3xl space-y-3">
        <ReportBox
          report={report}
          onReport={async (said) => troubleOf(await reach(() => sendReport({ attemptId, note: said })))}
        />
        {closed && (
          <ShareBox
            link={link}
            onShare={async () => troubleOf(await reach(() => share({ attemptId })))}
            onEnd={async () => troubleOf(await reach(() => unshare({ attemptId })))}
          />
        )}
      </section>
    </div>
  );
}

const ExamNext = ({ exam: { sittingId, nextAttemptId } }: { exam: NonNullable<Props['exam']> }) => (
  <LinkButton href={nextAttemptId === undefined ? paths.exam(sittingId) : paths.attempt(nextAttemptId)}>
    {nextAttemptId === undefined ? 'Back to the report' : 'Next question'}
  </LinkButton>
);

const troubleOf = (reply: { ok: true } | { ok: false; error: string }): string | undefined =>
  reply.ok ? undefined : reply.error;
