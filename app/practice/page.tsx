import type { Metadata } from 'next';
import { PageHead } from '@/components/ui/page-head';
import { optionalLearner } from '@/server/auth/learner';
import { compiledCourse } from '@/server/compiled-course';
import { BeginButton } from '../_client/begin-button';

export const metadata: Metadata = { title: 'Practice' };

/** Everything mixed, or one topic. Mixed comes first: confusable things are learned best side by side. */
export default async function PracticePage() {
  const learner = await optionalLearner();
  const { course } = compiledCourse();
  const topics = course.topics.filter((topic) => course.families.some((family) => family.topic === topic.id));
  return (
    <>
      <PageHead title="Practice">
        Each question is drawn afresh, and each answer is checked by running its set-up.
      </PageHead>
      <div className="space-y-10">
        <BeginButton signedIn={learner !== undefined}>All topics, mixed</BeginButton>
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
                  className="min-h-16 w-full justify-start text-left"
                >
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
