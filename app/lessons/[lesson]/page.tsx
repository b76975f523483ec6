import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { BuildsOn } from '@/components/course/builds-on';
import { Prose } from '@/components/prose/prose';
import { ScenarioBlock } from '@/components/prose/scenario-block';
import { SelfCheck } from '@/components/prose/self-check';
import { LinkButton } from '@/components/ui/button';
import { OutsideLink } from '@/components/ui/outside-link';
import { optionalLearner } from '@/server/auth/learner';
import { lessonMovedTo, loadLesson } from '@/server/usecases/load-lesson';
import { loadReadings } from '@/server/usecases/read-lesson';
import { BeginButton } from '../../_client/begin-button';
import { paths } from '../../paths';
import { ReadMark } from './_components/read-mark';

type Props = { params: Promise<{ lesson: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: loadLesson((await params).lesson)?.title };
}

export default async function LessonPage({ params }: Props) {
  const { lesson: id } = await params;
  const lesson = loadLesson(id);
  if (!lesson) {
    const movedTo = lessonMovedTo(id);
    return movedTo === undefined ? notFound() : permanentRedirect(paths.lesson(movedTo));
  }
  const learner = await optionalLearner();
  const readings = learner && (await loadReadings({ learnerId: learner.id })).lessons;
  return (
    <article className="mx-auto max-w-3xl">
      <header className="mb-10 space-y-3">
        <p className="text-ink-soft">
          {lesson.topicTitle} · {lesson.minutes} min
        </p>
        <h1 className="text-3xl sm:text-4xl">{lesson.title}</h1>
        <p className="text-lg text-ink-soft">{lesson.summary}</p>
        <BuildsOn
          lessons={lesson.before.map((one) => {
            const reading = readings?.get(one.id);
            return { href: paths.lesson(one.id), title: one.title, ...(reading && { reading }) };
          })}
        />
      </header>
      <Prose
        tree={lesson.tree}
        components={{
          'scenario-replay': ({ scenarioId }: { scenarioId: string }) => {
            const example = lesson.examples[scenarioId];
            return example && <ScenarioBlock id={scenarioId} {...example} link={paths.exampleReplay(id, scenarioId)} />;
          },
        }}
      />
      <SelfCheck
        questions={lesson.check}
        practise={(familyId) => (
          <BeginButton look="quiet" signedIn={learner !== undefined} wanted={{ familyId }}>
            Answer a question on this
          </BeginButton>
        )}
      />
      <section aria-labelledby="sources" className="mt-12 border-t border-line pt-6 text-sm text-ink-soft">
        <h2 id="sources" className="mb-2 text-base text-ink">
          Sources
        </h2>
        <ul className="space-y-1">
          {lesson.sources.map((source) => (
            <li key={source.url}>
              <OutsideLink href={source.url}>{source.title}</OutsideLink>, read on {source.read}
            </li>
          ))}
        </ul>
      </section>
      <ReadMark lessonId={id} reading={readings?.get(id)} signedIn={learner !== undefined} />
      <nav aria-label="After this lesson" className="mt-6 flex flex-wrap gap-3">
        <BeginButton
          signedIn={learner !== undefined}
          wanted={lesson.familyIds.length > 0 ? { topic: lesson.topic } : {}}
        >
          {lesson.familyIds.length > 0 ? 'Practice this topic' : 'Practice'}
        </BeginButton>
        {lesson.next && (
          <LinkButton look="quiet" href={paths.lesson(lesson.next.id)}>
            Next: {lesson.next.title}
          </LinkButton>
        )}
      </nav>
    </article>
  );
}
