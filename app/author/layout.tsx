import type { ReactNode } from 'react';
import { optionalLearner } from '@/server/auth/learner';
import { paths } from '../paths';
import { AuthorNav } from './_components/author-nav';

/** The rooms of those who look after the questions. Each page guards itself. */
export default async function AuthorLayout({ children }: { children: ReactNode }) {
  const learner = await optionalLearner();
  const places = [
    ...(learner?.isAuthor
      ? [
          { href: paths.author, name: 'Overview' },
          { href: paths.authorReports, name: 'Reports' },
        ]
      : []),
    { href: paths.authorFamilies, name: 'Families' },
    { href: paths.authorCoverage, name: 'Coverage' },
    ...(learner?.isAdministrator ? [{ href: paths.authorPeople, name: 'Authors' }] : []),
  ];
  return (
    <>
      <AuthorNav places={places} />
      {children}
    </>
  );
}
