import type { ReactNode } from 'react';

/** The width of a form. */
export const Narrow = ({ children }: { children: ReactNode }) => (
  <div className="mx-auto max-w-md space-y-8">{children}</div>
);
