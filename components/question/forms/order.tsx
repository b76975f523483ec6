'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import type { FormProps } from './index';

const button =
  'grid size-11 place-items-center rounded-control text-ink-soft transition-colors hover:bg-sunken hover:text-ink aria-disabled:opacity-30';

/** Steps move up and down by buttons, so keyboard and touch are the same way. */
export function OrderForm({ question, draft, onChange }: FormProps<'order'>) {
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const moved = draft.steps[from];
    if (moved === undefined || to < 0 || to >= draft.steps.length) return;
    const rest = draft.steps.filter((_, at) => at !== from);
    onChange({ form: 'order', steps: [...rest.slice(0, to), moved, ...rest.slice(to)] });
    setSaid(`Now step ${to + 1} of ${draft.steps.length}: ${textOf(moved)}`);
  };
  const textOf = (id: string) => question.steps.find((step) => step.id === id)?.text ?? id;
  return (
    <fieldset>
      <legend className="mb-3 font-medium">Put the steps in order, first on top</legend>
      <ol className="space-y-2">
        {draft.steps.map((id, at) => (
          <li key={id} className="flex items-center gap-3 rounded-control border border-line bg-raised py-1 pr-1 pl-4">
            <span aria-hidden className="font-mono text-sm text-ink-soft">
              {at + 1}
            </span>
            <span className="grow py-1.5">{textOf(id)}</span>
            {/* aria-disabled rather than disabled: the button keeps the focus when the step reaches an end. */}
            <button
              type="button"
              className={button}
              aria-label={`Move up: ${textOf(id)}`}
              aria-disabled={at === 0}
              onClick={() => move(at, at - 1)}
            >
              <ArrowUp aria-hidden className="size-5" />
            </button>
            <button
              type="button"
              className={button}
              aria-label={`Move down: ${textOf(id)}`}
              aria-disabled={at === draft.steps.length - 1}
              onClick={() => move(at, at + 1)}
            >
              <ArrowDown aria-hidden className="size-5" />
            </button>
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}
