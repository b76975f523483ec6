'use client';

import { Deck, type DeckCard } from '@/components/flashcard/deck';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { reach } from '../../_client/reach';
import { reviewCard } from '../../flashcards/actions';
import { useReview } from './use-review';

/** One flashcard of the review; saved, it makes way for whatever comes next. */
export function ReviewCard({ card, fourRatings }: { card: DeckCard; fourRatings: boolean }) {
  const { busy, trouble, goOn } = useReview();
  return (
    <Deck
      cards={[card]}
      fourRatings={fourRatings}
      onReview={async (review) => {
        const reply = await reach(() => reviewCard(review));
        if (!reply.ok) return reply.error;
        goOn();
        return undefined;
      }}
      whenDone={
        <div className="space-y-4">
          <p role="status">Saved.</p>
          {trouble && (
            <>
              <Notice>{trouble}</Notice>
              <Button busy={busy} onClick={goOn}>
                Go on
              </Button>
            </>
          )}
        </div>
      }
    />
  );
}
