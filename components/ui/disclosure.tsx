'use client';

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** Closed until asked for; works without script. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="group rounded-control border border-line bg-raised">
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 py-2 font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 text-ink-soft transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="border-t border-line">{children}</div>
    </details>
  );
}
