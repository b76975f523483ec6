import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import type { Home } from '@/server/usecases/load-home';
import { BeginButton } from '../_client/begin-button';
import { paths } from '../paths';

/** What comes next, why, and the one button that leads there. */
export function NextUp({ home }: { home: Home }) {
  const { eyebrow, title, text, button } = inWords(home);
  return (
    <section aria-labelledby="next" className="space-y-4 rounded-card border border-line bg-raised p-6 sm:p-8">
      <p className="eyebrow">{eyebrow}</p>
      <h2 id="next" className="font-display text-2xl font-medium sm:text-3xl">
        {title}
      </h2>
      <p className="max-w-2xl text-ink-soft">{text}</p>
      {button}
    </section>
  );
}

interface Words {
  readonly eyebrow: string;
  readonly title: string;
  readonly text: string;
  readonly button: ReactNode;
}

function inWords({ next, lesson, topicTitle = '' }: Home): Words {
  if (next.kind === 'cards')
    return {
      eyebrow: 'Due today',
      title: next.count === 1 ? 'One review is due' : `${next.count} reviews are due`,
      text: 'You are about to forget what they ask, so now is when they help most.',
      button: <LinkButton href={paths.review}>Review now</LinkButton>,
    };
  if (next.kind === 'begin' && lesson)
    return {
      eyebrow: `Next topic · ${topicTitle}`,
      title: lesson.title,
      text: `${lesson.summary} ${lesson.minutes} minutes, and then a question on it.`,
      button: <LinkButton href={paths.lesson(lesson.id)}>Read the lesson</LinkButton>,
    };
  if (next.kind === 'mix')
    return {
      eyebrow: 'Every topic is familiar',
      title: 'Everything, mixed',
      text: 'Telling similar things apart is what stays. A question from any topic comes next.',
      button: <BeginButton signedIn>Next question</BeginButton>,
    };
  return {
    eyebrow: 'Go on with',
    title: topicTitle,
    text: 'A few more right answers, and this topic counts as familiar.',
    button: (
      <BeginButton signedIn wanted={{ topic: next.topic }}>
        Next question
      </BeginButton>
    ),
  };
}
