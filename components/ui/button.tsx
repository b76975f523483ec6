import Link from 'next/link';
import type { ComponentProps } from 'react';

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-lg px-5 py-2 text-base font-medium transition-colors disabled:opacity-60';

const looks = {
  primary: `${shape} bg-accent text-on-accent hover:bg-accent-strong`,
  quiet: `${shape} border border-line-strong bg-raised text-ink hover:bg-sunken`,
  danger: `${shape} border border-bad bg-raised text-bad hover:bg-bad-wash`,
};

type Look = { look?: keyof typeof looks };

export function Button({
  look = 'primary',
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & Look) {
  return <button type={type} className={`${looks[look]} ${className}`} {...rest} />;
}

/** A link that looks like a button, for the one thing to do next on a page. */
export function LinkButton({ look = 'primary', className = '', ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={`${looks[look]} ${className}`} {...rest} />;
}
