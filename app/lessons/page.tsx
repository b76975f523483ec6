import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHead } from '@/components/ui/page-head';
import { compiledCourse } from '@/server/compiled-course';
import { paths } from '../paths';

export const metadata: Metadata = { title: 'Learn' };

export default async function LessonsPage() {
  const { course } = compiledCourse();
  return (
    <>
      <PageHead title="Learn">
        Short lessons, each with examples that you can run. Read them in order, or begin where you like.
      </PageHead>
      <ol className="divide-y divide-line border-y border-line">
        {course.lessons.map((lesson, at) => (
          <li key={lesson.id} className="relative flex gap-5 py-5">
            <span aria-hidden className="w-6 pt-0.5 text-right font-mono text-ink-soft">
              {at + 1}
            </span>
            <div className="grow space-y-1">
              <h2 className="text-xl">
                <Link href={paths.lesson(lesson.id)} className="after:absolute after:inset-0 hover:text-accent">
                  {lesson.title}
                </Link>
              </h2>
              <p className="max-w-2xl text-ink-soft">{lesson.summary}</p>
            </div>
            <span className="hidden shrink-0 pt-1 text-sm text-ink-soft sm:block">{lesson.minutes} min</span>
          </li>
        ))}
      </ol>
      <p className="mt-8">
        <Link href={paths.cheatSheets} className="text-accent underline underline-offset-3">
          Cheat sheets
        </Link>{' '}
        hold the tables and rules of each topic, for print.
      </p>
    </>
  );
}
