import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { ReplayFact } from '@/quiz';
import { clock } from './clock';
import { fold } from './fold';
import type { Mark } from './score';

interface Props {
  label: string;
  marks: readonly Mark[];
  cursor: number;
  /** A fold through which the playhead runs stays closed, or the page would jump; where it stops, it opens. */
  playing: boolean;
  difference?: ReplayFact;
  /** Facts after the playhead are not told yet. */
  upToCursor: boolean;
  onPick: (mark: Mark) => void;
  onPoint: (mark: Mark | undefined) => void;
}

/** The whole replay in words, in order: what the drawing shows, for whoever reads rather than looks. Of a long one the middle is folded. */
export function FactList({ label, marks, cursor, playing, difference, upToCursor, onPick, onPoint }: Props) {
  const told = upToCursor ? marks.filter(({ moment }) => moment <= cursor) : marks;
  const current = told.findLast((mark) => mark.moment <= cursor);
  const differing = told.find((mark) => mark.fact === difference);
  const row = (mark: Mark) => (
    <Row
      key={mark.moment}
      mark={mark}
      isCurrent={mark === current}
      isDifference={mark === differing}
      onPick={onPick}
      onPoint={onPoint}
    />
  );
  return (
    <ol aria-label={label} className="divide-y divide-line">
      {fold(told, differing).map(({ folded, entries }) =>
        folded ? (
          <li key={`from ${entries[0]?.moment}`}>
            <details open={!playing && current && entries.includes(current)} className="group">
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

interface RowProps extends Pick<Props, 'onPick' | 'onPoint'> {
  mark: Mark;
  isCurrent: boolean;
  isDifference: boolean;
}

const Row = memo(function Row({ mark, isCurrent, isDifference, onPick, onPoint }: RowProps) {
  return (
    <li
      aria-current={isCurrent ? 'step' : undefined}
      className={`relative border-l-2 ${isCurrent ? 'border-l-accent bg-accent-wash' : 'border-l-transparent'}`}
    >
      {/* Not by colour alone, and forced colours have none. */}
      {isCurrent && (
        <ChevronRight aria-hidden className="pointer-events-none absolute top-2.5 left-0 size-4 text-accent" />
      )}
      <button
        type="button"
        className="flex w-full gap-3 py-1.5 pr-2 pl-3 text-left hover:bg-sunken"
        onClick={() => onPick(mark)}
        onFocus={() => onPoint(mark)}
        onBlur={() => onPoint(undefined)}
        onPointerEnter={() => onPoint(mark)}
        onPointerLeave={() => onPoint(undefined)}
      >
        <span className="w-14 shrink-0 pt-0.5 text-right font-mono text-sm text-ink-soft">{clock(mark.fact.at)}</span>
        <span className="min-w-0">
          {isDifference && <span className="block text-sm font-semibold text-accent">First difference</span>}
          {mark.fact.text} <span className="text-sm text-ink-soft">· {mark.fact.owner}</span>
        </span>
      </button>
    </li>
  );
});
