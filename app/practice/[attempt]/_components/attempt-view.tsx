'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { type ComponentProps, lazy, Suspense } from 'react';
import { QuestionCard } from '@/components/question/question-card';
import type { OwnReport } from '@/components/question/report-box';
import { Counts } from '@/components/study/counts';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Skeleton } from '@/components/ui/skeleton';
import type { AnsweredAttempt, OpenAttempt } from '@/server/usecases/load-attempt';
import { BeginButton } from '../../../_client/begin-button';
import { reach } from '../../../_client/reach';
import { paths } from '../../../paths';
import { GoOnButton } from '../../../review/_components/go-on-button';
import { answer, hint, report as sendReport, share, unshare } from '../../actions';

// A question that is open has neither verdict nor replay yet, and waits for no script of them.
const loadReplay = () => import('@/components/replay/replay').then(({ Replay }) => ({ default: Replay }));
const loadAnswered = () => import('./answered.lazy');
const Replay = lazy(loadReplay);
// These are in the page from the start, and wake after the question.
const Diagram = lazy(() => import('@/components/diagram/diagram').then((module) => ({ default: module.Diagram })));
const ReportBox = lazy(() =>
  import('@/components/question/report-box').then((module) => ({ default: module.ReportBox })),
);
const VerdictCard = dynamic(() => loadAnswered().then((module) => module.VerdictCard));
const VerdictDetails = dynamic(() => loadAnswered().then((module) => module.VerdictDetails));
const SinceNote = dynamic(() => loadAnswered().then((module) => module.SinceNote));
const RegradeNote = dynamic(() => loadAnswered().then((module) => module.RegradeNote));
const StoredQuestion = dynamic(() => loadAnswered().then((module) => module.StoredQuestion));
const ShareBox = dynamic(() => loadAnswered().then((module) => module.ShareBox));
const TopicLessonFirst = dynamic(() => loadAnswered().then((module) => module.TopicLessonFirst));
const Tools = dynamic(() => import('../../../review/_components/tools').then((module) => module.Tools));

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
            {...(closed && {
              answered: {
                note,
                verdict: (
                  <VerdictCard
                    verdict={closed.verdict}
                    next={next}
                    {...(closed.confidence && { confidence: closed.confidence })}
                  />
                ),
                details: <VerdictDetails verdict={closed.verdict} />,
              },
            })}
            asksConfidence={asksConfidence}
            onCheck={async (given, how) => {
              // Both come while the server runs the answer.
              void Promise.allSettled([loadAnswered(), loadReplay()]);
              const reply = await reach(() => answer({ attemptId, answer: given, ...how }));
              if (!reply.ok) return reply.error;
              return reply.value.type === 'invalid' ? reply.value.message : undefined;
            }}
            onHint={async () => {
              const reply = await reach(() => hint({ attemptId }));
              return reply.ok ? undefined : reply.error;
            }}
            keys={review ? 'once' : 'pick'}
          />
        )}
        {lesson && <TopicLessonFirst lesson={lesson} {...(topic !== undefined && { topic })} />}
        {attempt.state === 'open' && (
          <Disclosure summary="The architecture">
            <div className="p-3">
              <Suspense>
                <Diagram diagram={attempt.diagram} />
              </Suspense>
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
              <Suspense>
                <Diagram diagram={closed.redrawn.diagram} />
              </Suspense>
            </div>
          </Disclosure>
          <Suspense fallback={<Skeleton className="h-96 w-full" />}>
            <Replay name={drawn?.public.familyId ?? 'replay'} {...replay} link={paths.attemptReplay(attemptId)} />
          </Suspense>
        </section>
      )}
      <section aria-label="About this question" className="mx-auto max-w-3xl space-y-3">
        <Suspense>
          <ReportBox
            report={report}
            onReport={async (said) => troubleOf(await reach(() => sendReport({ attemptId, note: said })))}
          />
        </Suspense>
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
