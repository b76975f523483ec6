import Link from 'next/link';
import { TopicPath } from '@/components/home/topic-path';
import { Meter } from '@/components/ui/meter';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { optionalLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { loadHome } from '@/server/usecases/load-home';
import { NextUp } from './_client/next-up';
import { FirstPage } from './_home/first-page';
import { paths } from './paths';
import { learnerZone } from './zone';

/** Where am I, what next, one button; for somebody new, what this is. */
export default async function HomePage() {
  const learner = await optionalLearner();
  const home = learner && (await loadHome({ learnerId: learner.id, now: now(), zone: await learnerZone() }));
  if (!home) return <FirstPage signedIn={learner !== undefined} />;
  const { today, topics, known, beliefs, next } = home;
  const sofar = `${known} of ${topics.length} topics familiar`;
  return (
    <>
      <PageHead title="Your course" eyebrow={todayInWords(today)} />
      <div className="space-y-12">
        <NextUp next={next} />
        <Section id="where" title="Where you are" aside={<p className="text-sm text-ink-soft">{sofar}</p>}>
          <Meter label="Topics known" value={known} max={topics.length} text={sofar} />
          <TopicPath
            topics={topics.map((topic) => ({ ...topic, href: `${paths.lessons}#${topic.id}` }))}
            here={'topic' in next.step ? next.step.topic : undefined}
          />
        </Section>
        {beliefs.length > 0 && (
          <Section
            id="beliefs"
            title="To unlearn"
            aside={
              <Link href={paths.progress} className="link text-sm">
                All progress
              </Link>
            }
          >
            <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
              {beliefs.map(({ id, belief, refutation }) => (
                <li key={id} className="space-y-1 border-l-2 border-line-strong pl-4">
                  <p className="font-medium">“{belief}”</p>
                  <p className="text-ink-soft">{refutation}</p>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}

function todayInWords({ answered, correct, cards }: { answered: number; correct: number; cards: number }): string {
  if (answered + cards === 0) return 'Nothing yet today';
  const questions = `${answered} ${answered === 1 ? 'question' : 'questions'}, ${correct} right`;
  return `Today: ${questions}${cards > 0 ? `, ${cards} ${cards === 1 ? 'card' : 'cards'}` : ''}`;
}
