import type { ReplayFact } from '@/quiz';
import { clock } from './clock';
import type { Mark } from './layout';

type Props = { label: string; marks: readonly Mark[]; cursor: number; difference?: ReplayFact };

/** The whole timeline in words, in order: what the drawing shows, for whoever reads rather than looks. */
export function FactList({ label, marks, cursor, difference }: Props) {
  const current = marks.findLast((mark) => mark.moment <= cursor);
  return (
    <ol aria-label={label} className="divide-y divide-line">
      {marks.map((mark) => (
        <li
          key={mark.moment}
          aria-current={mark === current ? 'step' : undefined}
          className={`flex gap-3 border-l-2 py-1.5 pl-3 ${mark === current ? 'border-l-accent' : 'border-l-transparent'}`}
        >
          <span className="w-14 shrink-0 pt-0.5 text-right font-mono text-sm text-ink-soft">{clock(mark.fact.at)}</span>
          <div className="min-w-0">
            {mark.fact === difference && <p className="text-sm font-semibold text-accent">First difference</p>}
            <p>
              {mark.fact.text} <span className="text-sm text-ink-soft">· {mark.fact.owner}</span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
