'use client';

import { Check, X } from 'lucide-react';
import Link from 'next/link';

export interface PastAnswer {
  readonly href: string;
  readonly title: string;
  readonly correct: boolean;
}

/** The latest answers; each leads back to its verdict and replay. */
export function History({ answers }: { answers: readonly PastAnswer[] }) {
  if (answers.length === 0) return <p className="text-ink-soft">None so far.</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {answers.map((past) => (
        <li key={past.href}>
          <Link href={past.href} prefetch={false} className="flex min-h-12 items-center gap-3 py-2 hover:text-accent">
            {past.correct ? (
              <Check aria-hidden className="size-4.5 shrink-0 text-good" />
            ) : (
              <X aria-hidden className="size-4.5 shrink-0 text-bad" />
            )}
            <span className="sr-only">{past.correct ? 'Right:' : 'Wrong:'}</span>
            {past.title}
          </Link>
        </li>
      ))}
    </ol>
  );
}
