import type { Metadata } from 'next';
import { ConceptMap } from '@/components/concept-map/concept-map';
import { TopicList } from '@/components/concept-map/topic-list';
import { PageHead } from '@/components/ui/page-head';
import { optionalLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { loadConceptMap } from '@/server/usecases/load-concept-map';
import { paths } from '../paths';

export const metadata: Metadata = { title: 'Concept map' };

/** Every topic after what it builds on, with how far the learner is: as a map, and in words. */
export default async function ConceptMapPage() {
  const learner = await optionalLearner();
  const concepts = await loadConceptMap({ now: now(), ...(learner && { learnerId: learner.id }) });
  const topics = concepts.map((concept) => ({ ...concept, href: `#topic-${concept.id}` }));
  const lessons = Object.fromEntries(
    concepts.map((concept) => [
      concept.id,
      concept.lessons.map(({ id, ...lesson }) => ({ ...lesson, href: paths.lesson(id) })),
    ]),
  );
  return (
    <>
      <PageHead title="Concept map">
        What builds on what, and how far you are. Nothing is locked: begin where you like.
      </PageHead>
      <div className="space-y-10">
        <ConceptMap topics={topics} />
        <section aria-labelledby="in-words" className="space-y-4">
          <h2 id="in-words" className="text-xl">
            The map in words
          </h2>
          <TopicList topics={topics} lessons={lessons} />
        </section>
      </div>
    </>
  );
}
