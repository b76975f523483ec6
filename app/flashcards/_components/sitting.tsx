'use client';

import { useState } from 'react';
import { Deck, type DeckCard } from '@/components/flashcard/deck';
import { LinkButton } from '@/components/ui/button';
import { reach } from '../../_client/reach';
import { paths } from '../../paths';
import { reviewCard } from '../actions';

/** The cards as they were when the page was opened: a saved review must not deal the deck anew. */
export function Sitting({ cards, fourRatings }: { cards: readonly DeckCard[]; fourRatings: boolean }) {
  const [dealt] = useState(cards);
  return (
    <Deck
      cards={dealt}
      fourRatings={fourRatings}
      onReview={async (review) => {
        const reply = await reach(() => reviewCard(review));
        return reply.ok ? undefined : reply.error;
      }}
      whenDone={
        <div role="status" className="space-y-5 rounded-card border border-line bg-raised p-8">
          <h2 className="text-xl">Nothing is due now</h2>
          <p className="text-ink-soft">Each card comes back when you are about to forget it.</p>
          <LinkButton href={paths.practice}>Practice instead</LinkButton>
        </div>
      }
    />
  );
}
