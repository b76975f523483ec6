import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { paths } from './paths';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <>
      <PageHead title="Nothing rests here">This page does not exist, or it belongs to somebody else.</PageHead>
      <LinkButton href={paths.home}>To the first page</LinkButton>
    </>
  );
}
