import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Prose } from '@/components/prose/prose';
import { LinkButton } from '@/components/ui/button';
import { OutsideLink } from '@/components/ui/outside-link';
import { compiledCourse } from '@/server/compiled-course';
import { paths } from '../../paths';

type Props = { params: Promise<{ card: string }> };

export const metadata: Metadata = { title: 'Flashcard' };

/** One card by itself, both sides: where the search leads. Looking at it reviews nothing. */
export default async function FlashcardPage({ params }: Props) {
  const { card: wanted } = await params;
  const { flashcards, topics } = compiledCourse().course;
  const card = flashcards.find(({ id }) => id === wanted);
  if (!card) notFound();
  return (
    <article className="mx-auto max-w-2xl space-y-6">
      <p className="eyebrow">Flashcard · {topics.find(({ id }) => id === card.topic)?.title}</p>
      <h1 className="sr-only">Flashcard</h1>
      <Prose tree={card.front} className="text-2xl font-medium" />
      <Prose tree={card.back} className="border-t border-line pt-6" />
      <p>
        <OutsideLink href={card.url}>AWS documentation</OutsideLink>
      </p>
      <LinkButton href={paths.flashcards} look="quiet">
        The cards that are due
      </LinkButton>
    </article>
  );
}
