'use client';

import Link from 'next/link';
import type { ComponentProps, MouseEvent } from 'react';

const shape =
  'relative inline-flex min-h-11 items-center justify-center gap-2 overflow-hidden rounded-control border px-5 py-2 text-base font-medium transition-colors disabled:opacity-60 aria-disabled:opacity-75';

// The border stays in forced colours, where backgrounds go.
const looks = {
  primary: `${shape} border-transparent bg-accent text-on-accent hover:bg-accent-strong`,
  quiet: `${shape} border-line-strong bg-raised text-ink hover:bg-sunken`,
  danger: `${shape} border-bad bg-raised text-bad hover:bg-bad-wash`,
  plain: `${shape} border-transparent px-3 text-accent hover:bg-accent-wash`,
};

type Look = { look?: keyof typeof looks };
/** While busy it keeps the focus and does nothing. */
type Busy = { busy?: boolean };

export function Button({
  look = 'primary',
  busy = false,
  className = '',
  type = 'button',
  onClick,
  children,
  ...rest
}: ComponentProps<'button'> & Look & Busy) {
  const click = (event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event));
  return (
    <button
      type={type}
      className={`${looks[look]} ${className}`}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={click}
      {...rest}
    >
      {children}
      {busy && <Running />}
    </button>
  );
}

/** A line that runs along the lower edge, from the second tenth of a second on. */
const Running = () => (
  <span aria-hidden className="absolute inset-x-0 bottom-0 h-0.5 overflow-hidden">
    <span className="block h-full w-1/3 animate-run bg-current" />
  </span>
);

/** A link that looks like a button, for the one thing to do next on a page. */
export function LinkButton({ look = 'primary', className = '', ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={`${looks[look]} ${className}`} {...rest} />;
}
