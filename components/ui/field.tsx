import type { ComponentProps } from 'react';
import { Labelled } from './labelled';

type Props = ComponentProps<'input'> & { label: string; hint?: string };

/** A labelled input with an optional hint below it. */
export function Field({ label, hint, className = '', ...input }: Props) {
  return (
    <Labelled label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className={`block min-h-11 w-full rounded-control border border-line-strong bg-raised px-3 py-2 text-base ${className}`}
          {...input}
        />
      )}
    </Labelled>
  );
}
