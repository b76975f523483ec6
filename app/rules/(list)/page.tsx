import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHead } from '@/components/ui/page-head';
import { loadRules } from '@/server/usecases/load-rules';
import { paths } from '../../paths';

export const metadata: Metadata = { title: 'Rules of AWS' };

export default function RulesPage() {
  const topics = loadRules();
  const count = topics.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <>
      <PageHead title="Rules of AWS">
        All {count} behaviours that the simulation reads. Each names the page of AWS’s documentation that says so.
      </PageHead>
      <nav aria-label="Topics" className="mb-10">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {topics.map(({ topic, title }) => (
            <li key={topic}>
              <a href={`#${topic}`} className="link inline-flex min-h-6 items-center">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="space-y-12">
        {topics.map(({ topic, title, rules }) => (
          <section key={topic} aria-labelledby={topic}>
            <h2 id={topic} className="mb-2 text-xl">
              {title}
            </h2>
            <ul className="divide-y divide-line border-y border-line">
              {rules.map(({ id, statement, owner }) => (
                <li key={id} className="relative grid gap-x-8 py-3 sm:grid-cols-[1fr_13rem]">
                  <Link
                    href={paths.rule(id)}
                    prefetch={false}
                    className="after:absolute after:inset-0 hover:text-accent"
                  >
                    {statement}
                  </Link>
                  <p className="text-sm text-ink-soft">{owner}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
