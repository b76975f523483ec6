import type { Metadata } from 'next';
import { PageHead } from '@/components/ui/page-head';
import { loadAuthors } from '@/server/usecases/set-author';
import { forAuthors } from '../guard';
import { AddAuthor, RemoveAuthor } from './_components/author-forms';

export const metadata: Metadata = { title: 'Authors' };

export default async function PeoplePage() {
  const authors = await forAuthors((learnerId) => loadAuthors({ learnerId }));
  return (
    <div className="max-w-2xl space-y-8">
      <PageHead title="Authors">
        They see keys, answer reports, take questions out and have answers graded again. Administrators may too.
      </PageHead>
      <ul className="divide-y divide-line border-y border-line">
        {authors.map(({ id, email, role }) => (
          <li key={id} className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 py-2">
            <span className="grow break-all">{email}</span>
            {role === 'admin' ? (
              <span className="text-ink-soft">administrator</span>
            ) : (
              <RemoveAuthor email={email ?? ''} />
            )}
          </li>
        ))}
      </ul>
      <AddAuthor />
    </div>
  );
}
