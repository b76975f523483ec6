import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import type { LoadedStep } from '@/server/usecases/load-next-step';
import { paths } from '../paths';
import { BeginButton } from './begin-button';

/** What comes next, why, and the one button that leads there. */
export function NextUp({ next }: { next: LoadedStep }) {
  const { eyebrow, title, text, button } = inWords(next);
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

function inWords({ step, lesson, topicTitle = '', belief }: LoadedStep): Words {
  if (step.kind === 'cards')
    return {
      eyebrow: 'Due today',
      title: step.count === 1 ? 'One review is due' : `${step.count} reviews are due`,
      text: 'You are about to forget what they ask, so now is when they help most.',
      button: <LinkButton href={paths.review}>Review now</LinkButton>,
    };
  if (step.kind === 'lesson' && lesson)
    return {
      eyebrow: `Six in a row went wrong · ${topicTitle}`,
      title: lesson.title,
      text: 'Another try would not help; reading does. Then its questions come again.',
      button: <LinkButton href={paths.lesson(lesson.id)}>Read the lesson</LinkButton>,
    };
  if (step.kind === 'unlearn' && belief)
    return {
      eyebrow: `It misled you ${belief.count} times`,
      title: `“${belief.belief}”`,
      text: belief.refutation,
      button: (
        <BeginButton signedIn wanted={{ familyId: belief.familyId }}>
          A question on this
        </BeginButton>
      ),
    };
  if (step.kind === 'begin' && lesson)
    return {
      eyebrow: `Next topic · ${topicTitle}`,
      title: lesson.title,
      text: `${lesson.summary} ${lesson.minutes} minutes, and then a question on it.`,
      button: <LinkButton href={paths.lesson(lesson.id)}>Read the lesson</LinkButton>,
    };
  if (step.kind === 'practise' || step.kind === 'begin')
    return {
      eyebrow: 'Go on with',
      title: topicTitle,
      text: 'A few more right answers, and this topic counts as familiar.',
      button: (
        <BeginButton signedIn wanted={{ topic: step.topic }}>
          Next question
        </BeginButton>
      ),
    };
  return {
    eyebrow: 'Every topic is familiar',
    title: 'Everything, mixed',
    text: 'Telling similar things apart is what stays. A question from any topic comes next.',
    button: <BeginButton signedIn>Next question</BeginButton>,
  };
}
