import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A link out of the course, mostly to AWS's documentation. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="text-accent underline decoration-1 underline-offset-3" rel="noreferrer">
      {children}
      <ArrowUpRight aria-hidden className="mb-0.5 ml-0.5 inline size-3.5" />
    </a>
  );
}
