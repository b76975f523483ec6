'use client';

import { useId } from 'react';
import { Select } from '../../ui/select';

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

/** More letters than this do not fit a list of choices on a phone. */
const shortEnough = 26;

/** One line for each thing, with a list of what it may be given: keyboard and screen reader know the way. */
export function Pairs({ legend, prompt, things, choices, chosen, onChoose }: Props) {
  const id = useId();
  const long = choices.some(({ text }) => text.length > shortEnough);
  return (
    <fieldset className="space-y-2.5">
      <legend className="mb-3 font-medium">{legend}</legend>
      {long && <Lettered choices={choices} />}
      {things.map((thing) => (
        <div
          key={thing.id}
          className="flex flex-col gap-2 rounded-control border border-line bg-raised px-4 py-3 sm:flex-row sm:items-center"
        >
          <label htmlFor={`${id}-${thing.id}`} className="min-w-0 grow">
            {thing.text}
          </label>
          <Select
            id={`${id}-${thing.id}`}
            className="sm:w-72 sm:shrink-0"
            value={chosen[thing.id] ?? ''}
            onChange={(event) => onChoose({ ...chosen, [thing.id]: event.target.value })}
          >
            <option value="" disabled>
              {prompt}
            </option>
            {choices.map((choice, at) => (
              <option key={choice.id} value={choice.id}>
                {long ? `${letter(at)}: ${choice.text}` : choice.text}
              </option>
            ))}
          </Select>
        </div>
      ))}
    </fieldset>
  );
}

/** A closed list cuts long choices off, so they stand here in full, each with the letter that it shows. */
const Lettered = ({ choices }: { choices: readonly Labelled[] }) => (
  <dl className="mb-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5">
    {choices.map(({ id, text }, at) => (
      <div key={id} className="contents">
        <dt className="font-mono text-sm/6 text-ink-soft">{letter(at)}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

const letter = (at: number): string => String.fromCharCode(65 + at);
