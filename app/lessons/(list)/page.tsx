import type { Metadata } from 'next';
import Link from 'next/link';
import { ReadTag } from '@/components/course/read-tag';
import { LevelMark } from '@/components/progress/level-mark';
import { PageHead } from '@/components/ui/page-head';
import { optionalLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { compiledCourse } from '@/server/compiled-course';
import { loadProgress } from '@/server/usecases/load-progress';
import { loadReadings } from '@/server/usecases/read-lesson';
import { paths } from '../../paths';
import { learnerZone } from '../../zone';

export const metadata: Metadata = { title: 'Learn' };

export default async function LessonsPage() {
  const { course } = compiledCourse();
  const learner = await optionalLearner();
  const standing =
    learner && (await loadProgress({ learnerId: learner.id, now: now(), zone: await learnerZone() })).topics;
  const readings = learner && (await loadReadings({ learnerId: learner.id })).lessons;
  const topics = course.topics
    .map((topic) => ({ ...topic, lessons: course.lessons.filter((lesson) => lesson.topic === topic.id) }))
    .filter(({ lessons }) => lessons.length > 0);
  return (
    <>
      <PageHead title="Learn">
        Short lessons, each with examples that you can run. Read them in order, or begin where you like.
      </PageHead>
      <div className="divide-y divide-line border-y border-line">
        {topics.map(({ id, title, lessons }) => {
          const level = standing?.find((topic) => topic.id === id)?.level;
          return (
            <section
              key={id}
              aria-labelledby={id}
              className="grid scroll-mt-4 gap-x-10 gap-y-4 py-8 md:grid-cols-[14rem_1fr]"
            >
              <div className="space-y-1">
                <h2 id={id} className="text-lg">
                  {title}
                </h2>
                {level && (
                  <p className="text-sm text-ink-soft">
                    <LevelMark level={level} />
                  </p>
                )}
              </div>
              <ol className="space-y-5">
                {lessons.map((lesson) => (
                  <li key={lesson.id} className="relative space-y-0.5">
                    <div className="flex items-baseline justify-between gap-4">
                      <h3 className="text-base font-medium">
                        <Link href={paths.lesson(lesson.id)} className="after:absolute after:inset-0 hover:text-accent">
                          {lesson.title}
                        </Link>
                      </h3>
                      <span className="flex shrink-0 items-baseline gap-3">
                        <ReadState reading={readings?.get(lesson.id)} />
                        <span className="eyebrow">{lesson.minutes} min</span>
                      </span>
                    </div>
                    <p className="max-w-2xl text-ink-soft">{lesson.summary}</p>
                  </li>
                ))}
              </ol>
            </section>
          );
        })}
      </div>
      <p className="mt-8">
        <Link href={paths.cheatSheets} className="link">
          Cheat sheets
        </Link>{' '}
        hold the tables and rules of each topic, for print. The{' '}
        <Link href={paths.conceptMap} className="link">
          concept map
        </Link>{' '}
        shows what builds on what.
      </p>
    </>
  );
}

const ReadState = ({ reading }: { reading: 'read' | 'changed' | undefined }) =>
  reading && <ReadTag reading={reading} />;
