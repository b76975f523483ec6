import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireLearner } from '@/server/auth/learner';
import { loadAttempt } from '@/server/usecases/load-attempt';
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
  return <AttemptView key={attempt.id} attempt={attempt} topic={typeof topic === 'string' ? topic : undefined} />;
}
