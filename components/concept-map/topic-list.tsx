import Link from 'next/link';
import { ReadTag } from '../course/read-tag';
import { LevelMark } from '../progress/level-mark';
import type { MappedTopic } from './map-drawing';

/** The same map in words: what each topic builds on, how far one is, and its lessons. */
export function TopicList({
  topics,
  lessons,
}: {
  topics: readonly MappedTopic[];
  lessons: Readonly<
    Record<string, readonly { readonly href: string; readonly title: string; readonly reading?: 'read' | 'changed' }[]>
  >;
}) {
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  return (
    <ol className="divide-y divide-line border-y border-line">
      {topics.map(({ id, title, prerequisites, level, rules }) => (
        <li key={id} id={`topic-${id}`} className="scroll-mt-6 space-y-1 py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h3 className="text-lg">{title}</h3>
            <p className="flex items-center gap-3 text-sm text-ink-soft">
              {rules.all > 0 && level !== 'not-started' && `${rules.known} of ${rules.all} rules familiar`}
              <LevelMark level={level} />
            </p>
          </div>
          <p className="text-ink-soft">
            {prerequisites.length === 0
              ? 'Builds on nothing: begin here.'
              : `Builds on ${prerequisites.map((one) => titles.get(one) ?? one).join(' and ')}.`}
          </p>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {(lessons[id] ?? []).map(({ href, title: lesson, reading }) => (
              <li key={href} className="flex items-baseline gap-2">
                <Link href={href} className="text-accent underline underline-offset-3">
                  {lesson}
                </Link>
                {reading && <ReadTag reading={reading} />}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
