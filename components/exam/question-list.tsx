'use client';

import { Circle, CircleCheck, CircleDotDashed, Flag } from 'lucide-react';
import { type Standing, words } from './standing';

export interface ListedQuestion {
  readonly place: number;
  readonly standing: Standing;
  readonly flagged: boolean;
  /** The first words of what is asked. */
  readonly beginning: string;
}

const shapes = { answered: CircleCheck, begun: CircleDotDashed, unanswered: Circle };

/** Every question with its state, as a grid of numbers. */
export function Palette({
  questions,
  here,
  onOpen,
}: {
  questions: readonly ListedQuestion[];
  here: number;
  onOpen: (place: number) => void;
}) {
  return (
    <ol className="grid grid-cols-[repeat(auto-fill,minmax(3.5rem,1fr))] gap-1.5">
      {questions.map(({ place, standing, flagged }) => {
        const Shape = shapes[standing];
        return (
          <li key={place}>
            <button
              type="button"
              aria-label={`Question ${place}, ${words[standing]}${flagged ? ', flagged' : ''}`}
              aria-current={place === here ? 'step' : undefined}
              onClick={() => onOpen(place)}
              className="relative flex min-h-11 w-full items-center justify-center gap-1.5 rounded-control border border-line bg-raised text-sm tabular-nums hover:border-line-strong aria-[current]:border-accent aria-[current]:bg-accent-wash aria-[current]:font-semibold"
            >
              <Shape
                aria-hidden
                className={`size-3.5 ${standing === 'answered' ? 'text-accent' : standing === 'begun' ? 'text-warn' : 'text-ink-soft'}`}
              />
              {place}
              {flagged && <Flag aria-hidden className="absolute top-0.5 right-0.5 size-3 fill-current text-warn" />}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** The same as a list with words, for the review screen. */
export function QuestionRows({
  questions,
  onOpen,
}: {
  questions: readonly ListedQuestion[];
  onOpen: (place: number) => void;
}) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {questions.map(({ place, standing, flagged, beginning }) => {
        const Shape = shapes[standing];
        return (
          <li key={place}>
            <button
              type="button"
              onClick={() => onOpen(place)}
              className="flex min-h-12 w-full items-baseline gap-3 px-1 py-2.5 text-left hover:bg-sunken"
            >
              <span className="w-6 shrink-0 text-right font-mono text-sm text-ink-soft tabular-nums">{place}</span>
              <span className="line-clamp-2 min-w-0 grow">{beginning}</span>
              {flagged && (
                <span className="flex shrink-0 items-center gap-1 text-sm text-warn">
                  <Flag aria-hidden className="size-3.5 fill-current" />
                  <span className="sr-only sm:not-sr-only">flagged</span>
                </span>
              )}
              <span className="flex shrink-0 items-center gap-1.5 text-sm text-ink-soft sm:w-36">
                <Shape aria-hidden className={`size-3.5 ${standing === 'answered' ? 'text-accent' : ''}`} />
                <span className="sr-only sm:not-sr-only">{words[standing]}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
