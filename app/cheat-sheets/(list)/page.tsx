import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHead } from '@/components/ui/page-head';
import { compiledCourse } from '@/server/compiled-course';
import { paths } from '../../paths';

export const metadata: Metadata = { title: 'Cheat sheets' };

export default function CheatSheetsPage() {
  const { topics, lessons } = compiledCourse().course;
  const taught = topics.filter(({ id }) => lessons.some(({ topic }) => topic === id));
  return (
    <>
      <PageHead title="Cheat sheets">The tables and rules of each topic, on a page that prints well.</PageHead>
      <ul className="divide-y divide-line border-y border-line">
        {taught.map(({ id, title }) => (
          <li key={id}>
            <Link href={paths.cheatSheet(id)} className="flex min-h-11 items-center py-3 hover:text-accent">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
