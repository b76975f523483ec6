import { Check, Circle, type LucideIcon, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';

// Each tone has a shape of its own, so that colour never stands alone.
const tones: Record<string, { readonly look: string; readonly Icon?: LucideIcon }> = {
  neutral: { look: 'border-line-strong text-ink-soft' },
  open: { look: 'border-line-strong text-ink-soft', Icon: Circle },
  accent: { look: 'border-accent text-accent' },
  good: { look: 'border-good text-good', Icon: Check },
  bad: { look: 'border-bad text-bad', Icon: X },
  warn: { look: 'border-warn text-warn', Icon: TriangleAlert },
};

type Tone = 'neutral' | 'open' | 'accent' | 'good' | 'bad' | 'warn';

/** A word or two about the thing beside it. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  const { look, Icon } = tones[tone] ?? { look: '' };
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 text-sm whitespace-nowrap ${look}`}
    >
      {Icon && <Icon aria-hidden className="size-3.5" />}
      {children}
    </span>
  );
}
