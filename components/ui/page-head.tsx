import type { ReactNode } from 'react';

/** The head of a page: what it is, and one sentence about it. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-8 space-y-2">
      <h1 className="text-3xl sm:text-4xl">{title}</h1>
      {children && <p className="max-w-2xl text-lg text-ink-soft">{children}</p>}
    </header>
  );
}
