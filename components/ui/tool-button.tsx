import type { ComponentProps } from 'react';

const looks = {
  plain:
    'gap-1.5 px-3 text-sm font-medium text-accent hover:bg-accent-wash aria-pressed:bg-accent-wash aria-pressed:underline aria-pressed:underline-offset-4',
  icon: 'w-11 border border-line-strong bg-raised hover:bg-sunken aria-disabled:opacity-40',
};

/** A button beside what it works on: a word in a row of others, or a sign alone. */
export function ToolButton({
  look = 'plain',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: keyof typeof looks }) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-11 items-center justify-center rounded-control transition-colors ${looks[look]} ${className}`}
      {...rest}
    />
  );
}
