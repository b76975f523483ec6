'use client';

import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useReview } from './use-review';

/** Six misses in a row: another try would teach nothing that the lesson does not teach better. */
export function LessonFirst({ cardId, lesson }: { cardId: string; lesson?: { href: string; title: string } }) {
  const { busy, trouble, mark } = useReview();
  return (
    <section aria-labelledby="lesson-first" className="space-y-5 rounded-card border border-line bg-raised p-6 sm:p-8">
      <h2 id="lesson-first" className="text-xl">
        First back to the lesson
      </h2>
      <p className="text-ink-soft">
        This one went wrong six times in a row. Another try would not help; reading does. Then it comes again.
      </p>
      <div className="flex flex-wrap gap-3">
        {lesson && <LinkButton href={lesson.href}>{lesson.title}</LinkButton>}
        <Button look="quiet" disabled={busy} onClick={() => mark(cardId, 'lesson')}>
          I have read it
        </Button>
      </div>
      {trouble && <Notice>{trouble}</Notice>}
    </section>
  );
}
