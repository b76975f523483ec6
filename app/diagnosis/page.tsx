import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { optionalLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { diagnosesOf } from '@/server/usecases/load-diagnosis';
import { paths } from '../paths';
import { BeginDiagnosis } from './_components/begin-diagnosis';

export const metadata: Metadata = { title: 'Find out what you believe' };

/** What the diagnosis is, and one button into it. */
export default async function DiagnosisPage() {
  const learner = await optionalLearner();
  const { openId, lastId } = learner ? await diagnosesOf({ learnerId: learner.id, now: now() }) : {};
  return (
    <>
      <PageHead title="Find out what you believe">
        At most ten long questions, each chosen by your answers so far. At the end you see which common beliefs about
        event delivery you seem to hold, where they showed, and what is true instead.
      </PageHead>
      <div className="max-w-2xl space-y-6">
        <ul className="list-disc space-y-2 pl-5">
          <li>
            Each question has many small set-ups. Answer what you expect, line by line; guessing blurs the picture.
          </li>
          <li>
            There are no hints and no verdicts on the way, since both would teach. You may end after any question.
          </li>
          <li>Every answer is saved, so you can stop and go on within a week. It changes neither mastery nor cards.</li>
        </ul>
        <div className="flex flex-wrap items-center gap-3">
          <BeginDiagnosis signedIn={learner !== undefined}>{openId ? 'Go on' : 'Begin'}</BeginDiagnosis>
          {lastId && (
            <LinkButton href={paths.sitting(lastId)} look="quiet">
              Your last profile
            </LinkButton>
          )}
        </div>
      </div>
    </>
  );
}
