'use client';

import { type PointerEvent, useState } from 'react';
import { OutsideLink } from '../ui/outside-link';
import type { CardRating, DeckCard } from './deck';

type Props = { card: DeckCard; flipped: boolean; onFlip: () => void; onSwipe: (rating: CardRating) => void };

const swipeLength = 80;
/** A finger that moves less does not drag, and a mouse that moves more selects text. */
const tapRadius = 10;

/** Front, and after the flip the back beneath it. A tap or click flips; then a swipe to the left is Again, to the right Good. Keys are the deck's. */
export function FlashcardFace({ card, flipped, onFlip, onSwipe }: Props) {
  const [from, setFrom] = useState<{ x: number; y: number }>();
  const lift = (event: PointerEvent) => {
    if (!from) return;
    const [across, down] = [event.clientX - from.x, event.clientY - from.y];
    if (!flipped) return Math.hypot(across, down) < tapRadius ? onFlip() : undefined;
    if (event.pointerType === 'mouse') return;
    if (Math.abs(across) > swipeLength && Math.abs(across) > 2 * Math.abs(down)) onSwipe(across < 0 ? 'again' : 'good');
  };
  return (
    <div
      onPointerDown={(event) => setFrom({ x: event.clientX, y: event.clientY })}
      onPointerUp={lift}
      className={`flex min-h-72 touch-pan-y flex-col justify-center gap-6 rounded-card border border-line bg-raised p-6 sm:p-10 ${flipped ? '' : 'cursor-pointer'}`}
    >
      {card.front}
      <div aria-live="polite">
        {flipped && (
          <div className="space-y-3 border-t border-line pt-6">
            {card.back}
            <p className="text-sm">
              <OutsideLink href={card.url}>AWS documentation</OutsideLink>
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
