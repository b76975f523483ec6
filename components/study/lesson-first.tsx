'use client';

import { Button, LinkButton } from '../ui/button';
import { Notice } from '../ui/notice';

interface Props {
  /** What went wrong six times in a row. */
  what: string;
  lesson?: { readonly href: string; readonly title: string };
  busy: boolean;
  trouble?: string;
  onRead: () => void;
}

/** Six misses in a row: another try would teach nothing that the lesson does not teach better. */
export function LessonFirst({ what, lesson, busy, trouble, onRead }: Props) {
  return (
    <section aria-labelledby="lesson-first" className="space-y-5 rounded-card border border-line bg-raised p-6 sm:p-8">
      <h2 id="lesson-first" className="text-xl">
        First back to the lesson
      </h2>
      <p className="text-ink-soft">{what} Another try would not help; reading does. Then it comes again.</p>
      <div className="flex flex-wrap gap-3">
        {lesson && <LinkButton href={lesson.href}>{lesson.title}</LinkButton>}
        <Button look="quiet" busy={busy} onClick={onRead}>
          I have read it
        </Button>
      </div>
      {trouble && <Notice>{trouble}</Notice>}
    </section>
  );
}
