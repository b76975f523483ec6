'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { FlashcardFace } from './face';

export interface DeckCard {
  readonly id: string;
  readonly isNew: boolean;
  readonly topic: string;
  readonly front: ReactNode;
  readonly back: ReactNode;
  readonly url: string;
}

export type CardRating = 'again' | 'good';

interface Props {
  cards: readonly DeckCard[];
  /** Saves one review; a sentence comes back when it could not be saved. */
  onReview: (review: { cardId: string; rating: CardRating; reviewId: string }) => Promise<string | undefined>;
  whenDone: ReactNode;
}

/** The cards of this sitting, one at a time. Keys act only while the card has the focus (WCAG 2.1.4). */
export function Deck({ cards, onReview, whenDone }: Props) {
  const [queue, setQueue] = useState(cards);
  const [flipped, setFlipped] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLElement>(null);
  const card = queue[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that was pressed is gone after a flip and after a review
  useEffect(() => box.current?.focus({ preventScroll: true }), [flipped, queue]);

  if (!card) return <>{whenDone}</>;

  const rate = async (rating: CardRating) => {
    if (busy) return;
    setBusy(true);
    const failed = await onReview({ cardId: card.id, rating, reviewId: crypto.randomUUID() });
    setBusy(false);
    setTrouble(failed);
    if (failed) return;
    // A forgotten card comes back at the end of the sitting.
    setQueue(rating === 'again' ? [...queue.slice(1), { ...card, isNew: false }] : queue.slice(1));
    setFlipped(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== box.current) return;
    const act = flipped
      ? { '1': () => rate('again'), '3': () => rate('good'), ' ': () => rate('good'), Enter: () => rate('good') }[
          event.key
        ]
      : { ' ': () => setFlipped(true), Enter: () => setFlipped(true) }[event.key];
    if (!act) return;
    event.preventDefault();
    void act();
  };

  return (
    <div className="space-y-5">
      <p className="text-ink-soft">
        {queue.length} {queue.length === 1 ? 'card' : 'cards'} left · {card.topic}
        {card.isNew && ' · new'}
      </p>
      <section
        ref={box}
        aria-label="Flashcard"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the card takes the focus, and with it the review keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="rounded-card"
      >
        <FlashcardFace
          key={`${card.id}-${queue.length}`}
          card={card}
          flipped={flipped}
          onFlip={() => setFlipped(true)}
          onSwipe={(rating) => void rate(rating)}
        />
      </section>
      {trouble && <Notice>{trouble}</Notice>}
      <div className="flex gap-3">
        {flipped ? (
          <>
            <Button look="quiet" className="grow" disabled={busy} onClick={() => void rate('again')}>
              Again <Key name="1" />
            </Button>
            <Button className="grow" disabled={busy} onClick={() => void rate('good')}>
              Good <Key name="3" />
            </Button>
          </>
        ) : (
          <Button className="grow" onClick={() => setFlipped(true)}>
            Show answer <Key name="Space" />
          </Button>
        )}
      </div>
    </div>
  );
}

const Key = ({ name }: { name: string }) => (
  <kbd aria-hidden className="hidden rounded border border-current px-1.5 font-mono text-xs sm:inline">
    {name}
  </kbd>
);
