import type { Metadata } from 'next';
import Link from 'next/link';
import { LevelMark } from '@/components/progress/level-mark';
import { PageHead } from '@/components/ui/page-head';
import { optionalLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { compiledCourse } from '@/server/compiled-course';
import { loadProgress } from '@/server/usecases/load-progress';
import { BeginButton } from '../../_client/begin-button';
import { paths } from '../../paths';
import { learnerZone } from '../../zone';

export const metadata: Metadata = { title: 'Practice' };

/** Everything mixed, or one topic. Mixed comes first: confusable things are learned best side by side. */
export default async function PracticePage() {
  const learner = await optionalLearner();
  const { course } = compiledCourse();
  const standing =
    learner && (await loadProgress({ learnerId: learner.id, now: now(), zone: await learnerZone() })).topics;
  const levelOf = (id: string) => standing?.find((topic) => topic.id === id)?.level ?? 'not-started';
  const topics = course.topics.filter((topic) => course.families.some((family) => family.topic === topic.id));
  return (
    <>
      <PageHead title="Practice">
        Each question is drawn afresh, and each answer is checked by running its set-up.
      </PageHead>
      <div className="space-y-10">
        <BeginButton signedIn={learner !== undefined}>All topics, mixed</BeginButton>
        <p>
          Against the clock, as in the exam:{' '}
          <Link href={paths.exams} className="link">
            sections of DVA-C02, DVA-C03 and SAA-C03
          </Link>
          .
        </p>
        <section aria-labelledby="topics" className="space-y-4">
          <h2 id="topics" className="text-xl">
            One topic
          </h2>
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {topics.map((topic) => (
              <li key={topic.id}>
                <BeginButton
                  signedIn={learner !== undefined}
                  wanted={{ topic: topic.id }}
                  look="quiet"
                  className="min-h-14 w-full justify-start gap-3 px-4 text-left"
                >
                  <LevelMark level={levelOf(topic.id)} bare />
                  {topic.title}
                </BeginButton>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
