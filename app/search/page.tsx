import type { Metadata } from 'next';
import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import { search } from '@/server/usecases/search';
import { paths } from '../paths';
import { hit } from './hit';

export const metadata: Metadata = { title: 'Search' };

type Props = { searchParams: Promise<{ q?: string | string[] }> };

/** The search without the palette: it has an address, and works without script. */
export default async function SearchPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const words = typeof q === 'string' ? q.slice(0, 200) : '';
  const hits = search(words, 30).map(hit);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead title="Search">Lessons, flashcards and rules of AWS, by their words.</PageHead>
      <Form action={paths.search} className="flex gap-3">
        <input
          type="search"
          name="q"
          aria-label="Words to search for"
          defaultValue={words}
          className="min-h-11 w-full min-w-0 rounded-control border border-line-strong bg-raised px-3 text-base"
        />
        <Button type="submit">Search</Button>
      </Form>
      {words !== '' && (
        <section aria-labelledby="found" className="mt-10 space-y-4">
          <h2 id="found" className="text-xl">
            {hits.length === 0 ? 'Nothing found' : `${hits.length} found`}
          </h2>
          {hits.length === 0 ? (
            <Empty title={`Nothing here says “${words}”.`}>
              Try one word alone, such as “retry”, “visibility” or “destination”.
            </Empty>
          ) : (
            <ol className="divide-y divide-line border-y border-line">
              {hits.map(({ kind, title, excerpt, href }) => (
                <li key={href} className="relative space-y-1 py-4">
                  <p className="eyebrow">{kind}</p>
                  <p>
                    <Link
                      href={href}
                      prefetch={false}
                      className="font-medium after:absolute after:inset-0 hover:text-accent"
                    >
                      {title}
                    </Link>
                  </p>
                  {excerpt && <p className="text-ink-soft">{excerpt}</p>}
                </li>
              ))}
            </ol>
          )}
        </section>
      )}
    </div>
  );
}
