import type { Metadata } from 'next';
import { ReportList } from '@/components/author/report-list';
import { PageHead } from '@/components/ui/page-head';
import { loadReports } from '@/server/usecases/load-reports';
import { paths } from '../../paths';
import { theirClock } from '../../zone';
import { forAuthors } from '../guard';

export const metadata: Metadata = { title: 'Reports' };

export default async function ReportsPage() {
  const reports = await forAuthors((learnerId) => loadReports({ learnerId }));
  const say = await theirClock();
  return (
    <>
      <PageHead title="Reports">What learners say is wrong, with the proof of what they saw.</PageHead>
      <ReportList
        reports={reports.map(({ id, familyId, note, at, proof, decided }) => ({
          href: paths.authorReport(id),
          ...{ id, familyId, note, at: say(at), outcome: decided?.outcome },
          seen:
            proof.state === 'open'
              ? 'before answering'
              : proof.verdict?.correct
                ? 'answered rightly'
                : 'answered wrongly',
        }))}
      />
    </>
  );
}
