import type { Metadata } from 'next';
import { PageHead } from '@/components/ui/page-head';
import { requireLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { studyQueue } from '@/server/usecases/study-queue';
import { studySettings } from '@/server/usecases/study-settings';
import { learnerZone } from '../../zone';
import { Sitting } from '../_components/sitting';
import { deckCard } from '../deck-card';

export const metadata: Metadata = { title: 'Flashcards' };

/** More than this is another sitting. */
const sittingSize = 20;

export default async function FlashcardsPage() {
  const learner = await requireLearner();
  const { due, counts } = await studyQueue({
    ...{ learnerId: learner.id, now: now(), zone: await learnerZone() },
    only: 'flashcards',
  });
  const { fourRatings } = await studySettings({ learnerId: learner.id });
  const cards = due.slice(0, sittingSize).flatMap((one) => deckCard(one) ?? []);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title="Flashcards">
        {counts.new} new, {counts.learning} learning, {counts.due} due.
      </PageHead>
      <Sitting cards={cards} fourRatings={fourRatings} />
    </div>
  );
}
