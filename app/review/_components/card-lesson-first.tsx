'use client';

import { LessonFirst } from '@/components/study/lesson-first';
import { useReview } from './use-review';

/** A card that went wrong six times in a row waits until its lesson was read. */
export function CardLessonFirst({ cardId, lesson }: { cardId: string; lesson?: { href: string; title: string } }) {
  const { busy, trouble, mark } = useReview();
  return (
    <LessonFirst
      what="This one went wrong six times in a row."
      busy={busy}
      onRead={() => mark(cardId, 'lesson')}
      {...(lesson && { lesson })}
      {...(trouble && { trouble })}
    />
  );
}
