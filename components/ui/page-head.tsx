import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  /** A few words above the title: where this page belongs. */
  eyebrow?: ReactNode;
  children?: ReactNode;
}

/** The head of a page: what it is, and one sentence about it. */
export function PageHead({ title, eyebrow, children }: Props) {
  return (
    <header className="mb-10 space-y-3">
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      <h1 className="text-4xl sm:text-5xl">{title}</h1>
      {children && <p className="max-w-2xl text-lg text-ink-soft">{children}</p>}
    </header>
  );
}
