import Link from 'next/link';
import { ReadTag } from './read-tag';

interface Props {
  lessons: readonly { readonly href: string; readonly title: string; readonly reading?: 'read' | 'changed' }[];
}

/** The lessons that one builds on. Nothing is locked: it is said, and whether they were read. */
export function BuildsOn({ lessons }: Props) {
  if (lessons.length === 0) return null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-ink-soft">
      <span>Builds on</span>
      <ul aria-label="Builds on" className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
        {lessons.map(({ href, title, reading }) => (
          <li key={href} className="flex items-baseline gap-2">
            <Link href={href} className="link">
              {title}
            </Link>
            {reading && <ReadTag reading={reading} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
