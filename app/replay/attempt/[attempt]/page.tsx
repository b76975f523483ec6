import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHead } from '@/components/ui/page-head';
import { requireLearner } from '@/server/auth/learner';
import { loadAttempt } from '@/server/usecases/load-attempt';
import { paths } from '../../../paths';
import { ReplayView } from '../../_components/replay-view';
import { positionIn } from '../../position';

export const metadata: Metadata = { title: 'Replay' };

interface Props {
  params: Promise<{ attempt: string }>;
  searchParams: Promise<{ at?: string | string[] }>;
}

export default async function AttemptReplayPage({ params, searchParams }: Props) {
  const { attempt: attemptId } = await params;
  const learner = await requireLearner();
  const attempt = await loadAttempt({ learnerId: learner.id, attemptId });
  if (attempt?.state !== 'closed' || !attempt.redrawn) notFound();
  const { replay, diagram } = attempt.redrawn;
  return (
    <>
      <PageHead title={`Replay: ${attempt.title}`}>
        <Link className="text-accent underline decoration-1 underline-offset-3" href={paths.attempt(attemptId)}>
          Back to the question
        </Link>
      </PageHead>
      <ReplayView
        name={attemptId}
        {...replay}
        diagram={diagram}
        position={positionIn(await searchParams)}
        link={paths.attemptReplay(attemptId)}
      />
    </>
  );
}
