import { type ComponentProps, useId } from 'react';

type Props = ComponentProps<'textarea'> & { label: string; hint?: string };

/** A labelled text of several lines with an optional hint below it. */
export function TextArea({ label, hint, ...area }: Props) {
  const id = useId();
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <textarea
        id={id}
        rows={3}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="block w-full rounded-lg border border-line-strong bg-raised px-3 py-2 text-base"
        {...area}
      />
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
