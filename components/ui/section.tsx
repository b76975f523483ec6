import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  /** What stands at the other end of the title's line. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of a page under a title of the second order. */
export function Section({ id, title, aside, className = '', children }: Props) {
  return (
    <section aria-labelledby={id} className={`space-y-4 ${className}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
