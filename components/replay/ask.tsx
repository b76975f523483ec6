'use client';

import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { Prediction } from '@/quiz';
import { Button } from '../ui/button';

interface Props {
  prediction: Prediction;
  onGoOn: () => void;
}

/** A stop of the replay: first say what comes next, then see it. */
export function Ask({ prediction: { question, choices }, onGoOn }: Props) {
  const [picked, setPicked] = useState<number>();
  const given = picked === undefined ? undefined : choices[picked];
  return (
    <fieldset className="space-y-3 rounded-card border-2 border-accent bg-raised px-4 py-4 sm:px-5">
      <legend className="px-1 font-semibold text-accent">Stop: what comes next?</legend>
      <p className="text-lg leading-snug font-medium">{question}</p>
      <ul className="grid gap-2">
        {choices.map(({ text, right }, at) => {
          const shown = given && (right || at === picked);
          return (
            <li key={text}>
              <button
                type="button"
                aria-disabled={given !== undefined}
                aria-pressed={at === picked}
                onClick={() => given ?? setPicked(at)}
                className={`flex min-h-11 w-full items-center gap-3 rounded-lg border px-3 py-2 text-left transition-colors ${
                  shown
                    ? right
                      ? 'border-good bg-good-wash'
                      : 'border-bad bg-bad-wash'
                    : given
                      ? 'border-line text-ink-soft'
                      : 'border-line-strong hover:bg-sunken'
                }`}
              >
                <span className="grid size-5 shrink-0 place-items-center">
                  {shown &&
                    (right ? (
                      <Check aria-hidden className="size-5 text-good" />
                    ) : (
                      <X aria-hidden className="size-5 text-bad" />
                    ))}
                </span>
                <span>
                  {text}
                  {shown && <span className="sr-only">{right ? ' This is right.' : ' This is wrong.'}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <div role="status" className="space-y-3">
        {given && (
          <>
            <p>
              {given.right
                ? 'Right. Watch it happen.'
                : given.belief
                  ? `That is what would happen if this were true: “${given.belief}”`
                  : 'Not so. Watch what happens instead.'}
            </p>
            <Button onClick={onGoOn}>Go on</Button>
          </>
        )}
      </div>
    </fieldset>
  );
}
