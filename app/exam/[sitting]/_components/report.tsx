import { DomainTable } from '@/components/exam/domain-table';
import { OutcomeRows } from '@/components/exam/outcome-rows';
import { LinkButton } from '@/components/ui/button';
import { Figures } from '@/components/ui/figures';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import type { EndedExam } from '@/server/usecases/load-exam';
import { paths } from '../../../paths';
import { BeginExam } from '../../_components/begin-exam';
import { IntoReviews } from './into-reviews';
import { LateAnswers } from './late-answers';

interface Props {
  exam: EndedExam;
  /** When it ended, as the learner's clock shows it. */
  endedAt: string;
}

/** What a sitting came to: counts, an estimate with what it is worth, each domain, and every question. */
export function Report({ exam, endedAt }: Props) {
  const { id, code, title, total, scale, pass, endedBy, domains, questions, missedOf, unverified } = exam;
  const missed = questions.filter(({ outcome }) => outcome === 'wrong' || outcome === 'unanswered').length;
  const aside = questions.length - total.asked;
  const [first] = questions;
  return (
    <>
      <PageHead title={missedOf ? 'What you had missed' : 'Your result'} eyebrow={`${code} · ${title}`}>
        {endedBy === 'time' ? 'Time ran out' : 'Handed in'} on {endedAt}. This was about event delivery, a part of the
        exam.
      </PageHead>
      <div className="space-y-12">
        <LateAnswers sittingId={id} />
        <Figures
          figures={[
            { name: 'Right', value: `${total.right} of ${total.asked}` },
            ...(scale === undefined
              ? []
              : [{ name: 'Estimate on the scale of 100 to 1,000', value: scale.toLocaleString('en') }]),
            {
              name: 'Minutes used',
              value: `${minutesBetween(exam.startedAt, exam.endedAt)} of ${exam.minutes}`,
            },
          ]}
        />
        <div className="max-w-2xl space-y-3 text-ink-soft">
          {scale !== undefined && (
            <p>
              The estimate is 100 plus 900 times the share of right answers; the exam is passed from {pass} on. AWS does
              not publish how it scales, weighs questions by a method of its own, and leaves some uncounted. So it says
              how you stand on event delivery, never how likely you are to pass.
            </p>
          )}
          {aside > 0 && (
            <p>
              {aside === 1 ? 'One question was' : `${aside} questions were`} set aside because something was wrong with
              it. It counts for nothing.
            </p>
          )}
          {unverified && <p>{unverified}</p>}
        </div>
        <div className="flex flex-wrap items-end gap-3">
          {first && <LinkButton href={paths.attempt(first.attemptId)}>Go through all questions</LinkButton>}
          <LinkButton href={paths.exams} look="quiet">
            All exams
          </LinkButton>
        </div>
        <Section id="domains" title="By domain">
          <DomainTable domains={domains} />
        </Section>
        {missed > 0 && (
          <Section id="missed" title="What you missed, once more">
            <p className="max-w-2xl text-ink-soft">
              {missed === 1 ? 'The question' : `The ${missed} questions`} that you missed, as new variants: other
              numbers, other set-ups, the same rules.
            </p>
            <BeginExam signedIn of={{ missedOf: id }} minutes={exam.missedMinutes} label="Begin" />
            <IntoReviews sittingId={id} broughtBack={exam.broughtBack} />
          </Section>
        )}
        <Section id="questions" title="Every question">
          <OutcomeRows
            questions={questions.map(({ attemptId, ...question }) => ({
              ...question,
              href: paths.attempt(attemptId),
            }))}
          />
        </Section>
      </div>
    </>
  );
}

const minutesBetween = (from: Date, to: Date): number => Math.ceil((to.getTime() - from.getTime()) / 60_000);
