import { type ReactNode, useId } from 'react';

interface Props {
  label: string;
  hint?: string;
  /** The control itself, given the id that the label names and the one that the hint has. */
  children: (control: { id: string; 'aria-describedby': string | undefined }) => ReactNode;
}

/** A control with its label above it and an optional hint below. */
export function Labelled({ label, hint, children }: Props) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': hintId })}
      {hint && (
        <p id={hintId} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
