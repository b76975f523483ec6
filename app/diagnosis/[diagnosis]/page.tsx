import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHead } from '@/components/ui/page-head';
import { requireLearner } from '@/server/auth/learner';
import { loadDiagnosis } from '@/server/usecases/load-diagnosis';
import { BeginDiagnosis } from '../_components/begin-diagnosis';
import { Profile } from './_components/profile';
import { Sitting } from './_components/sitting';

export const metadata: Metadata = { title: 'Find out what you believe' };

/** An open sitting shows its question, one that has ended its profile. */
export default async function SittingPage({ params }: { params: Promise<{ diagnosis: string }> }) {
  const learner = await requireLearner();
  const sitting = await loadDiagnosis({ learnerId: learner.id, diagnosisId: (await params).diagnosis });
  if (!sitting) notFound();
  if (sitting.state === 'ended') return <Profile sitting={sitting} />;
  if (sitting.question)
    return (
      <Sitting
        key={sitting.question.attemptId}
        diagnosisId={sitting.id}
        question={sitting.question}
        answered={sitting.answered}
        most={sitting.most}
      />
    );
  return (
    <>
      <PageHead title="Find out what you believe">
        Your answers are saved. The next question is yet to be chosen.
      </PageHead>
      <BeginDiagnosis signedIn>Go on</BeginDiagnosis>
    </>
  );
}
