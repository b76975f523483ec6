'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { FocusRegion } from '../ui/focus-region';
import { Key } from '../ui/key';
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

const ratings: Readonly<Record<string, CardRating>> = { '1': 'again', '3': 'good', ' ': 'good', Enter: 'good' };

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

  const focus = () => box.current?.focus({ preventScroll: true });
  useEffect(() => box.current?.focus({ preventScroll: true }), []);

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
    focus();
  };
  // The button that was pressed goes away, so the card takes the focus.
  const flip = () => {
    setFlipped(true);
    focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== box.current) return;
    const act = flipped ? ratings[event.key] : [' ', 'Enter'].includes(event.key) && 'flip';
    if (!act) return;
    event.preventDefault();
    if (act === 'flip') flip();
    else void rate(act);
  };

  return (
    <div className="space-y-5">
      <p className="text-ink-soft">
        {queue.length} {queue.length === 1 ? 'card' : 'cards'} left · {card.topic}
        {card.isNew && ' · new'}
      </p>
      <FocusRegion label="Flashcard" ref={box} onKeyDown={onKeyDown} className="rounded-card">
        <FlashcardFace
          key={`${card.id}-${queue.length}`}
          card={card}
          flipped={flipped}
          onFlip={flip}
          onSwipe={(rating) => void rate(rating)}
        />
      </FocusRegion>
      {trouble && <Notice>{trouble}</Notice>}
      <div className="flex gap-3">
        {flipped ? (
          <>
            <Button key="again" look="quiet" className="grow" busy={busy} onClick={() => void rate('again')}>
              Again <Key name="1" />
            </Button>
            <Button className="grow" busy={busy} onClick={() => void rate('good')}>
              Good <Key name="3" />
            </Button>
          </>
        ) : (
          <Button key="show" className="grow" onClick={flip}>
            Show answer <Key name="Space" />
          </Button>
        )}
      </div>
    </div>
  );
}
