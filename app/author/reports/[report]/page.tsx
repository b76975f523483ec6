import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { outcomeNames } from '@/components/author/outcome-names';
import { QuestionHead } from '@/components/question/question-head';
import { Replay } from '@/components/replay/replay';
import { CodeBlock } from '@/components/ui/code-block';
import { Disclosure } from '@/components/ui/disclosure';
import { type LoadedReport, loadReport } from '@/server/usecases/load-reports';
import { paths } from '../../../paths';
import { theirClock } from '../../../zone';
import { forAuthors } from '../../guard';
import { DecideForm } from './_components/decide-form';

export const metadata: Metadata = { title: 'Report' };

type Props = { params: Promise<{ report: string }> };

const effects: Record<LoadedReport['effect'], string> = {
  nothing: 'The simulation of today draws, runs and answers it as it did then.',
  run: 'The simulation of today gives the same answer by another run.',
  answer: 'The simulation of today gives another answer.',
  question: 'The simulation of today draws another question from this seed.',
  gone: 'The simulation of today cannot draw this question any more.',
};

export default async function ReportPage({ params }: Props) {
  const { report: reportId } = await params;
  const loaded = await forAuthors((learnerId) => loadReport({ learnerId, reportId }));
  if (!loaded) notFound();
  const { report, title, verdict, answeredText, keyToday, familyId, replay, retired } = loaded;
  const say = await theirClock();
  return (
    <div className="space-y-10">
      <section aria-label="The report" className="rounded-card border border-accent bg-accent-wash p-5">
        <p className="text-lg">“{report.note}”</p>
        <p className="text-sm text-ink-soft">
          Reported {say(report.at)}, {report.proof.state === 'open' ? 'before answering' : 'after answering'}
        </p>
      </section>
      <div className="max-w-3xl space-y-6">
        <QuestionHead id="question-title" title={title} stem={report.proof.stem} />
        {loaded.public && (
          <Disclosure summary="Template">
            <CodeBlock text={loaded.public.template} label="Template of this question" />
          </Disclosure>
        )}
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
          {answeredText !== undefined && (
            <>
              <dt className="text-ink-soft">The learner said</dt>
              <dd>
                {answeredText} ({verdict?.correct ? 'graded right' : 'graded wrong'})
              </dd>
              <dt className="text-ink-soft">Answer then</dt>
              <dd>{verdict?.keyText}</dd>
            </>
          )}
          {keyToday !== undefined && (
            <>
              <dt className="text-ink-soft">Answer today</dt>
              <dd className="font-medium">{keyToday}</dd>
            </>
          )}
          <dt className="text-ink-soft">Proof</dt>
          <dd>
            {effects[loaded.effect]}{' '}
            <span className="font-mono text-sm break-all text-ink-soft">
              seed {report.proof.seed}, family {report.proof.familyDigest.slice(0, 12)}, engine{' '}
              {report.proof.engineDigest.slice(0, 12)}
            </span>
          </dd>
          <dt className="text-ink-soft">Family</dt>
          <dd>
            {familyId === undefined ? (
              `${report.familyId}, which has left the course`
            ) : (
              <Link href={paths.authorFamily(familyId, report.proof.seed)} className="text-accent underline">
                {familyId}, at this seed
              </Link>
            )}
            {retired !== undefined && ` (taken out: ${retired})`}
          </dd>
        </dl>
      </div>
      {replay && (
        <section aria-labelledby="replay-title" className="space-y-4">
          <h2 id="replay-title" className="text-2xl">
            Replay
          </h2>
          <Replay name="replay" {...replay} />
        </section>
      )}
      <section aria-labelledby="decision" className="max-w-3xl space-y-4 border-t border-line pt-8">
        <h2 id="decision" className="text-2xl">
          {report.decided ? 'Decided' : 'Your decision'}
        </h2>
        {report.decided ? (
          <p>
            <span className="font-medium">{outcomeNames[report.decided.outcome]}</span>, {say(report.decided.at)}:{' '}
            {report.decided.reply}
          </p>
        ) : (
          <DecideForm reportId={report.id} />
        )}
      </section>
    </div>
  );
}
