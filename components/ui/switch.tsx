import { type ComponentProps, useId } from 'react';

type Props = ComponentProps<'input'> & { label: string; hint?: string };

/** A checkbox with its label and what it means. */
export function Switch({ label, hint, ...input }: Props) {
  const id = useId();
  return (
    <div className="grid grid-cols-[auto_1fr] items-baseline gap-x-3">
      <input
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="size-4.5 translate-y-0.5 accent-accent"
        {...input}
      />
      <label htmlFor={id} className="py-1 font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="col-start-2 text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
