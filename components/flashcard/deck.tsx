'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { newId } from '../study/new-id';
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

const two = [
  { rating: 'again', name: 'Again', key: '1' },
  { rating: 'good', name: 'Good', key: '3' },
] as const;
const four = [
  { rating: 'again', name: 'Again', key: '1' },
  { rating: 'hard', name: 'Hard', key: '2' },
  { rating: 'good', name: 'Good', key: '3' },
  { rating: 'easy', name: 'Easy', key: '4' },
] as const;
export type CardRating = (typeof four)[number]['rating'];

interface Props {
  cards: readonly DeckCard[];
  /** Saves one review; a sentence comes back when it could not be saved. */
  onReview: (review: CardReview) => Promise<string | undefined>;
  /** Hard and Easy too. */
  fourRatings?: boolean;
  whenDone: ReactNode;
}

export interface CardReview {
  readonly cardId: string;
  readonly rating: CardRating;
  readonly reviewId: string;
  /** From when the card was shown. */
  readonly durationMs: number;
}

/** The cards of this sitting, one at a time. Keys act only while the card has the focus (WCAG 2.1.4). */
export function Deck({ cards, onReview, fourRatings = false, whenDone }: Props) {
  const ratings = fourRatings ? four : two;
  const [queue, setQueue] = useState(cards);
  const [flipped, setFlipped] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  // A review that may have been saved although no reply came: it goes again as it is, so that it counts once.
  const [unsure, setUnsure] = useState<CardReview>();
  const box = useRef<HTMLElement>(null);
  const shownAt = useRef(0);
  const card = queue[0];

  const focus = () => box.current?.focus({ preventScroll: true });
  useEffect(() => {
    shownAt.current = performance.now();
    box.current?.focus({ preventScroll: true });
  }, []);

  const save = async (review: CardReview) => {
    setBusy(true);
    const failed = await onReview(review);
    setBusy(false);
    setTrouble(failed);
    setUnsure(failed ? review : undefined);
    if (failed) return;
    // A forgotten card comes back at the end of the sitting.
    setQueue(([first, ...rest]) => (first && review.rating === 'again' ? [...rest, { ...first, isNew: false }] : rest));
    setFlipped(false);
    shownAt.current = performance.now();
    focus();
  };
  const resend = useEffectEvent(() => {
    if (unsure && !busy) void save(unsure);
  });
  useEffect(() => {
    window.addEventListener('online', resend);
    return () => window.removeEventListener('online', resend);
  }, []);

  if (!card) return <>{whenDone}</>;

  const rate = async (rating: CardRating) => {
    if (busy) return;
    const durationMs = Math.round(performance.now() - shownAt.current);
    await save(unsure ?? { cardId: card.id, rating, reviewId: newId(), durationMs });
  };
  // The button that was pressed goes away, so the card takes the focus.
  const flip = () => {
    setFlipped(true);
    focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== box.current) return;
    const goOn = [' ', 'Enter'].includes(event.key);
    const rated = goOn ? 'good' : ratings.find(({ key }) => key === event.key)?.rating;
    const act = flipped ? rated : goOn && 'flip';
    if (!act) return;
    event.preventDefault();
    if (act === 'flip') flip();
    else void rate(act);
  };

  return (
    <div className="space-y-5">
      <p className="text-ink-soft">
        {cards.length > 1 && `${queue.length} ${queue.length === 1 ? 'card' : 'cards'} left · `}
        {card.topic}
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
      {/* On a phone they stay where the thumb is, however long the card. */}
      <div className="flex gap-3 max-sm:sticky max-sm:bottom-0 max-sm:bg-paper max-sm:py-3">
        {unsure ? (
          <Button key="again" className="grow" busy={busy} onClick={() => void save(unsure)}>
            Save again: {four.find(({ rating }) => rating === unsure.rating)?.name}
          </Button>
        ) : flipped ? (
          ratings.map(({ rating, name, key }) => (
            <Button
              key={rating}
              look={rating === 'good' ? 'primary' : 'quiet'}
              className="grow px-3"
              busy={busy}
              onClick={() => void rate(rating)}
            >
              {name} <Key name={key} />
            </Button>
          ))
        ) : (
          <Button key="show" className="grow" onClick={flip}>
            Show answer <Key name="Space" />
          </Button>
        )}
      </div>
    </div>
  );
}
