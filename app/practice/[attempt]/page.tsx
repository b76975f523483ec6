import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireLearner } from '@/server/auth/learner';
import { loadAttempt } from '@/server/usecases/load-attempt';
import { learnerZone } from '../../zone';
import { AttemptView } from './_components/attempt-view';

export const metadata: Metadata = { title: 'Question' };

interface Props {
  params: Promise<{ attempt: string }>;
  searchParams: Promise<{ topic?: string | string[] }>;
}

export default async function AttemptPage({ params, searchParams }: Props) {
  const learner = await requireLearner();
  const attempt = await loadAttempt({ learnerId: learner.id, attemptId: (await params).attempt });
  if (!attempt) notFound();
  const { topic } = await searchParams;
  return (
    <AttemptView
      key={attempt.id}
      attempt={attempt}
      answeredAt={attempt.state === 'closed' ? await onTheirClock(attempt.answeredAt) : undefined}
      topic={typeof topic === 'string' ? topic : undefined}
    />
  );
}

const onTheirClock = async (at: Date): Promise<string> =>
  at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: await learnerZone() });
