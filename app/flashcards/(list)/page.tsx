import type { Metadata } from 'next';
import type { DeckCard } from '@/components/flashcard/deck';
import { Prose } from '@/components/prose/prose';
import { PageHead } from '@/components/ui/page-head';
import { requireLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { compiledCourse } from '@/server/compiled-course';
import { studyQueue } from '@/server/usecases/study-queue';
import { learnerZone } from '../../zone';
import { Sitting } from '../_components/sitting';

export const metadata: Metadata = { title: 'Flashcards' };

/** More than this is another sitting. */
const sittingSize = 20;

export default async function FlashcardsPage() {
  const learner = await requireLearner();
  const { course } = compiledCourse();
  const { due, counts } = await studyQueue({
    ...{ learnerId: learner.id, now: now(), zone: await learnerZone() },
    only: 'flashcards',
  });
  const cards = due.slice(0, sittingSize).flatMap(({ id: cardId, isNew }): DeckCard[] => {
    const card = course.flashcards.find((other) => other.id === cardId);
    if (!card) return [];
    const topic = course.topics.find((other) => other.id === card.topic)?.title ?? card.topic;
    const { front, back, url } = card;
    return [
      {
        id: cardId,
        isNew,
        topic,
        url,
        front: <Prose tree={front} className="text-xl sm:text-2xl" />,
        back: <Prose tree={back} />,
      },
    ];
  });
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title="Flashcards">
        {counts.new} new, {counts.learning} learning, {counts.due} due.
      </PageHead>
      <Sitting cards={cards} />
    </div>
  );
}
