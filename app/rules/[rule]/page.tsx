import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Prose } from '@/components/prose/prose';
import { OutsideLink } from '@/components/ui/outside-link';
import { Section } from '@/components/ui/section';
import { optionalLearner } from '@/server/auth/learner';
import { loadRule } from '@/server/usecases/load-rules';
import { BeginButton } from '../../_client/begin-button';
import { paths } from '../../paths';

type Props = { params: Promise<{ rule: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: loadRule((await params).rule)?.statement };
}

export default async function RulePage({ params }: Props) {
  const rule = loadRule((await params).rule);
  if (!rule) notFound();
  const learner = await optionalLearner();
  return (
    <article className="mx-auto max-w-3xl space-y-10">
      <header className="space-y-5">
        <p className="eyebrow">
          <Link href={`${paths.rules}#${rule.topic}`} className="link">
            {rule.topicTitle}
          </Link>{' '}
          / {rule.id}
        </p>
        <h1 className="text-3xl sm:text-4xl">{rule.statement}</h1>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
          <dt className="text-ink-soft">Responsible</dt>
          <dd>{rule.owner}</dd>
          <dt className="text-ink-soft">Says so</dt>
          <dd>
            <OutsideLink href={rule.url}>AWS documentation</OutsideLink>, read on {rule.read}
          </dd>
        </dl>
        {rule.isPractised && (
          <BeginButton signedIn={learner !== undefined} wanted={{ topic: rule.topic }}>
            Practice this topic
          </BeginButton>
        )}
      </header>
      {rule.flashcards.length > 0 && (
        <Section id="cards" title="Flashcards about it">
          <ul className="divide-y divide-line border-y border-line">
            {rule.flashcards.map(({ id, front, back }) => (
              <li key={id} className="space-y-1 py-4">
                <Prose tree={front} className="font-medium" />
                <Prose tree={back} className="text-ink-soft" />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="lessons" title={`Lessons on ${rule.topicTitle}`}>
        <ul className="space-y-1">
          {rule.lessons.map(({ id, title }) => (
            <li key={id}>
              <Link href={paths.lesson(id)} className="link inline-flex min-h-6 items-center">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </article>
  );
}
