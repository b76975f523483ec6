import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';

/** The browser's own list of choices: keyboard, touch and screen reader know the way. Label it with `htmlFor` or `aria-label`. */
export function Select({ className = '', ...select }: ComponentProps<'select'>) {
  return (
    <span className={`relative block min-w-0 ${className}`}>
      <select
        className="min-h-11 w-full appearance-none rounded-control border border-line-strong bg-raised py-2 pr-9 pl-3 text-base"
        {...select}
      />
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2" />
    </span>
  );
}
