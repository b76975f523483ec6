import Link from 'next/link';
import type { Level } from '@/study';
import { LevelMark } from '../progress/level-mark';

interface Props {
  topics: readonly { readonly id: string; readonly title: string; readonly level: Level; readonly href: string }[];
  /** The topic of the next step. */
  here?: string;
}

/** The topics in the order of the course, with how well each is known and where one is. */
export function TopicPath({ topics, here }: Props) {
  return (
    <ol className="gap-x-8 sm:columns-2">
      {topics.map(({ id, title, level, href }) => (
        <li key={id} className="relative flex min-h-11 break-inside-avoid items-center gap-3 border-b border-line py-2">
          <LevelMark level={level} bare />
          <Link
            href={href}
            prefetch={false}
            aria-current={id === here ? 'step' : undefined}
            className="grow after:absolute after:inset-0 hover:text-accent aria-[current]:font-medium"
          >
            {title}
          </Link>
          {id === here && <span className="eyebrow text-accent">here</span>}
        </li>
      ))}
    </ol>
  );
}
