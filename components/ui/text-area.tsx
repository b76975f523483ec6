import type { ComponentProps } from 'react';
import { Labelled } from './labelled';

type Props = ComponentProps<'textarea'> & { label: string; hint?: string };

/** A labelled text of several lines with an optional hint below it. */
export function TextArea({ label, hint, ...area }: Props) {
  return (
    <Labelled label={label} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          className="block w-full rounded-lg border border-line-strong bg-raised px-3 py-2 text-base"
          {...area}
        />
      )}
    </Labelled>
  );
}
