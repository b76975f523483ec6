import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** A sentence that is read out as soon as it appears: what went wrong, and what to do. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p
      role="alert"
      className="flex animate-appear gap-2.5 rounded-control border border-bad bg-bad-wash px-4 py-3 text-bad"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
