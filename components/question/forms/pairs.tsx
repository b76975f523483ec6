'use client';

import { useId } from 'react';

interface Labelled {
  readonly id: string;
  readonly text: string;
}

interface Props {
  legend: string;
  prompt: string;
  things: readonly Labelled[];
  choices: readonly Labelled[];
  chosen: Readonly<Record<string, string>>;
  onChoose: (chosen: Record<string, string>) => void;
}

/** One line for each thing, with a list of what it may be given: keyboard and screen reader know the way. */
export function Pairs({ legend, prompt, things, choices, chosen, onChoose }: Props) {
  const id = useId();
  return (
    <fieldset className="space-y-2.5">
      <legend className="mb-3 font-medium">{legend}</legend>
      {things.map((thing) => (
        <div
          key={thing.id}
          className="flex flex-col gap-2 rounded-lg border border-line bg-raised px-4 py-3 sm:flex-row sm:items-center"
        >
          <label htmlFor={`${id}-${thing.id}`} className="grow">
            {thing.text}
          </label>
          <select
            id={`${id}-${thing.id}`}
            className="min-h-11 rounded-lg border border-line-strong bg-raised px-3 sm:w-72"
            value={chosen[thing.id] ?? ''}
            onChange={(event) => onChoose({ ...chosen, [thing.id]: event.target.value })}
          >
            <option value="" disabled>
              {prompt}
            </option>
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.text}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
