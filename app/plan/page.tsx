import type { Metadata } from 'next';
import { PlanTable } from '@/components/study/plan-table';
import { LinkButton } from '@/components/ui/button';
import { Figures } from '@/components/ui/figures';
import { PageHead } from '@/components/ui/page-head';
import { requireLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { type LoadedPlan, loadPlan } from '@/server/usecases/load-plan';
import { paths } from '../paths';
import { learnerZone } from '../zone';
import { ExamForm } from './_components/exam-form';

export const metadata: Metadata = { title: 'Plan' };

/** The days until the exam, and what they will do. */
export default async function PlanPage() {
  const learner = await requireLearner();
  const zone = await learnerZone();
  const { exam, plan, earliest } = await loadPlan({ learnerId: learner.id, now: now(), zone });
  return (
    <div className="mx-auto max-w-2xl space-y-10">
      <PageHead title="Plan">
        Say when your exam is and how long you study a day. Each day then brings what raises your recall on the day of
        the exam most.
      </PageHead>
      <ExamForm key={exam?.date} {...(exam && { exam })} earliest={earliest} />
      {exam && !plan && <p role="status">The day of this exam has come. Good luck, or set the next one.</p>}
      {plan && <Planned plan={plan} />}
    </div>
  );
}

function Planned({ plan }: { plan: NonNullable<LoadedPlan['plan']> }) {
  const { recall, unseen, days } = plan;
  const figures = [
    { name: 'At best, recall on the day', value: percent(recall.planned) },
    { name: 'If you stopped now', value: percent(recall.now) },
    { name: 'Days left', value: String(days.length) },
  ];
  return (
    <section aria-labelledby="plan" className="space-y-6">
      <h2 id="plan" className="text-xl">
        What it comes to
      </h2>
      <Figures figures={figures} />
      <p className="text-ink-soft">
        {unseen > 0
          ? `This will not fit: ${unseen} ${unseen === 1 ? 'card' : 'cards'} would not be seen before the exam. More minutes a day or a later day would help.`
          : 'Every card and question of the course fits before the exam.'}{' '}
        A missed day is planned anew.
      </p>
      <p className="text-ink-soft">
        Recall at best counts every review as going the likely way and every day as studied. Simulated learners, who
        forget by another law than the schedule believes and slip now and then, came to 83 % after 30 days at 20
        minutes, and forgetful ones to 53 %. It is about this course, not about your chance of passing.
      </p>
      <LinkButton href={paths.review}>Begin today</LinkButton>
      <PlanTable days={days} />
    </section>
  );
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
