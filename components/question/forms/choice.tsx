'use client';

import { useState } from 'react';
import { inWords } from '../draft';
import type { FormProps } from './index';

const row =
  'flex min-h-12 items-start gap-3 rounded-control border border-line bg-raised px-4 py-3 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent';
const mark = 'mt-1 size-4.5 shrink-0 accent-accent outline-none';

export function SingleChoice({ question, draft, onChange }: FormProps<'single-choice'>) {
  return (
    <OneOf
      legend="Choose one option"
      options={question.options}
      chosen={draft.option}
      onChoose={(option) => onChange({ form: 'single-choice', option })}
    />
  );
}

/** A choice among changes to the set-up. */
export function MissingForm({ question, draft, onChange }: FormProps<'missing'>) {
  return (
    <OneOf
      legend="Choose the one change that works"
      options={question.changes}
      chosen={draft.change}
      onChoose={(change) => onChange({ form: 'missing', change })}
    />
  );
}

interface OneOfProps {
  legend: string;
  options: readonly { id: string; text: string }[];
  chosen: string;
  onChoose: (id: string) => void;
}

function OneOf({ legend, options, chosen, onChoose }: OneOfProps) {
  return (
    <fieldset className="space-y-2.5">
      <legend className="sr-only">{legend}</legend>
      {options.map((option) => (
        <label key={option.id} className={row}>
          <input
            type="radio"
            name="option"
            className={mark}
            checked={chosen === option.id}
            onChange={() => onChoose(option.id)}
          />
          <span className="min-w-0">{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One pick more than asked for is refused with a sentence, as in the exam. */
export function MultipleChoice({ question, draft, onChange }: FormProps<'multiple-choice'>) {
  const [refused, setRefused] = useState(false);
  const toggle = (id: string) => {
    const chosen = draft.options.includes(id);
    const full = draft.options.length >= question.choose;
    setRefused(!chosen && full);
    if (chosen) onChange({ form: 'multiple-choice', options: draft.options.filter((other) => other !== id) });
    else if (!full) onChange({ form: 'multiple-choice', options: [...draft.options, id] });
  };
  return (
    <fieldset className="space-y-2.5">
      <legend className="mb-3 font-medium">Choose {inWords(question.choose)}</legend>
      {question.options.map((option) => (
        <label key={option.id} className={row}>
          <input
            type="checkbox"
            className={mark}
            checked={draft.options.includes(option.id)}
            onChange={() => toggle(option.id)}
          />
          <span className="min-w-0">{option.text}</span>
        </label>
      ))}
      <p aria-live="polite" className="min-h-6 text-sm text-ink-soft">
        {refused && `You have chosen ${inWords(question.choose)}. Take one back first.`}
      </p>
    </fieldset>
  );
}
