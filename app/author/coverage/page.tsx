import type { Metadata } from 'next';
import { CoverageTable } from '@/components/author/coverage-table';
import { PageHead } from '@/components/ui/page-head';
import { compiledCourse } from '@/server/compiled-course';
import { loadCoverage } from '@/server/usecases/load-coverage';
import { paths } from '../../paths';
import { forReaders } from '../guard';

export const metadata: Metadata = { title: 'Coverage' };

export default async function CoveragePage() {
  const { rules, misconceptions, unexamined } = await forReaders((learnerId) => loadCoverage({ learnerId }));
  const topics = new Map(compiledCourse().course.topics.map(({ id, title }) => [id, title]));
  const linked = (families: readonly string[]) => families.map((id) => ({ id, href: paths.authorFamily(id) }));
  return (
    <>
      <PageHead title="Coverage">
        What the question families reach of what the simulation knows. A rule is needed by a family if an answer changes
        when the rule is switched off.
      </PageHead>
      {unexamined > 0 && (
        <p role="note" className="mb-8 rounded-card border border-line-strong bg-sunken px-4 py-3">
          {unexamined} {unexamined === 1 ? 'family was' : 'families were'} never examined with this engine: run{' '}
          <code className="font-mono text-sm">redrive check --fitness</code>.
        </p>
      )}
      <div className="space-y-12">
        <CoverageTable
          title="Rules"
          lines={rules.map(({ id, statement, topic, families }) => ({
            ...{ id, text: statement, group: topics.get(topic) ?? topic, families: linked(families) },
          }))}
        />
        <CoverageTable
          title="Misconceptions"
          lines={misconceptions.map(({ id, belief, families }) => ({ id, text: belief, families: linked(families) }))}
        />
      </div>
    </>
  );
}
