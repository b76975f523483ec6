'use client';

import { useHotkeys } from 'react-hotkeys-hook';
import type { Confidence } from '@/study';
import { isCovered, useKeys } from '../keys/keys';
import { Key } from '../ui/key';

const choices: readonly { readonly confidence: Confidence; readonly name: string; readonly points: string }[] = [
  { confidence: 'sure', name: 'Sure', points: '+3 or −6' },
  { confidence: 'fairly', name: 'Fairly sure', points: '+2 or −2' },
  { confidence: 'guess', name: 'A guess', points: '+1 or 0' },
];

interface Props {
  chosen?: Confidence;
  onChoose: (confidence: Confidence) => void;
}

/** How sure one is, asked before the verdict: each choice says what it brings if right, and if wrong. */
export function ConfidenceChoice({ chosen, onChoose }: Props) {
  const keys = useKeys();
  useHotkeys(
    'shift+1,shift+2,shift+3',
    ({ code }) => {
      const choice = choices[Number(code.at(-1)) - 1];
      if (choice) onChoose(choice.confidence);
    },
    {
      enabled: keys !== undefined,
      enableOnFormTags: ['input'],
      ignoreEventWhen: ({ target }) =>
        isCovered() || (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type)),
    },
    [onChoose],
  );
  return (
    <fieldset>
      <legend className="mb-2 font-medium">
        How sure are you? <span className="font-normal text-ink-soft">Points if right, and if wrong</span>
      </legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {choices.map(({ confidence, name, points }, at) => (
          <label
            key={confidence}
            className="flex min-h-11 items-center gap-2.5 rounded-control border border-line bg-raised px-3 py-2 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="confidence"
              className="size-4.5 shrink-0 accent-accent outline-none"
              checked={chosen === confidence}
              onChange={() => onChoose(confidence)}
            />
            <span className="grow">{name}</span>
            <span className="text-sm whitespace-nowrap text-ink-soft tabular-nums">{points}</span>
            {keys && <Key name={`⇧${at + 1}`} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
