import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { paths } from './paths';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <>
      <PageHead title="Nothing rests here" eyebrow="404">
        This page does not exist, or it belongs to somebody else. No event was lost over it.
      </PageHead>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={paths.home}>To the first page</LinkButton>
        <LinkButton href={paths.search} look="quiet">
          Search the course
        </LinkButton>
      </div>
    </>
  );
}
