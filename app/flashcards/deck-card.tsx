import type { DeckCard } from '@/components/flashcard/deck';
import { Prose } from '@/components/prose/prose';
import { compiledCourse } from '@/server/compiled-course';

/** A flashcard as its deck shows it; undefined for whatever is no flashcard of the course. */
export function deckCard({ id, isNew }: { readonly id: string; readonly isNew: boolean }): DeckCard | undefined {
  const { course } = compiledCourse();
  const card = course.flashcards.find((other) => other.id === id);
  if (!card) return undefined;
  const topic = course.topics.find((other) => other.id === card.topic)?.title ?? card.topic;
  return {
    ...{ id, isNew, topic, url: card.url },
    front: <Prose tree={card.front} className="text-xl sm:text-2xl" />,
    back: <Prose tree={card.back} />,
  };
}
