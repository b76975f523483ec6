'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { LessonFirst } from '@/components/study/lesson-first';
import { reach } from '../../_client/reach';
import { paths } from '../../paths';
import { readLesson } from '../actions';

interface Props {
  lesson: { readonly id: string; readonly title: string };
  /** What is practised after it. */
  topic?: string;
}

/** A topic on which six answers in a row went wrong is not practised until its lesson was read. */
export function TopicLessonFirst({ lesson, topic }: Props) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const read = () =>
    startTransition(async () => {
      const reply = await reach(() => readLesson({ lessonId: lesson.id, topic }));
      setTrouble(reply.ok ? undefined : reply.error);
      if (reply.ok) router.push(reply.value);
    });
  return (
    <LessonFirst
      what="On this topic six answers in a row went wrong."
      lesson={{ href: paths.lesson(lesson.id), title: lesson.title }}
      busy={busy}
      onRead={read}
      {...(trouble && { trouble })}
    />
  );
}
