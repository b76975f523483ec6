'use client';

import { Deck, type DeckCard } from '@/components/flashcard/deck';
import { reviewCard } from '../../flashcards/actions';
import { useReview } from './use-review';

/** One flashcard of the review; saved, it makes way for whatever comes next. */
export function ReviewCard({ card, fourRatings }: { card: DeckCard; fourRatings: boolean }) {
  const { goOn } = useReview();
  return (
    <Deck
      cards={[card]}
      fourRatings={fourRatings}
      onReview={async (review) => {
        const reply = await reviewCard(review);
        if (!reply.ok) return reply.error;
        goOn();
        return undefined;
      }}
      whenDone={<p role="status">Saved.</p>}
    />
  );
}
