import { ChevronRight } from 'lucide-react';
import type { ReplayFact } from '@/quiz';
import { clock } from './clock';
import { fold } from './fold';
import type { Mark } from './layout';

type Props = { label: string; marks: readonly Mark[]; cursor: number; difference?: ReplayFact };

/** The whole timeline in words, in order: what the drawing shows, for whoever reads rather than looks. Of a long one the middle is folded. */
export function FactList({ label, marks, cursor, difference }: Props) {
  const current = marks.findLast((mark) => mark.moment <= cursor);
  const differing = marks.find((mark) => mark.fact === difference);
  const row = (mark: Mark) => (
    <Row key={mark.moment} mark={mark} isCurrent={mark === current} isDifference={mark === differing} />
  );
  return (
    <ol aria-label={label} className="divide-y divide-line">
      {fold(marks, differing).map(({ folded, entries }) =>
        folded ? (
          <li key={`from ${entries[0]?.moment}`}>
            <details open={current && entries.includes(current)} className="group">
              <summary className="flex min-h-11 list-none items-center gap-3 border-l-2 border-l-transparent pl-3 text-accent [&::-webkit-details-marker]:hidden">
                <span className="grid w-14 shrink-0 justify-end">
                  <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
                </span>
                {entries.length} more, {sayFrom(entries)}
              </summary>
              <ol className="divide-y divide-line border-t border-line">{entries.map(row)}</ol>
            </details>
          </li>
        ) : (
          entries.map(row)
        ),
      )}
    </ol>
  );
}

const sayFrom = (marks: readonly Mark[]): string => {
  const [from, to] = [clock(marks[0]?.fact.at ?? 0), clock(marks.at(-1)?.fact.at ?? 0)];
  return from === to ? `at ${from}` : `from ${from} to ${to}`;
};

function Row({ mark, isCurrent, isDifference }: { mark: Mark; isCurrent: boolean; isDifference: boolean }) {
  return (
    <li
      aria-current={isCurrent ? 'step' : undefined}
      className={`flex gap-3 border-l-2 py-1.5 pl-3 ${isCurrent ? 'border-l-accent' : 'border-l-transparent'}`}
    >
      <span className="w-14 shrink-0 pt-0.5 text-right font-mono text-sm text-ink-soft">{clock(mark.fact.at)}</span>
      <div className="min-w-0">
        {isDifference && <p className="text-sm font-semibold text-accent">First difference</p>}
        <p>
          {mark.fact.text} <span className="text-sm text-ink-soft">· {mark.fact.owner}</span>
        </p>
      </div>
    </li>
  );
}
