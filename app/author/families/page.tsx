import type { Metadata } from 'next';
import { FamilyTable } from '@/components/author/family-table';
import { PageHead } from '@/components/ui/page-head';
import { loadFamilies } from '@/server/usecases/load-families';
import { paths } from '../../paths';
import { forReaders } from '../guard';

export const metadata: Metadata = { title: 'Question families' };

export default async function FamiliesPage() {
  const families = await forReaders((learnerId) => loadFamilies({ learnerId }));
  return (
    <>
      <PageHead title="Question families">
        Each was drawn from 40 seeds at build. Open one to see its variants with key, beliefs and replay.
      </PageHead>
      <FamilyTable families={families.map((family) => ({ ...family, href: paths.authorFamily(family.id) }))} />
    </>
  );
}
