import type { Metadata } from 'next';
import Link from 'next/link';
import { Figure } from '@/components/charts/figure';
import { Beliefs } from '@/components/progress/beliefs';
import { Changed } from '@/components/progress/changed';
import { Heatmap } from '@/components/progress/heatmap';
import { History } from '@/components/progress/history';
import { RuleList } from '@/components/progress/rule-list';
import { Surprises } from '@/components/progress/surprises';
import { TopicTable } from '@/components/progress/topic-table';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { requireLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import type { HeldBelief } from '@/server/usecases/held-beliefs';
import { type Calendar, loadCalendar } from '@/server/usecases/load-calendar';
import { loadNextStep } from '@/server/usecases/load-next-step';
import { loadProgress } from '@/server/usecases/load-progress';
import { studyQueue } from '@/server/usecases/study-queue';
import type { TopicProgress } from '@/server/usecases/topic-progress';
import { BeginButton } from '../../_client/begin-button';
import { NextUp } from '../../_client/next-up';
import { paths } from '../../paths';
import { learnerZone } from '../../zone';

export const metadata: Metadata = { title: 'Progress' };

export default async function ProgressPage() {
  const learner = await requireLearner();
  const when = { learnerId: learner.id, now: now(), zone: await learnerZone() };
  const [progress, { ready }, calendar] = await Promise.all([loadProgress(when), studyQueue(when), loadCalendar(when)]);
  const { topics, beliefs, today, history, regraded, revised, changedCards, surprises } = progress;
  const known = topics.some(({ rules }) => rules.length > 0);
  return (
    <>
      <PageHead title="Progress">
        Today: {today.answered} {today.answered === 1 ? 'question' : 'questions'} answered, {today.correct} right,{' '}
        {today.cards} {today.cards === 1 ? 'card' : 'cards'} reviewed.{inARow(calendar)}
      </PageHead>
      <div className="space-y-12">
        <NextUp next={loadNextStep({ topics, beliefs, ready })} />
        <CalendarFigure calendar={calendar} />
        {surprises.length > 0 && (
          <Section id="surprises" title="What surprised you">
            <Surprises
              surprises={surprises.map(({ attemptId, title }) => ({ href: paths.attempt(attemptId), title }))}
            />
          </Section>
        )}
        <Section
          id="beliefs"
          title="What you still believe"
          aside={
            <Link href={paths.diagnosis} className="link text-sm">
              Find out what you believe
            </Link>
          }
        >
          <Beliefs beliefs={beliefs.map(linkedBelief)} />
        </Section>
        <Section
          id="topics"
          title="By topic"
          aside={
            <Link href={paths.conceptMap} className="link text-sm">
              Concept map
            </Link>
          }
        >
          <TopicTable topics={topics} />
        </Section>
        <Section id="rules" title="Rule by rule">
          <p className="max-w-3xl text-ink-soft">
            An answer says something about the rules that it hangs on. The mark is how likely you know a rule now, the
            band what the answers leave open: few answers prove little, so a level asks for the lower end of the band.
          </p>
          {known ? (
            <RuleList topics={topics.map(linkedRules)} />
          ) : (
            <Empty title="Nothing known yet">The first answers to questions show which rules you know.</Empty>
          )}
        </Section>
        {regraded.length + revised.length + changedCards > 0 && (
          <Section id="regraded" title="What changed">
            <Changed
              regraded={regraded.map(({ attemptId, ...one }) => ({ href: paths.attempt(attemptId), ...one }))}
              revised={revised}
              changedCards={changedCards}
            />
          </Section>
        )}
        <Section id="latest" title="Latest answers">
          <History
            answers={history.map(({ attemptId, title, correct }) => ({
              ...{ href: paths.attempt(attemptId), title, correct },
            }))}
          />
        </Section>
      </div>
    </>
  );
}

/** Days in a row, from the second on; whoever hides them sees nothing of it. */
function inARow({ streak }: Calendar): string {
  if (!streak || streak.days < 2) return '';
  return ` ${streak.days} days of study in a row${streak.today ? '' : ', with today to come'}.`;
}

function CalendarFigure({ calendar: { days } }: { calendar: Calendar }) {
  const studied = days.filter(({ answers }) => answers > 0);
  return (
    <Figure
      id="calendar"
      title="Calendar"
      reading={`Something was answered on ${studied.length} of the last ${days.length} days. The darker a day, the more; days off do no harm.`}
      table={{
        columns: ['Day', 'Answers', 'Minutes'],
        rows: studied.map(({ date, answers, minutes }) => [date, answers, Math.round(minutes)]),
      }}
      {...(studied.length === 0 && { empty: 'The first answer makes the first mark here.' })}
    >
      <Heatmap days={days} />
      <LinkButton href={paths.figures} look="quiet">
        All figures
      </LinkButton>
    </Figure>
  );
}

const linkedBelief = ({ familyId, lesson, ...belief }: HeldBelief) => ({
  ...belief,
  ...(lesson && { lesson: { href: paths.lesson(lesson.id), title: lesson.title } }),
  ...(familyId !== undefined && {
    test: (
      <BeginButton signedIn wanted={{ familyId }} look="quiet">
        A question on this
      </BeginButton>
    ),
  }),
});

const linkedRules = ({ rules, ...topic }: TopicProgress) => ({
  ...topic,
  rules: rules.map((rule) => ({ ...rule, href: paths.rule(rule.id) })),
});
