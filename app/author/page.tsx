import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHead } from '@/components/ui/page-head';
import { loadAuthorHome } from '@/server/usecases/load-families';
import { paths } from '../paths';
import { forAuthors } from './guard';

export const metadata: Metadata = { title: 'For authors' };

export default async function AuthorPage() {
  const { openReports, families, retired, unexamined } = await forAuthors((learnerId) => loadAuthorHome({ learnerId }));
  const tiles = [
    { href: paths.authorReports, figure: openReports, text: openReports === 1 ? 'report waits' : 'reports wait' },
    { href: paths.authorFamilies, figure: families, text: 'question families' },
    { href: paths.authorFamilies, figure: retired, text: 'retired families' },
    { href: paths.authorCoverage, figure: unexamined, text: 'families not examined yet' },
  ];
  return (
    <>
      <PageHead title="Looking after the questions">
        What learners report, what each family draws, and what the course does not ask yet.
      </PageHead>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {tiles.map(({ href, figure, text }) => (
          <li key={text}>
            <Link href={href} className="block rounded-card border border-line bg-raised p-5 hover:border-line-strong">
              <span className="block text-3xl font-semibold tabular-nums">{figure}</span>
              <span className="text-ink-soft">{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
