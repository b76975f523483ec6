import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Prose } from '@/components/prose/prose';
import { OutsideLink } from '@/components/ui/outside-link';
import { PageHead } from '@/components/ui/page-head';
import { loadCheatSheet } from '@/server/usecases/load-cheat-sheet';
import { paths } from '../../paths';

type Props = { params: Promise<{ topic: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sheet = loadCheatSheet((await params).topic);
  return { title: sheet && `${sheet.topic.title}: cheat sheet` };
}

export default async function CheatSheetPage({ params }: Props) {
  const sheet = loadCheatSheet((await params).topic);
  if (!sheet) notFound();
  return (
    <article className="cheat-sheet">
      <PageHead title={sheet.topic.title} />
      {sheet.tables.map(({ lesson, heading, table }) => (
        <section key={`${lesson.id} ${heading}`} className="mb-8 break-inside-avoid">
          <h2 className="mb-1 text-lg">{heading}</h2>
          <p className="mb-2 text-sm text-ink-soft">
            From <Link href={paths.lesson(lesson.id)}>{lesson.title}</Link>
          </p>
          <Prose tree={table} className="text-sm" />
        </section>
      ))}
      {sheet.statements.length > 0 && (
        <section aria-labelledby="rules">
          <h2 id="rules" className="mb-2 text-lg">
            Rules
          </h2>
          <ul className="columns-1 gap-8 text-sm sm:columns-2 print:columns-2">
            {sheet.statements.map(({ id, statement, url }) => (
              <li key={id} className="mb-2 break-inside-avoid">
                {statement}{' '}
                <span className="print:hidden">
                  <OutsideLink href={url}>AWS</OutsideLink>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
