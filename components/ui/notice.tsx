import type { ReactNode } from 'react';

/** A sentence that is read out as soon as it appears: what went wrong, and what to do. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="rounded-lg border border-bad bg-bad-wash px-4 py-3 text-bad">
      {children}
    </p>
  );
}
