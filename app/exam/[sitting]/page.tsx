import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { loadExam } from '@/server/usecases/load-exam';
import { learnerZone, theirClock } from '../../zone';
import { Report } from './_components/report';
import { Sitting } from './_components/sitting';

export const metadata: Metadata = { title: 'Exam' };

interface Props {
  params: Promise<{ sitting: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

/** An open sitting shows its questions, one that has ended its report. */
export default async function SittingPage({ params, searchParams }: Props) {
  const learner = await requireLearner();
  const mine = { learnerId: learner.id, sittingId: (await params).sitting };
  const exam = await loadExam({ ...mine, now: now(), zone: await learnerZone() });
  if (!exam) notFound();
  if (exam.state === 'ended') return <Report exam={exam} endedAt={(await theirClock())(exam.endedAt)} />;
  const { q } = await searchParams;
  return <Sitting exam={exam} at={q === 'overview' ? q : Number(q) || exam.lastPlace} />;
}
