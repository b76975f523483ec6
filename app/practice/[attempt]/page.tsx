import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RetiredQuestion } from '@/components/question/retired-question';
import { requireLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { env } from '@/server/env';
import { isFlagged, lastReview } from '@/server/usecases/last-review';
import { loadAside } from '@/server/usecases/load-aside';
import { loadAttempt } from '@/server/usecases/load-attempt';
import { lessonBefore } from '@/server/usecases/start-practice';
import { studyQueue } from '@/server/usecases/study-queue';
import { studySettings } from '@/server/usecases/study-settings';
import { BeginButton } from '../../_client/begin-button';
import { paths } from '../../paths';
import { learnerZone, theirClock } from '../../zone';
import { AttemptView } from './_components/attempt-view';

export const metadata: Metadata = { title: 'Question' };

interface Props {
  params: Promise<{ attempt: string }>;
  searchParams: Promise<{ topic?: string | string[] }>;
}

export default async function AttemptPage({ params, searchParams }: Props) {
  const learner = await requireLearner();
  const mine = { learnerId: learner.id, attemptId: (await params).attempt };
  const attempt = await loadAttempt(mine);
  if (!attempt) notFound();
  const { topic: asked } = await searchParams;
  const topic = typeof asked === 'string' ? asked : undefined;
  if (attempt.state === 'retired')
    return (
      <RetiredQuestion
        {...attempt}
        next={
          <BeginButton signedIn wanted={{ topic }} autoFocus>
            Next question
          </BeginButton>
        }
      />
    );
  const { report, regrades, shareToken, revised, exam } = await loadAside(mine);
  const say = await theirClock();
  const when = { learnerId: learner.id, now: now(), zone: await learnerZone() };
  const review = attempt.purpose === 'review' && {
    cardId: attempt.cardId,
    flagged: await isFlagged({ learnerId: learner.id, cardId: attempt.cardId }),
    lastReviewId: await lastReview(when),
    counts: (await studyQueue(when)).counts,
  };
  const lesson =
    attempt.state === 'closed' && attempt.purpose === 'practice' && !exam
      ? await lessonBefore({ learnerId: learner.id, familyId: attempt.familyId })
      : undefined;
  return (
    <AttemptView
      key={attempt.id}
      attempt={attempt}
      report={report && { ...report, at: say(report.at) }}
      regrades={regrades.map((one) => ({ ...one, at: say(one.at) }))}
      link={shareToken === undefined ? undefined : `${env().publicUrl}${paths.shared(shareToken)}`}
      revised={revised}
      answeredAt={attempt.state === 'closed' ? say(attempt.answeredAt) : undefined}
      topic={topic}
      asksConfidence={(await studySettings({ learnerId: learner.id })).confidence}
      {...(review && { review })}
      {...(exam && { exam })}
      {...(lesson && { lesson: { id: lesson.id, title: lesson.title } })}
    />
  );
}
